import CalqueText

/// Chooses the quotation mark for a place that has lost its own.
struct QuotationMarkChoice {
  let mark: String
  private typealias Pair = QuotationHabits.Pair
  private enum Side { case opening, closing }

  init(_ tokens: ClosedRange<TokenIndex>, _ article: ArticleText) {
    let text = article.text
    let pairs = Self.pairs(of: article)
    let before = tokens.lowerBound > 0 ? text.tokens[tokens.lowerBound - 1] : nil
    let after =
      tokens.upperBound + 1 < text.tokens.count ? text.tokens[tokens.upperBound + 1] : nil
    let left = Self.neighbour(of: tokens.lowerBound, by: -1, text, pairs)
    let right = Self.neighbour(of: tokens.upperBound, by: 1, text, pairs)
    var side = Self.side(before, after)
    if side == nil { side = left?.side == .opening ? .closing : .opening }
    let partner = side == .opening ? right : left
    let pair: Pair
    if let partner, partner.side != side {
      let same = pairs.filter { (side == .opening ? $0.close : $0.open) == partner.mark }
      pair = Self.mostUsed(same, near: tokens.lowerBound, text) ?? same[0]
    } else {
      pair = Self.mostUsed(pairs, near: tokens.lowerBound, text) ?? pairs[0]
    }
    let spacing = article.language.spacing
    switch side {
    case .closing:
      let takesSpace =
        pair.close.unicodeScalars.first.map { spacing.before.contains($0.value) } ?? false
      mark = (takesSpace && before?.isBlank == false ? "\u{A0}" : "") + pair.close
    default:
      let takesSpace =
        pair.open.unicodeScalars.first.map { spacing.after.contains($0.value) } ?? false
      mark = pair.open + (takesSpace && after?.isBlank == false ? "\u{A0}" : "")
    }
  }

  /// The language's pairs, then the straight marks and those of other languages.
  private static func pairs(of article: ArticleText) -> [Pair] {
    let habits = article.language.quotation
    return habits.pairs.prefix(1) + habits.also
      + [Pair(open: "\"", close: "\"")] + habits.pairs.dropFirst()
  }

  /// What blanks and marks around a place say of its side; nil where they say nothing.
  private static func side(_ before: Token?, _ after: Token?) -> Side? {
    let isOpenBefore = before.map { $0.isBlank || opens($0.mark) } ?? true
    let isOpenAfter = after.map { $0.isBlank } ?? true
    if isOpenBefore, isOpenAfter {
      // French marks have a no-break space inside.
      if let after, isNoBreak(after), !(before.map(isNoBreak) ?? false) { return .opening }
      if let before, isNoBreak(before) { return .closing }
      return nil
    }
    if isOpenBefore { return .opening }
    if isOpenAfter { return .closing }
    return after.map { !$0.isWordLike } == true ? .closing : nil
  }

  private static func isNoBreak(_ token: Token) -> Bool {
    token.kind == .space && (token.hash == 0xA0 || token.hash == 0x202F)
  }

  private static func opens(_ mark: UInt32) -> Bool {
    switch mark {
    case 0x28, 0x5B, 0x2D, 0x2013, 0x2014, 0xFF08: true
    default: false
    }
  }

  /// The next quotation mark in a direction, on which side it stands.
  private static func neighbour(
    of index: TokenIndex, by step: Int, _ text: SegmentedText, _ pairs: [Pair]
  ) -> (mark: String, side: Side)? {
    var place = index + step
    var seen = 0
    while place >= 0, place < text.tokens.count, seen < 300 {
      let token = text.tokens[place]
      if token.kind == .punctuation, let scalar = Unicode.Scalar(token.mark) {
        let mark = String(scalar)
        let isOpen = pairs.contains { $0.open == mark }
        let isClose = pairs.contains { $0.close == mark }
        if isOpen || isClose, scalar != "'", scalar != "’" {
          if isOpen != isClose { return (mark, isOpen ? .opening : .closing) }
          let before = place > 0 ? text.tokens[place - 1] : nil
          let after = place + 1 < text.tokens.count ? text.tokens[place + 1] : nil
          return (mark, side(before, after) ?? .opening)
        }
      }
      place += step
      seen += 1
    }
    return nil
  }

  /// The pair whose marks stand most often around; nil where none does.
  private static func mostUsed(
    _ pairs: [Pair], near index: TokenIndex, _ text: SegmentedText
  ) -> Pair? {
    var counts = Array(repeating: 0, count: pairs.count)
    for token in text.tokens[text.neighbourhood(of: index)] where token.kind == .punctuation {
      guard let scalar = Unicode.Scalar(token.mark) else { continue }
      for (number, pair) in pairs.enumerated()
      where pair.open == String(scalar) || pair.close == String(scalar) {
        counts[number] += 1
      }
    }
    guard let best = counts.max(), best > 0 else { return nil }
    return counts.firstIndex(of: best).map { pairs[$0] }
  }
}
