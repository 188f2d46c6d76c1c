import CalqueText

/// A paragraph breaks off: "The toll has climbed to".
struct TruncatedSentence: Rule {
  let about = RuleDescription(
    id: "truncated-sentence", category: .omission, severity: .major,
    summary: "A sentence breaks off before its end.",
    rationale:
      "A decoder stops at its limit of length, or thinks that it has finished; what followed in the "
      + "source is lost.",
    examples: [
      .bad(
        "The river rose again on Monday.\nThe number of closed bridges has climbed ⟦to⟧\nNobody was hurt."
      ),
      .bad(
        "The river rose again on Monday, and the towns along it were told to expect more rain.\n"
          + "Seven bridges were closed, because the road to the coast is still under water.\n"
          + "The mayor told reporters that the oldest bridge near the ⟦harbour⟧\n"
          + "Nobody was hurt in the town, where most of the streets lie above the level of the river."
      ),
      .bad(
        "Le fleuve est monté lundi.\nLa mairie a fermé sept ponts et ⟦les⟧\nPersonne n’est blessé.",
        in: "fr"),
      .bad(
        "Der Fluss stieg am Montag.\nDie Stadt sperrte sieben Brücken, weil ⟦die⟧\nNiemand ist verletzt.",
        in: "de"),
      .good("Flood closes seven bridges in the north\nThe river rose.\nNobody was hurt."),
      .good(
        "The river rose.\nIt fell at night.\nFerries in the north stopped for days\nFerries in the "
          + "whole of the north have stopped for three days, the ministry said."),
      .good(
        "The river rose.\nIt fell at night.\n“We shall rebuild all of it by May.” – Ann Lee, mayor\n"
          + "She spoke to the council of the town on Friday, after a walk through the streets."),
      .good(
        "The river rose.\nIt fell at night.\nLast changed on Sunday, 12 December, at 22:33 hours\n"
          + "The ferries will run again from Monday on, as the ministry in the capital said."),
      .good(
        "The river rose.\nIt fell at night.\nThe ministry has promised the towns in the north that it "
          + "will pay for all of the bridges\nNobody was hurt."),
      .good(
        "The river rose.\nWhat happens next\nThe bridges stay closed.\nWho pays for it\nThe town does."
      ),
      .good(
        "The river does not wait.\nIt takes the bridges of the poor\n"
          + String(
            repeating: "The council met on a Monday, and the seven bridges stayed closed.\n",
            count: 8)),
      .good(
        "Mayor says northern bridges in Leeds need a repair\n“It is late,” she said to the press.\n"
          + "The mayor said that the northern bridges in Leeds need a repair\n"
          + "She spoke after a walk through the streets of the town, where the water fell in the night."
      ),
      .good("The river rose,\nseven bridges closed and the\nmayor spoke to the press."),
      .good("The firm said that:\n• it would close the port; and\n• it would sell its last ship."),
      .good(
        "Here is what we know so far:\nFlood closes seven bridges in the north\nThe river rose.\nIt fell."
      ),
      .good("The river rose.\nBread\nWater\nBlankets\nAll of it was needed at the\nNobody knows."),
      .good("She asked:\n“Who will pay for the bridges?”\nNobody answered."),
      .good(
        "The river rose.\nThe water fell.\nOur reporter is based in the northern town of Leeds"),
      .good(
        "ارتفع النهر يوم الاثنين.\nكتبت رئيسة البلدية على صفحتها في تويتر\nحيث قالت: سننتظر.",
        in: "ar"),
      .good("The river rose.\nThe report can be read in full on example.org\nIt is long."),
    ])

  let wakes: Triggers = .article

  func examine(_ index: Int, of article: ArticleText, into findings: inout FindingList) {
    let text = article.text
    let lines = EndedLine.lines(of: text)
    guard lines.count > 2 else { return }
    let open = lines.indices.dropFirst().filter { lines[$0].end == .word }
    guard open.count * 3 < lines.count || open.count == 1 else { return }
    var isAfterStop = false
    for number in lines.indices {
      let line = lines[number]
      defer { isAfterStop = isAfterStop || line.end == .closed }
      guard line.end == .word, line.isSentenceLong(in: text),
        number + 1 >= lines.count || !lines[number + 1].continuesAnother(in: article)
      else { continue }
      if isDangling(line.last, isHeadline: number == 0, article) {
        add(line, certainty: .strong, article, &findings)
      } else if open == [number], isAfterStop, lines[number - 1].end == .closed,
        mayGoOn(after: line.last, lines, article),
        number + 1 < lines.count || line.words(in: text) > 11,
        !UnstoppedLine(number, of: lines, in: text).isWhole
      {
        // The only line without a stop, after lines that have theirs.
        add(line, certainty: .fair, article, &findings)
      }
    }
  }

  private func add(
    _ line: EndedLine, certainty: Certainty, _ article: ArticleText,
    _ findings: inout FindingList
  ) {
    findings.add(
      "The sentence breaks off after ‘\(article.text.string(line.last))’.",
      at: article.text.tokens[line.last].range, certainty: certainty)
  }

  /// Whether a sentence cannot end with a word: an article, a conjunction, a preposition.
  private func isDangling(
    _ index: TokenIndex, isHeadline: Bool, _ article: ArticleText
  ) -> Bool {
    let text = article.text
    let token = text.tokens[index]
    guard token.word != 0, !token.shape.contains(.capitalised), text.standsAlone(index) else {
      return false
    }
    let classes = article.language.lexicon.classes(of: token)
    if !classes.isDisjoint(with: [.adverb, .verb]) { return false }
    // Headlines end in verbs’ particles that are prepositions or articles too: "steigt auf", "stellt ein".
    if isHeadline, classes.contains(.particle) { return false }
    if classes.contains(.article) {
      return classes.isDisjoint(with: isHeadline ? .pronoun : .possessive)
    }
    if classes.isSuperset(of: [.subordinator, .relative]) {
      return classes.isDisjoint(with: [.demonstrative])
    }
    // ‘her’ and ‘her own’, ‘before’ and ‘two’: what stands for a noun can end a sentence.
    return classes.isDisjoint(with: [.pronoun, .numeral])
      && !classes.isDisjoint(with: [
        .possessive, .contraction, .conjunction, .subordinator, .preposition,
      ])
  }

  /// Whether more may follow a word: no ending with a hyphen, nothing of a script without spaces, where
  /// stops are often missing, and no verb where the article’s other sentences end in verbs too.
  private func mayGoOn(
    after index: TokenIndex, _ lines: [EndedLine], _ article: ArticleText
  ) -> Bool {
    let text = article.text
    let lexicon = article.language.lexicon
    guard text.tokens[index].kind != .ideograph, text.standsAlone(index) else { return false }
    guard lexicon.classes(of: text.tokens[index]).contains(.verb) else { return true }
    let closed = lines.filter { $0.end == .closed }
    let inVerbs = closed.count { line in
      text.previous(before: line.last).map {
        lexicon.classes(of: text.tokens[$0]).contains(.verb)
      } ?? false
    }
    return inVerbs * 6 < closed.count
  }
}

extension SegmentedText {
  /// Whether no hyphen stands right before a token: the ending in "BBC-u" is no word.
  fileprivate func standsAlone(_ index: TokenIndex) -> Bool {
    index == 0 || Marks.trigger(of: tokens[index - 1].mark) != .hyphen
  }
}
