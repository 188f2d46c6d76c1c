import CalqueText

/// Counts an article's words as the contract says.
enum WordCount {
  /// Words and numbers of UAX #29; ideographs and kana ÷ 2; letters of Thai, Lao, Khmer and Burmese ÷ 4.
  static func words(in text: SegmentedText) -> Int {
    text.isDense ? words(in: text.tokens[...]) : text.words + text.numbers
  }

  /// The words of some tokens.
  static func words(in tokens: ArraySlice<Token>) -> Int {
    var words = 0
    var halves = 0
    var quarters = 0
    for token in tokens where token.isWordLike {
      switch Script(rawValue: token.script) {
      case .han, .hiragana, .katakana: halves += max(1, Int(token.letters))
      case .thai, .lao, .khmer, .myanmar: quarters += Int(token.letters)
      default: words += 1
      }
    }
    return words + Int(Double(halves) / 2 + Double(quarters) / 4 + 0.5)
  }
}
