import CalqueText

/// A word of another language that the article's language may have borrowed from it, as most borrow from
/// English: nouns above all, and phrases; seldom what they have of the same root themselves.
struct Loanword {
  private let index: TokenIndex
  private let language: String
  private let article: ArticleText

  init(_ index: TokenIndex, from language: String, in article: ArticleText) {
    self.index = index
    self.language = language
    self.article = article
  }

  /// Whether nothing tells that the word was left over instead.
  func isLikely(by spelling: any SpellingKnowledge) -> Bool {
    guard let lender = article.language.lenders[language] else { return false }
    let word = article.text.string(index)
    if isOfPhrase(spelling) || isMisspelt(word, spelling) { return true }
    return !standsWhereNoNounDoes && !lender.keeps(word)
  }

  /// Whether a longer word beside it is the lender's as well: "touch down".
  private func isOfPhrase(_ spelling: any SpellingKnowledge) -> Bool {
    let text = article.text
    return [text.previousWord(before: index), text.nextWord(after: index)].contains { beside in
      guard let beside, text.tokens[beside].word == 0, text.tokens[beside].letters > 3 else {
        return false
      }
      return spelling.otherLanguages(of: text.string(beside)).contains(language)
    }
  }

  /// Whether the article's language has the word with one letter where two stand.
  private func isMisspelt(_ word: String, _ spelling: any SpellingKnowledge) -> Bool {
    let letters = Array(word)
    return letters.indices.dropFirst().contains { place in
      guard letters[place] == letters[place - 1] else { return false }
      return spelling.isOwn(String(letters[..<place] + letters[(place + 1)...]))
    }
  }

  /// Whether a pronoun, a negation or an auxiliary stands before it, which a verb follows.
  private var standsWhereNoNounDoes: Bool {
    guard let before = article.text.previousWord(before: index) else { return false }
    let classes = article.language.lexicon.classes(of: article.text.tokens[before])
    return !classes.isDisjoint(with: [.pronoun, .negation, .modal])
      && classes.isDisjoint(with: [
        .determiner, .article, .contraction, .preposition, .numeral, .conjunction, .adverb,
      ])
  }
}
