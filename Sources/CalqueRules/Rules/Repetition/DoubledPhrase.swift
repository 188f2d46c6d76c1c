import CalqueText

/// Several words stand twice in a row: "he was in the in the garden".
struct DoubledPhrase: Rule {
  let about = RuleDescription(
    id: "doubled-phrase", category: .grammar, severity: .major,
    summary: "Several words are written twice.",
    rationale:
      "A decoder that loses its place translates a phrase again, at once or behind its verb.",
    examples: [
      .bad(
        "The council met ⟦in the old in the old⟧ town hall.",
        becomes: "The council met in the old town hall."),
      .bad(
        "The mine closed after ⟦a ten-year a ten-year⟧ dispute.",
        becomes: "The mine closed after a ten-year dispute."),
      .bad(
        "The minister ⟦told reporters in response to reporters⟧ that talks go on.",
        becomes: "The minister told reporters that talks go on."),
      .bad(
        "Le maire a promis ⟦de nouveaux logements de nouveaux logements⟧ aux habitants.",
        becomes: "Le maire a promis de nouveaux logements aux habitants.", in: "fr"),
      .bad(
        "Die Stadt will ⟦bis zum Herbst bis zum Herbst⟧ alle Schulen heizen.",
        becomes: "Die Stadt will bis zum Herbst alle Schulen heizen.", in: "de"),
      .bad("委员会⟦通过了新的预算通过了新的预算⟧案。", becomes: "委员会通过了新的预算案。", in: "zh"),
      .good("The crowd chanted: “Save our school! Save our school!”"),
      .good("It happened again and again and again."),
      .good("The queue grew longer and longer and longer."),
      .good("Spending rises from year to year to new heights."),
      .good("She won 6-4, 6-4 in Rome."),
      .good("“No way, no way,” he said."),
      .good("The minister told reporters that other reporters had left."),
      .good("Il avance pas à pas à pas.", in: "fr"),
      .good("Il l’a répété encore et encore et encore.", in: "fr"),
      .good("我们一步一步往前走。", in: "zh"),
      .good("いろいろな店がますます増えている。", in: "ja"),
    ])

  let wakes: Triggers = [.article, .reporting]

  func examine(_ index: Int, of article: ArticleText, into findings: inout FindingList) {
    guard index == article.text.tokens.count else {
      examine(verb: index, of: article, into: &findings)
      return
    }
    for repetition in article.text.repetitions
    where repetition.count == 2 && repetition.period > 1 {
      examine(repetition, of: article, into: &findings)
    }
  }

  private func examine(
    _ repetition: Repetition, of article: ArticleText, into findings: inout FindingList
  ) {
    let text = article.text
    let unit = RepeatedUnit(repetition.first, in: article)
    let last = repetition.tokens.upperBound - 1
    guard unit.isPhrase, !unit.isName, unit.joinsItself,
      unit.isHyphenated || text.standsFree(repetition.tokens.lowerBound, through: last),
      !unit.growsWord(from: last, in: article), !unit.isLegal(in: article)
    else { return }
    let phrase = text.string(unit.range)
    // Three characters may be one word.
    let isLong = repetition.period > 2 && !unit.isDense
    findings.add(
      "‘\(phrase)’ is written twice.",
      at: text.range(repetition.tokens.lowerBound, through: last),
      certainty: repetition.period > 2 ? .strong : .fair,
      corrections: [Correction(phrase, isLong ? .automatic : .reviewed)])
  }

  /// The same object in front of a preposition, a word and a preposition, and behind them.
  private func examine(
    verb: TokenIndex, of article: ArticleText, into findings: inout FindingList
  ) {
    let text = article.text
    let lexicon = article.language.lexicon
    let prepositions: WordClasses = [.preposition, .contraction]
    var object = verb
    for _ in 0..<3 {
      guard let next = text.nextWord(after: object) else { return }
      object = next
      if text.tokens[object].word == 0 { break }
    }
    guard text.tokens[object].word == 0, text.tokens[object].kind == .word,
      let first = text.nextWord(after: object),
      !lexicon.classes(of: text.tokens[first]).isDisjoint(with: prepositions),
      let noun = text.nextWord(after: first), text.tokens[noun].word == 0,
      let second = text.nextWord(after: noun),
      !lexicon.classes(of: text.tokens[second]).isDisjoint(with: prepositions),
      var again = text.nextWord(after: second)
    else { return }
    if !lexicon.classes(of: text.tokens[again]).isDisjoint(with: [.determiner]) {
      guard let next = text.nextWord(after: again) else { return }
      again = next
    }
    guard text.tokens[again].hash == text.tokens[object].hash else { return }
    findings.add(
      "‘\(text.string(object))’ stands on both sides of ‘\(text.string(text.range(first, through: second)))’.",
      at: text.range(verb, through: again), certainty: .fair,
      corrections: [
        Correction(text.string(text.range(verb, through: object)), .reviewed)
      ])
  }
}
