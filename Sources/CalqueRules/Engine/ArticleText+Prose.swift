import CalqueText

extension ArticleText {
  /// Whether a number of several digits stands behind a word in a sentence with function words of the
  /// language before it: not in a table, a score or a code.
  func standsInProse(_ first: TokenIndex, through last: TokenIndex) -> Bool {
    guard text.tokens[first].kind == .number, text.tokens[first].length > 1,
      text.standsFree(first, through: last), let before = text.previousWord(before: first),
      text.tokens[before].kind == .word, let sentence = text.sentence(holding: first)
    else { return false }
    let earlier = text.tokens[sentence.tokens.lowerBound..<first]
    return earlier.count { $0.word != 0 } >= 2
  }
}
