import CalqueText

/// An amount of money as an article writes it: the sign of a currency beside a number.
struct WrittenAmount {
  /// On which side of the number the sign stands, and whether with a space.
  struct Shape: Hashable {
    let isBefore: Bool
    let hasSpace: Bool
  }

  let shape: Shape
  /// The sign, with the letters before it: "US$".
  let sign: NormalRange
  /// The number, up to the end of a span of numbers: "5", "5-10".
  let number: NormalRange
  /// The word that multiplies it: "million".
  let multiplier: NormalRange?
  /// Whether letters are written together with the number: "5m".
  let isAbbreviated: Bool
  let range: NormalRange

  /// The amount whose sign stands at a token; nil where no number stands beside it, or on both sides.
  init?(at index: TokenIndex, in article: ArticleText) {
    let text = article.text
    guard text.tokens[index].isCurrencySign else { return nil }
    var first = index
    if index > 0, text.tokens[index - 1].kind == .word,
      text.tokens[index - 1].shape.contains(.allCapitals) || text.tokens[index - 1].letters == 1,
      text.tokens[index - 1].letters <= 3, text.tokens[index - 1].shape.contains(.capitalised)
    {
      first = index - 1
    }
    sign = text.range(first, through: index)
    let after = text.next(after: index).flatMap { Self.number($0, text) ? $0 : nil }
    let multiplied = text.previous(before: first).flatMap {
      article.language.multipliers.contains(text.tokens[$0].hash) && text.tokens[$0].kind == .word
        ? $0 : nil
    }
    let before = text.previous(before: multiplied ?? first).flatMap {
      Self.number($0, text) ? $0 : nil
    }
    if let after, before == nil {
      guard
        first == 0 || text.tokens[first - 1].isBlank || text.tokens[first - 1].isOpening
          || article.language.isDense
      else { return nil }
      var last = after
      if last + 2 < text.tokens.count, [0x2D, 0x2013].contains(text.tokens[last + 1].mark),
        text.tokens[last + 2].kind == .number
      {
        last += 2
      }
      let following = text.nextWord(after: last).flatMap {
        article.language.multipliers.contains(text.tokens[$0].hash) ? $0 : nil
      }
      number = text.range(after, through: last)
      multiplier = following.map { text.tokens[$0].range }
      range = text.range(first, through: following ?? last)
      shape = Shape(isBefore: true, hasSpace: after > index + 1)
      isAbbreviated = text.tokens[last].kind != .number
      if last + 1 < text.tokens.count, !text.standsFree(first, through: last) { return nil }
    } else if let before, after == nil {
      guard before == 0 || text.tokens[before - 1].isBlank || text.tokens[before - 1].isOpening,
        index + 1 >= text.tokens.count || !text.tokens[index + 1].isWordLike
      else { return nil }
      let following =
        multiplied == nil
        ? text.nextWord(after: index).flatMap {
          article.language.multipliers.contains(text.tokens[$0].hash) ? $0 : nil
        } : nil
      number = text.tokens[before].range
      multiplier = (multiplied ?? following).map { text.tokens[$0].range }
      range = text.range(before, through: following ?? index)
      shape = Shape(isBefore: false, hasSpace: text.tokens[first - 1].isBlank)
      isAbbreviated = text.tokens[before].kind != .number
    } else {
      return nil
    }
  }

  private static func number(_ index: TokenIndex, _ text: SegmentedText) -> Bool {
    let token = text.tokens[index]
    return (token.kind == .number || token.kind == .word && token.shape.contains(.hasDigit))
      && text.bytes[Int(token.start)] &- 0x30 < 10
  }
}

extension Token {
  /// Whether it is the sign of a currency.
  fileprivate var isCurrencySign: Bool {
    guard kind == .symbol else { return false }
    switch mark {
    case 0x24, 0xA2...0xA5, 0x20A0...0x20CF: return true
    default: return false
    }
  }

  /// Whether it opens a bracket or a quotation, or is a dash.
  fileprivate var isOpening: Bool {
    !Marks.trigger(of: mark).isDisjoint(with: [.bracket, .quotationMark, .hyphen])
  }
}
