import CalqueText

/// A mark of another script stands in the text ("yes，no"), or one the language needs is missing ("Qué?").
struct ForeignPunctuation: Rule {
  let about = RuleDescription(
    id: "foreign-punctuation", category: .localeConvention, severity: .minor,
    summary: "A mark is another language's, or one of the language's own is missing.",
    rationale:
      "A translator copies the source's marks, and leaves out those the source does not have.",
    examples: [
      .bad("It rained⟦，⟧but the ferry ran⟦。⟧", becomes: "It rained, but the ferry ran."),
      .bad(
        "Il pleuvait⟦、⟧et le bac passait.", becomes: "Il pleuvait, et le bac passait.", in: "fr"),
      .bad("Did it rain⟦؟⟧ It did.", becomes: "Did it rain? It did."),
      .bad("⟦El puente está cerrado?⟧ Sí.", becomes: "¿El puente está cerrado? Sí.", in: "es"),
      .bad("—⟦No me lo puedo creer!⟧", becomes: "—¡No me lo puedo creer!", in: "es"),
      .good("¿El puente está cerrado? Sí, ¡y el bac también!", in: "es"),
      .good("Si llueve, ¿el puente se cierra?", in: "es"),
      .good("¡El puente está cerrado?", in: "es"),
      .good("La empresa Yahoo! compró el programa Who Knows? de la cadena.", in: "es"),
      .good("下雨了，桥关了。", in: "zh"),
      .good("The sign says 出口。 in Chinese."),
      .good("비가 왔다. 다리가 닫혔다.", in: "ko"),
      .good("Did it rain? It did!"),
    ])

  let wakes: Triggers = [.stop, .bracket]

  func speaks(_ language: Language) -> Bool { !language.isDense && language.tag != "und" }

  func examine(_ index: Int, of article: ArticleText, into findings: inout FindingList) {
    let text = article.text
    let mark = text.tokens[index].mark
    if mark > 0x2FF {
      examineForeign(index, mark, of: article, into: &findings)
    } else if article.language.punctuation.closing.contains(mark),
      let opening = article.language.punctuation.opening[mark]
    {
      examineUnopened(index, opening, of: article, into: &findings)
    }
  }

  private func examineForeign(
    _ index: TokenIndex, _ mark: UInt32, of article: ArticleText, into findings: inout FindingList
  ) {
    let text = article.text
    guard let plain = Self.plain[mark], index > 0,
      !article.language.punctuation.own.values.contains(mark)
    else { return }
    // The mark must touch the language's own words, not a quotation in its own script.
    let before = text.tokens[index - 1]
    let after = index + 1 < text.tokens.count ? text.tokens[index + 1] : nil
    let neighbour = before.kind == .word ? before : after
    guard let neighbour, neighbour.kind == .word, neighbour.script > 1,
      article.language.scripts.contains(neighbour.script),
      mark >= 0x3000 || neighbour.hasCase
    else { return }
    let needsSpace = plain != "(" && after.map { $0.isWordLike } == true
    findings.add(
      "‘\(text.string(index))’ is a mark of another script.", at: text.tokens[index].range,
      corrections: [Correction(needsSpace ? plain + " " : plain, .automatic)])
  }

  /// A question or exclamation that nothing opens.
  private func examineUnopened(
    _ index: TokenIndex, _ opening: UInt32, of article: ArticleText,
    into findings: inout FindingList
  ) {
    let text = article.text
    guard let sentence = text.sentence(holding: index),
      index + 1 >= sentence.tokens.upperBound || !text.tokens[index + 1].isWordLike,
      let scalar = Unicode.Scalar(opening), !isName(index, in: sentence, of: text)
    else { return }
    let openings = article.language.punctuation.opening
    var first: TokenIndex?
    var words = 0
    var known = 0
    for number in sentence.tokens.lowerBound..<index {
      let token = text.tokens[number]
      if token.mark != 0,
        openings[token.mark] != nil || openings.values.contains(token.mark)
      {
        return
      }
      guard token.isWordLike else { continue }
      if first == nil { first = number }
      words += 1
      if token.word != 0 { known += 1 }
    }
    guard let first, known > 0, known * 2 >= words else { return }
    findings.add(
      "‘\(text.string(index))’ ends what no ‘\(Character(scalar))’ begins.",
      at: text.range(first, through: index), certainty: .fair,
      corrections: [
        Correction(
          String(Character(scalar)), .reviewed,
          at: text.tokens[first].range.lowerBound..<text.tokens[first].range.lowerBound)
      ])
  }

  /// Whether a mark belongs to a name in mid-sentence.
  private func isName(_ index: TokenIndex, in sentence: Sentence, of text: SegmentedText) -> Bool {
    index > 0 && text.tokens[index - 1].shape.contains(.capitalised)
      && text.tokens[index - 1].kind == .word && index - 1 > sentence.tokens.lowerBound
  }

  private static let plain: [UInt32: String] = [
    0x3001: ",", 0x3002: ".", 0xFF0C: ",", 0xFF0E: ".", 0xFF1A: ":", 0xFF1B: ";", 0xFF01: "!",
    0xFF1F: "?", 0xFF08: "(", 0xFF09: ")", 0x60C: ",", 0x61B: ";", 0x61F: "?", 0x6D4: ".",
    0x964: ".", 0x37E: "?",
  ]
}
