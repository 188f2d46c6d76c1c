import CalqueText

/// A name or term stands beside itself, as if it explained itself: "curtain (curtain)".
struct GlossEcho: Rule {
  let about = RuleDescription(
    id: "gloss-echo", category: .addition, severity: .minor,
    summary: "A term is explained by itself.",
    rationale:
      "Where the source gives a foreign term and its meaning, both can come out as the same word.",
    examples: [
      .bad(
        "They call it the ⟦curtain (curtain)⟧ in the village.",
        becomes: "They call it the curtain in the village."),
      .bad(
        "The tour ends at the ⟦Golden Gate Golden Gate⟧ at noon.",
        becomes: "The tour ends at the Golden Gate at noon."),
      .bad(
        "The dish is called ⟦“stew” (“stew”)⟧ there.",
        becomes: "The dish is called “stew” there."),
      .bad(
        "Le plat s’appelle ⟦ragoût (ragoût)⟧ là-bas.",
        becomes: "Le plat s’appelle ragoût là-bas.", in: "fr"),
      .bad("他参观了⟦长城（长城）⟧。", becomes: "他参观了长城。", in: "zh"),
      .good("The World Health Organization (WHO) agreed."),
      .good("Those who (WHO staff included) came late left again."),
      .good("He lives in Baden-Baden (Germany)."),
      .good("The fee is 20 (20) francs."),
      .good("The rule in (a) (a) does not apply."),
      .good("L’Organisation mondiale de la santé (OMS) approuve.", in: "fr"),
      .good("Il habite Paris (Texas).", in: "fr"),
      .good("Die Stadt (Stadtgebiet) wächst.", in: "de"),
      .good("They sang “New York, New York” at the end."),
      .good("北京（北京市）发布了通知。", in: "zh"),
    ])

  let wakes: Triggers = .article

  func examine(_ index: Int, of article: ArticleText, into findings: inout FindingList) {
    let text = article.text
    for repetition in text.repetitions where repetition.count == 2 && repetition.period > 1 {
      let unit = RepeatedUnit(repetition.first, in: article)
      guard unit.isName, unit.joinsItself else { continue }
      add(repetition.first, through: repetition.tokens.upperBound - 1, text, &findings)
    }
    for index in article.landmarks.marks where Self.opens(text.tokens[index].mark) {
      guard let gloss = gloss(in: index, text), let term = echo(of: gloss, before: index, text)
      else { continue }
      add(term, through: gloss.upperBound, text, &findings)
    }
  }

  private static func opens(_ mark: UInt32) -> Bool {
    switch mark {
    case 0x28, 0x5B, 0xFF08, 0xFF3B, 0x3010: true
    default: false
    }
  }

  private func add(
    _ term: Range<TokenIndex>, through last: TokenIndex, _ text: SegmentedText,
    _ findings: inout FindingList
  ) {
    let string = text.string(text.range(term.lowerBound, through: term.upperBound - 1))
    findings.add(
      "‘\(string)’ stands beside itself.", at: text.range(term.lowerBound, through: last),
      corrections: [Correction(string, .automatic)])
  }

  /// What a bracket holds, without the bracket, where it is one short term.
  private func gloss(in bracket: TokenIndex, _ text: SegmentedText) -> Range<TokenIndex>? {
    var end = bracket + 1
    var letters = 0
    while end < text.tokens.count, end - bracket < 16 {
      let token = text.tokens[end]
      if token.kind == .lineEnd { return nil }
      if token.kind == .punctuation, Marks.closesBracket(token.mark) {
        let isCased = text.tokens[bracket + 1].hasCase
        return letters > (isCased ? 2 : 0) ? bracket + 1..<end : nil
      }
      letters += Int(token.letters)
      end += 1
    }
    return nil
  }

  /// The same term in front of a bracket.
  private func echo(
    of gloss: Range<TokenIndex>, before bracket: TokenIndex, _ text: SegmentedText
  ) -> Range<TokenIndex>? {
    var end = bracket
    if end > 0, text.tokens[end - 1].kind == .space { end -= 1 }
    let start = end - gloss.count
    guard start >= 0 else { return nil }
    for (first, second) in zip(start..<end, gloss) {
      let first = text.tokens[first]
      let second = text.tokens[second]
      guard first.hash == second.hash,
        first.shape.contains(.allCapitals) == second.shape.contains(.allCapitals)
      else { return nil }
    }
    return start..<end
  }
}
