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
      .good("He said that that was the end of it."),
      .good("She had had enough of waiting."),
      .good("“No, no, no,” he said."),
      .good("The duo toured Bora Bora and Walla Walla."),
      .good("It was a very, very long night."),
      .bad(
        "Le ministre a parlé de ⟦l’accord l’accord⟧ hier.",
        becomes: "Le ministre a parlé de l’accord hier.", in: "fr"),
      .good("Nous nous levons tôt.", in: "fr"),
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
    guard first.kind == .word, text.nextWord(after: firstIndex) == lastIndex else { return }
    guard !article.language.legalDoublings.contains(first.hash) else { return }
    // Two capitals in mid-sentence are a name more often than a fault: Bora Bora, Duran Duran.
    let areCapitals = first.shape.contains(.capitalised) && last.shape.contains(.capitalised)
    if areCapitals, first.word == 0 { return }
    findings.add(
      "‘\(text.string(firstIndex))’ is written twice.",
      at: text.range(firstIndex, through: lastIndex),
      certainty: areCapitals ? .fair : .strong,
      corrections: [Correction(text.string(firstIndex), .automatic)])
  }
}
