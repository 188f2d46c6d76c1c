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

  /// The tokens at which to look for a name again: the article's names, and in what is as long as a book all
  /// that stand near.
  func namePlaces(around index: TokenIndex) -> [TokenIndex] {
    let near = text.surroundings(of: index)
    return near.count == text.tokens.count ? landmarks.names : Array(near)
  }
}
