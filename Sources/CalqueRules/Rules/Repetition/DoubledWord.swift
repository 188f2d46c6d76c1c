import CalqueText

/// A word stands twice in a row: "the gunshot wound wound".
struct DoubledWord: Rule {
  let about = RuleDescription(
    id: "doubled-word", category: .grammar, severity: .minor,
    summary: "A word is written twice.",
    rationale: "A decoder that loses its place translates the same source word again.",
    examples: [
      .bad(
        "She paid with ⟦money money⟧ she had saved.",
        becomes: "She paid with money she had saved."),
      .bad("⟦The the⟧ vote was close.", becomes: "The vote was close."),
      .bad(
        "Turin waited. The mayor of ⟦Turin Turin⟧ did not come.",
        becomes: "Turin waited. The mayor of Turin did not come."),
      .bad("The bridge is older than ⟦60 60⟧.", becomes: "The bridge is older than 60."),
      .good("The sets went 40 40, 30 30."),
      .good("In 2018 2018 ships came, in 2019 more."),
      .good("He said that that was the end of it."),
      .good("She had had enough of waiting."),
      .good("“No, no, no,” he said."),
      .good("The duo toured Bora Bora and Walla Walla."),
      .good("Xin Xin the panda slept. Visitors waited until Xin Xin woke."),
      .good("It was a very, very long night."),
      .good("A state-of-the the-art plant."),
      .bad(
        "Le ministre a parlé de ⟦l’accord l’accord⟧ hier.",
        becomes: "Le ministre a parlé de l’accord hier.", in: "fr"),
      .good("Nous nous levons tôt.", in: "fr"),
      .good("מלון רואה רואה קרס. האורחים במלון רואה רואה ניצלו, והיא רואה אותם.", in: "he"),
      .good("Er sagt, dass die, die die Stadt kennen, bleiben.", in: "de"),
    ])

  let wakes: Triggers = .repetition

  func examine(_ index: Int, of article: ArticleText, into findings: inout FindingList) {
    let text = article.text
    let repetition = text.repetitions[index]
    guard repetition.period == 1, repetition.count == 2 else { return }
    let firstIndex = repetition.tokens.lowerBound
    let lastIndex = repetition.tokens.upperBound - 1
    let first = text.tokens[firstIndex]
    let last = text.tokens[lastIndex]
    if first.kind == .number {
      examineNumber(firstIndex, lastIndex, of: article, into: &findings)
      return
    }
    guard first.kind == .word, text.nextWord(after: firstIndex) == lastIndex,
      text.standsFree(firstIndex, through: lastIndex), first.letters > 1 || first.word != 0,
      !article.language.legalDoublings.contains(first.hash),
      let certainty = certainty(firstIndex, last, in: article)
    else { return }
    // Writers repeat short and common words by a slip, and some languages repeat syllables.
    let isLong =
      first.word == 0 && first.letters > 4 && first.hasCase
    findings.add(
      "‘\(text.string(firstIndex))’ is written twice.",
      at: text.range(firstIndex, through: lastIndex), certainty: certainty,
      corrections: [
        Correction(text.string(firstIndex), certainty == .strong && isLong ? .automatic : .reviewed)
      ])
  }

  /// A number of several digits that stands twice where its sentence ends.
  private func examineNumber(
    _ first: TokenIndex, _ last: TokenIndex, of article: ArticleText,
    into findings: inout FindingList
  ) {
    let text = article.text
    guard text.nextWord(after: first) == last, article.standsInProse(first, through: last),
      last + 1 < text.tokens.count, text.tokens[last + 1].mark == 0x2E,
      text.isBeforeBlank(last + 1)
    else { return }
    findings.add(
      "‘\(text.string(first))’ is written twice.", at: text.range(first, through: last),
      certainty: .fair, corrections: [Correction(text.string(first), .reviewed)])
  }

  /// How sure a doubling is; nil for a name made of one word twice ("Roa Roa").
  private func certainty(
    _ index: TokenIndex, _ last: Token, in article: ArticleText
  ) -> Certainty? {
    let text = article.text
    let first = text.tokens[index]
    let isCased = first.hasCase
    if isCased {
      guard last.shape.contains(.capitalised) else { return .strong }
      guard first.shape.contains(.capitalised) else { return .fair }
    }
    // Only a verb can be a name too, where no capital tells.
    if first.word != 0, isCased || article.language.lexicon.classes(of: first) != .verb {
      return isCased ? .fair : .strong
    }
    var alone = 0
    let near = text.surroundings(of: index)
    for token in text.tokens[near] where token.hash == first.hash { alone += 1 }
    var doublings = 0
    for repetition in text.repetitions
    where repetition.period == 1 && near.contains(repetition.tokens.lowerBound)
      && text.tokens[repetition.tokens.lowerBound].hash == first.hash
    {
      doublings += 1
      alone -= repetition.count
    }
    if doublings > 1, alone == 0 || !isCased { return nil }
    return isCased ? (alone > 0 ? .fair : .weak) : .strong
  }
}
