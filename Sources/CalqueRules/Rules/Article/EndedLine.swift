import CalqueText

/// A line of an article and how it ends.
struct EndedLine {
  /// What stands at a line's end.
  enum End {
    /// A stop, or a mark that may close a sentence.
    case closed
    /// A comma, colon, dash or sign: the line goes on, or leads to the next.
    case open
    case word
  }

  let tokens: Range<TokenIndex>
  let end: End

  /// Its last token that is no blank.
  var last: TokenIndex { tokens.upperBound - 1 }

  /// The lines that are not empty.
  static func lines(of text: SegmentedText) -> [EndedLine] {
    var lines: [EndedLine] = []
    var start: TokenIndex?
    for sentence in text.sentences {
      if start == nil || sentence.startsLine { start = sentence.tokens.lowerBound }
      guard sentence.endsLine, let first = start else { continue }
      let last = sentence.tokens.upperBound - 1
      lines.append(EndedLine(tokens: first..<last + 1, end: end(at: last, text)))
      start = nil
    }
    return lines
  }

  private static func end(at index: TokenIndex, _ text: SegmentedText) -> End {
    let token = text.tokens[index]
    if token.isWordLike { return token.shape.contains(.hasPoint) ? .open : .word }
    switch Marks.trigger(of: token.mark) {
    case .hyphen, .symbol: return .open
    case .stop:
      switch token.mark {
      case 0x2C, 0x60C, 0x3001, 0xFF0C, 0x3A, 0xFF1A, 0x3B, 0xFF1B, 0x61B: return .open
      default: return .closed
      }
    default: return .closed
    }
  }

  /// How many words, ideographs and numbers it has.
  func words(in text: SegmentedText) -> Int {
    text.tokens[tokens].count { $0.isWordLike }
  }

  /// Whether it is too long for a list item or a word between headings.
  func isSentenceLong(in text: SegmentedText) -> Bool {
    let isDense = text.tokens[last].kind == .ideograph
    return words(in: text) >= (isDense ? 12 : 6)
  }

  /// Whether it goes on with the line before: in a small letter, with a word that begins no sentence where
  /// letters have no case, with a stop, or as a list's next item.
  func continuesAnother(in article: ArticleText) -> Bool {
    let token = article.text.tokens[tokens.lowerBound]
    switch token.kind {
    case .word:
      guard token.hasCase else {
        return article.language.lexicon.classes(of: token).isSuperset(of: [
          .subordinator, .relative,
        ])
      }
      return !token.shape.contains(.capitalised)
    case .punctuation, .symbol:
      let trigger = Marks.trigger(of: token.mark)
      return trigger != .quotationMark && trigger != .bracket
    default: return false
    }
  }
}
