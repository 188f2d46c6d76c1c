import CalqueText

/// An editor's word in a quotation stands in round brackets: “we can’t (confirm) that”.
struct BracketedInsertion: Rule {
  let about = RuleDescription(
    id: "bracketed-insertion", category: .localeConvention, severity: .neutral,
    summary: "An insertion in a quotation stands in round brackets.",
    rationale: "Round brackets are the speaker's own; what an editor adds stands in square ones.",
    examples: [
      .bad(
        "“No, we cannot ⟦(confirm)⟧ it,” she said.",
        becomes: "“No, we cannot [confirm] it,” she said."),
      .bad(
        "He called it “the best ⟦(result)⟧ of all”.",
        becomes: "He called it “the best [result] of all”."),
      .bad(
        "\"They ⟦(the ferries)⟧ were late,\" he said.",
        becomes: "\"They [the ferries] were late,\" he said."),
      .good("“We cannot [confirm] it,” she said."),
      .good("The ferry (late again) came in. “At last,” she said."),
      .good("“The International Court (ICJ) sat in 1998 (and for the last time) here,” she said."),
      .good("“It rose (by 3 %) again,” she said."),
      .good("“The letter(s) came,” she said."),
      .good("The entry reads “Home (once).”"),
      .good("« Nous ne pouvons pas le (confirmer) », dit-elle.", in: "fr"),
      .good("„Das können wir nicht (bestätigen)“, sagte sie.", in: "de"),
    ])

  let wakes: Triggers = .bracket

  func speaks(_ language: Language) -> Bool { language.quotation.hasSquareInsertions }

  func examine(_ index: Int, of article: ArticleText, into findings: inout FindingList) {
    let text = article.text
    guard text.tokens[index].mark == 0x28, index > 0, text.tokens[index - 1].isBlank,
      let close = closing(of: index, in: text), article.quotations.enclose(index)
    else { return }
    let content = text.range(index + 1, through: close - 1)
    findings.add(
      "‘\(text.string(content))’ is an editor's insertion in round brackets.",
      at: text.range(index, through: close), certainty: .fair,
      corrections: [Correction("[\(text.string(content))]", .reviewed)])
  }

  /// The bracket that closes after one or two small words; nil where anything else stands between.
  private func closing(of index: TokenIndex, in text: SegmentedText) -> TokenIndex? {
    var words = 0
    var next = index + 1
    while next < text.tokens.count {
      let token = text.tokens[next]
      if token.mark == 0x29 { return words > 0 && goesOn(after: next, in: text) ? next : nil }
      if token.kind == .word {
        words += 1
        guard words < 3, token.shape.isDisjoint(with: [.capitalised, .hasDigit]) else { return nil }
      } else if token.kind != .space {
        return nil
      }
      next += 1
    }
    return nil
  }

  /// Whether the sentence goes on after a bracket; what ends it is an afterthought.
  private func goesOn(after index: TokenIndex, in text: SegmentedText) -> Bool {
    guard let next = text.next(after: index) else { return false }
    return text.tokens[next].isWordLike || [0x2C, 0x3A, 0x3B].contains(text.tokens[next].mark)
  }
}
