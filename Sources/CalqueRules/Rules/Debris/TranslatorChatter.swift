import CalqueText

/// The translator speaks in the article: "Here is the translation:", "[Translator's note: …]".
struct TranslatorChatter: Rule {
  let about = RuleDescription(
    id: "translator-chatter", category: .addition, severity: .critical,
    summary: "The translator speaks to whoever asked for the translation.",
    rationale:
      "Language models answer before they translate, and explain afterwards; the article must hold "
      + "nothing but itself.",
    examples: [
      .bad(
        "⟦Here is the translation:⟧\nFlood closes the bridge\nThe river rose again.",
        becomes: "Flood closes the bridge\nThe river rose again."),
      .bad(
        "⟦Sure! Here is the translated article:⟧\n\nFlood closes the bridge",
        becomes: "Flood closes the bridge"),
      .bad(
        "Flood closes the bridge\n\nThe river rose.\n\n⟦I hope this translation helps!⟧",
        becomes: "Flood closes the bridge\n\nThe river rose."),
      .bad(
        "The river rose.\n⟦As an AI language model, I cannot verify the figures.⟧\nIt fell again.",
        becomes: "The river rose.\nIt fell again."),
      .bad(
        "The river rose ⟦[Translator’s note: a local name]⟧ again.",
        becomes: "The river rose again."),
      .bad("The ⟦(in French)⟧ mayor left.", becomes: "The mayor left."),
      .bad(
        "⟦Voici la traduction\u{A0}:⟧\nLa crue ferme le pont",
        becomes: "La crue ferme le pont", in: "fr"),
      .bad(
        "⟦Remarque\u{A0}: en tant que modèle de langage, je ne peux rien vérifier.⟧\nLe pont ferme.",
        becomes: "Le pont ferme.", in: "fr"),
      .bad("⟦以下是翻译：⟧\n洪水冲垮大桥", becomes: "洪水冲垮大桥", in: "zh"),
      .bad("洪水冲垮大桥⟦（译者注：当地名称）⟧。", becomes: "洪水冲垮大桥。", in: "zh"),
      .bad("⟦Here is the translation:⟧\nDer Fluss steigt", becomes: "Der Fluss steigt", in: "de"),
      .good("Note: the bridge stays closed until Friday."),
      .good("As an AI company grows, so does its need for power."),
      .good("“Here is the translation,” she said, and read it out."),
      .good("Here is the translation that won the prize in May."),
      .good("The translation of the poem took him ten years."),
      .good("This translation is her second."),
      .good("The song (in English) reached number one (in red)."),
      .good("He sang it (in French and in German) at the fair."),
      .good("The book [original text lost] was sold."),
      .good("Elle a dit (en riant) que la traduction était bonne.", in: "fr"),
      .good("这是翻译成二十种语言的小说。", in: "zh"),
    ])

  let wakes: Triggers = [.sentenceStart, .bracket]

  func examine(_ index: Int, of article: ArticleText, into findings: inout FindingList) {
    let text = article.text
    if Bracket.opens(text.tokens[index].mark) {
      examineBracket(index, article, &findings)
    }
    guard text.startsLine(index) else { return }
    if let phrase = article.language.chatter.prefaces.phrase(at: index, in: text) {
      examineLine(from: index, phrase, isNote: false, article, &findings)
    } else if let phrase = article.language.chatter.notes.phrase(at: index, in: text) {
      examineLine(from: index, phrase, isNote: true, article, &findings)
    } else if let colon = text.next(after: index), text.tokens[colon].mark == 0x3A,
      let word = text.next(after: colon),
      let phrase = article.language.chatter.prefaces.phrase(at: word, in: text)
    {
      examineLine(from: index, phrase, isNote: false, article, &findings)
    }
  }

  // MARK: Lines

  private func examineLine(
    from first: TokenIndex, _ phrase: (last: TokenIndex, length: Int), isNote: Bool,
    _ article: ArticleText, _ findings: inout FindingList
  ) {
    let text = article.text
    let line = ArticleLine(startingAt: first, in: text)
    let range = text.range(first, through: line.last)
    let isSpoken = Self.isColon(text.tokens[line.last].mark) && line.words <= 40
    if isSpoken && line.words <= phrase.length + 12 {
      // No article opens or closes so; within one, somebody may be quoted.
      return add(
        range, line.deletion, certainty: .strong,
        line.isFirst || line.isLast ? .automatic : .reviewed, text, &findings)
    }
    if isNote {  // "Note du traducteur : …"
      guard let next = text.next(after: phrase.last), Self.isColon(text.tokens[next].mark),
        line.words <= 60
      else { return }
      return add(range, line.deletion, certainty: .strong, .reviewed, text, &findings)
    }
    // "Translation: Flood closes the bridge"
    if Self.isColon(text.tokens[phrase.last].mark), line.isFirst, phrase.last < line.last {
      let start = text.range(first, through: phrase.last)
      let rest = text.next(after: phrase.last) ?? line.last
      return add(
        start, start.lowerBound..<text.tokens[rest].range.lowerBound, certainty: .fair,
        .reviewed, text, &findings)
    }
    // A sentence about the translation alone on its line.
    let isEdge = line.isLast && !line.isFirst && line.words <= phrase.length + 3
    let isWhole = line.words <= phrase.length && text.tokens[first].kind == .ideograph
    guard phrase.length >= 5 && !isWhole || isEdge && phrase.length >= 4 || isWhole && line.isFirst,
      line.words <= 60, line.endsWithStop
    else { return }
    add(range, line.deletion, certainty: .fair, .reviewed, text, &findings)
  }

  private func add(
    _ range: NormalRange, _ deletion: NormalRange, certainty: Certainty,
    _ applicability: Applicability, _ text: SegmentedText, _ findings: inout FindingList
  ) {
    findings.add(
      "The translator speaks here, not the article.", at: range, certainty: certainty,
      corrections: [Correction("", applicability, at: deletion)])
  }

  private static func isColon(_ mark: UInt32) -> Bool { mark == 0x3A || mark == 0xFF1A }

  // MARK: Brackets

  private func examineBracket(
    _ index: TokenIndex, _ article: ArticleText, _ findings: inout FindingList
  ) {
    let text = article.text
    guard let first = text.next(after: index) else { return }
    let isNote = article.language.chatter.notes.phrase(at: first, in: text) != nil
    let source = article.language.chatter.sources.phrase(at: first, in: text)
    guard isNote || source != nil,
      let closing = Bracket.closing(of: index, within: 120, in: text)
    else { return }
    let range = text.range(index, through: closing)
    let isSpaced = index > 0 && text.tokens[index - 1].kind == .space
    let start = isSpaced ? text.tokens[index - 1].range.lowerBound : range.lowerBound
    let deletion = Correction("", .reviewed, at: start..<range.upperBound)
    if isNote {
      findings.add(
        "The translator’s note stands in the article.", at: range, severity: .major,
        corrections: [deletion])
    } else if let source, text.next(after: source.last) == closing {
      findings.add(
        "A language is named that the article does not speak of.", at: range, certainty: .fair,
        severity: .minor, corrections: [deletion])
    }
  }
}
