import CalqueText

/// The article does not fit the next word's first sound: "an proposal", "a hour".
struct WrongArticle: Rule {
  let about = RuleDescription(
    id: "wrong-article", category: .grammar, severity: .minor,
    summary: "The article does not fit the first sound of the next word.",
    rationale:
      "The article is chosen before the noun; when the noun changes in search or in post-editing, the "
      + "article stays.",
    examples: [
      .bad("They made ⟦an proposal⟧ on Monday.", becomes: "They made a proposal on Monday."),
      .bad("It took ⟦a hour⟧ to reach it.", becomes: "It took an hour to reach it."),
      .bad("⟦An union⟧ leader spoke.", becomes: "A union leader spoke."),
      .bad("She is ⟦a MP⟧ for the north.", becomes: "She is an MP for the north."),
      .bad("They found ⟦a 18⟧-year-old.", becomes: "They found an 18-year-old."),
      .bad("He won ⟦a $8⟧ million prize.", becomes: "He won an $8 million prize."),
      .bad("It is ⟦an “European⟧ problem”.", becomes: "It is a “European problem”."),
      .bad("It was ⟦a upcoming⟧ band.", becomes: "It was an upcoming band."),
      .good("It was an honest answer from an heir to a one-off fortune."),
      .good("A European, a Ukrainian and a US envoy met an EU official."),
      .good("An F grade, an X-ray, a T-shirt and an MRI scan."),
      .good("A NATO base, a FIFA ban and a SIM card; an FBI agent in a UN car."),
      .good("An 8,000-seat hall, an 11-year-old, an 80% share, a 100-year-old oak."),
      .good("An historic vote, a historic vote; an hotel, a hotel."),
      .good("Vitamin A is found in carrots; Group A opens the cup."),
      .good("The points a and b, then a or b, are marked."),
      .good("A UEFA spokesman wore an LSU cap and an mRNA badge."),
      .good("It was an unusual, an uninteresting and a unique case; a 1,800-mile trek."),
      .good("He paid in a eurozone country for a ewe."),
      .good("Il a une idée, il a un plan.", in: "fr"),
    ])

  let wakes: Triggers = .determiner

  func speaks(_ language: Language) -> Bool { language.soundArticles != nil }

  func words(in language: Language) -> [UInt16]? {
    language.soundArticles?.words.map { language.lexicon.index.number(of: $0) }
  }

  func examine(_ index: Int, of article: ArticleText, into findings: inout FindingList) {
    let text = article.text
    let token = text.tokens[index]
    guard let articles = article.language.soundArticles,
      let given = articles.sound(before: token.hash), let word = Self.word(after: index, article),
      let sound = articles.sound(of: word, in: text), sound != .either, sound != given,
      isArticle(index, before: word, article)
    else { return }
    let right = sound == .vowel ? articles.beforeVowel : articles.beforeConsonant
    let isCapital = token.shape.contains(.capitalised)
    findings.add(
      "‘\(text.string(word))’ begins with a \(sound) sound.",
      at: text.range(index, through: word),
      corrections: [
        Correction(
          isCapital ? right.prefix(1).uppercased() + right.dropFirst() : right, .automatic,
          at: token.range)
      ])
  }

  /// The word that is spoken next, past an opening quotation mark or a sign of currency.
  private static func word(after index: TokenIndex, _ article: ArticleText) -> TokenIndex? {
    let tokens = article.text.tokens
    guard index + 2 < tokens.count, tokens[index + 1].kind == .space else { return nil }
    var word = index + 2
    switch tokens[word].mark {
    case 0x22, 0x27, 0x2018, 0x201C, 0x24, 0xA3, 0x20AC: word += 1
    default: break
    }
    guard word < tokens.count, tokens[word].kind == .word || tokens[word].kind == .number else {
      return nil
    }
    return word
  }

  /// Whether the token is the article, not a letter or a part of a name.
  private func isArticle(_ index: TokenIndex, before word: TokenIndex, _ article: ArticleText)
    -> Bool
  {
    let text = article.text
    let tokens = text.tokens
    let next = tokens[word]
    if index > 0, !tokens[index - 1].isBlank {
      guard
        Marks.trigger(of: tokens[index - 1].mark) == .quotationMark
          || tokens[index - 1].mark == 0x28
      else { return false }
    }
    if tokens[index].shape.contains(.capitalised) {
      guard let sentence = text.sentence(holding: index) else { return false }
      let isFirst = tokens[sentence.tokens.lowerBound..<index].allSatisfy { !$0.isWordLike }
      let isTitle =
        next.shape.contains(.capitalised)
        && text.previous(before: index)
          .map { !tokens[$0].shape.contains(.capitalised) } ?? true
      guard isFirst || isTitle else { return false }
    }
    let isHyphenated = word + 1 < tokens.count && tokens[word + 1].mark == 0x2D
    // ‘a’ as a letter: "a and b", "a is".
    let classes = article.language.lexicon.classes(of: next)
    let isFunction = !classes.isDisjoint(with: [
      .conjunction, .preposition, .auxiliary, .modal, .pronoun, .determiner,
    ])
    if isFunction, classes.isDisjoint(with: [.adverb, .numeral]), !isHyphenated { return false }
    // A line in capitals says nothing of abbreviations.
    if next.shape.contains(.allCapitals), let after = text.nextWord(after: word),
      tokens[after].shape.contains(.allCapitals), tokens[after].letters > 3
    {
      return false
    }
    if next.letters == 1, next.length == 1, !next.shape.contains(.capitalised) {
      return isHyphenated
    }
    return true
  }
}
