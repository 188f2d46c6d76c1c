import CalqueText

/// The same words stand three times or more in a row, or the same letters in one word.
struct RepetitionLoop: Rule {
  let about = RuleDescription(
    id: "repetition-loop", category: .unintelligible, severity: .critical,
    summary: "The text repeats itself again and again.",
    rationale:
      "A neural decoder can fall into a loop and write the same words until it runs out of room.",
    examples: [
      .bad(
        "The river rose ⟦over the over the over the⟧ dam.",
        becomes: "The river rose over the dam."),
      .bad(
        "Officials ⟦closed closed closed closed⟧ the bridge.",
        becomes: "Officials closed the bridge."),
      .bad(
        "Le préfet a fermé ⟦le pont de le pont de le pont de⟧ pierre.",
        becomes: "Le préfet a fermé le pont de pierre.", in: "fr"),
      .bad("警方⟦封锁了封锁了封锁了封锁了⟧大桥。", becomes: "警方封锁了大桥。", in: "zh"),
      .bad(
        "Das ⟦Verkehrsverkehrsverkehrsverkehrsministerium⟧ schweigt.", in: "de"),
      .bad("他们⟦一个接一个，一个接一个，一个接一个⟧地走。", becomes: "他们一个接一个地走。", in: "zh"),
      .bad(
        "They walked ⟦up the narrow stairs, up the narrow stairs, up the narrow stairs⟧.",
        becomes: "They walked up the narrow stairs."),
      .good("“Up the narrow stairs, up the narrow stairs, up the narrow stairs!” he cried."),
      .good("他们说了，说了，说了。", in: "zh"),
      .good("“Ha ha ha ha,” she laughed."),
      .good("“Hahahahahahaha,” wrote one reader."),
      .good("“No, no, no, no,” he said."),
      .good("The crowd roared: “Stay! Stay! Stay! Stay!”"),
      .good("On and on and on and on it went."),
      .good("“Location, location, location,” the agent said."),
      .good("The code was 0 0 0 0 0 0."),
      .good("Le public riait : « Ha ha ha ha ! »", in: "fr"),
      .good("他哈哈哈笑了起来。", in: "zh"),
      .good("* * * * *"),
      .bad("The bridge was built in ⟦1998 1998 1998⟧.", becomes: "The bridge was built in 1998."),
      .bad(
        "They will try to open the bridge ⟦again again again again⟧.",
        becomes: "They will try to open the bridge again."),
      .good("Rows: 12 12 12 12."),
      .good("“Again again again again,” the children cried."),
    ])

  let wakes: Triggers = .article

  func examine(_ index: Int, of article: ArticleText, into findings: inout FindingList) {
    let text = article.text
    for repetition in text.repetitions
    where repetition.count > 2 || repetition.count == 2 && repetition.period > 3 {
      examine(repetition, of: article, into: &findings)
    }
    for index in article.landmarks.longWords {
      examine(word: index, of: article, into: &findings)
    }
  }

  private func examine(
    _ repetition: Repetition, of article: ArticleText, into findings: inout FindingList
  ) {
    let text = article.text
    let unit = RepeatedUnit(repetition.first, in: article)
    guard unit.words > 0 || isNumber(repetition, of: text, article) else { return }
    let first = text.tokens[repetition.tokens.lowerBound]
    let last = repetition.tokens.upperBound - 1
    let enough = Self.rounds(of: unit, startingWith: first, endingAt: last, in: article)
    // The last round may stand without the comma: "one by one, one by one, one by one".
    let tail = Self.roundWithoutComma(after: repetition, in: article)
    guard repetition.count + (tail == nil ? 0 : 1) >= enough else { return }
    guard repetition.count > 2 || !Self.isQuoted(last, in: article) else { return }
    let phrase =
      tail == nil
      ? text.string(unit.range)
      : text.string(
        text.range(repetition.first.lowerBound, through: repetition.first.upperBound - 2))
    // "Kappa Kappa Kappa"
    let isName = unit.words == 1 && first.shape.contains(.capitalised) && repetition.count == 3
    findings.add(
      "‘\(phrase)’ is written \(repetition.count + (tail == nil ? 0 : 1)) times in a row.",
      at: text.range(repetition.tokens.lowerBound, through: tail ?? last),
      corrections: [Correction(phrase, unit.joinsItself && !isName ? .automatic : .reviewed)])
  }

  /// The last token of one more round of a repetition that ends in a comma, without the comma; nil where
  /// there is none.
  private static func roundWithoutComma(
    after repetition: Repetition, in article: ArticleText
  ) -> TokenIndex? {
    let text = article.text
    guard let comma = repetition.first.last,
      [0x2C, 0x60C, 0x3001, 0xFF0C].contains(text.tokens[comma].mark)
    else { return nil }
    var place = repetition.tokens.upperBound - 1
    for index in repetition.first.dropLast() where !text.tokens[index].isBlank {
      guard let next = text.next(after: place), text.tokens[next].hash == text.tokens[index].hash
      else { return nil }
      place = next
    }
    return place
  }

  /// Whether a number of several digits repeats itself in prose, not in a table or a code.
  private func isNumber(
    _ repetition: Repetition, of text: SegmentedText, _ article: ArticleText
  ) -> Bool {
    repetition.period == 1
      && article.standsInProse(
        repetition.tokens.lowerBound, through: repetition.tokens.upperBound - 1)
  }

  /// Whether a token is quoted.
  private static func isQuoted(_ index: TokenIndex, in article: ArticleText) -> Bool {
    article.text.tokens[article.text.sentence(holding: index)?.tokens ?? index..<index + 1]
      .contains { Marks.trigger(of: $0.mark) == .quotationMark }
  }

  /// How many rounds are too many: laughter, cheers and emphasis may go on for some.
  private static func rounds(
    of unit: RepeatedUnit, startingWith first: Token, endingAt last: TokenIndex,
    in article: ArticleText
  ) -> Int {
    if unit.isDense, unit.isClause { return 3 }
    if unit.isDense, !unit.isPhrase {
      return first.script == Script.han.rawValue || first.isKana ? (unit.wordLikes == 1 ? 8 : 4) : 5
    }
    if unit.wordLikes == 1 {
      let grammatical: WordClasses = [
        .determiner, .contraction, .preposition, .pronoun, .conjunction, .auxiliary,
      ]
      let isGrammatical = !article.language.lexicon.classes(of: first).isDisjoint(with: grammatical)
      let isShort = first.letters < 3 && first.hasCase
      if isShort, first.kind != .number { return isGrammatical && unit.joinsItself ? 4 : 8 }
      guard article.language.legalDoublings.contains(first.hash) else {
        return unit.joinsItself ? 3 : 5
      }
      // "Again again again again" is cheering, where somebody is quoted.
      return isGrammatical || unit.joinsItself && !isQuoted(last, in: article) ? 4 : 8
    }
    if !unit.joinsItself { return unit.hasTerminator ? 6 : unit.words > 2 ? 3 : 4 }
    return unit.growsWord(from: last, in: article) ? 8 : 3
  }

  /// Letters that go round within one word; short rounds are laughter and drawn-out sounds.
  private func examine(
    word index: TokenIndex, of article: ArticleText, into findings: inout FindingList
  ) {
    let bytes = article.text.bytes
    let range = article.text.tokens[index].range.bytes()
    let length = range.count
    guard length < 4096 else { return }
    for period in 1...max(1, length / 3) {
      let letters = period * Int(article.text.tokens[index].letters) / length
      let enough = period * (letters < 4 ? 5 : 3)
      // So many equal bytes in a row hold one of these places, and in most words none is equal.
      let step = enough - period
      let places = stride(from: range.lowerBound + enough - 1, to: range.upperBound, by: step)
      guard places.contains(where: { Self.folded(bytes[$0]) == Self.folded(bytes[$0 - period]) })
      else { continue }
      var run = 0
      for place in range.lowerBound + period..<range.upperBound {
        run = Self.folded(bytes[place]) == Self.folded(bytes[place - period]) ? run + 1 : 0
        guard run + period >= enough else { continue }
        guard letters > 2 else { return }
        findings.add(
          "Letters of ‘\(article.text.string(index))’ are written again and again.",
          at: article.text.tokens[index].range)
        return
      }
    }
  }

  @inline(__always)
  private static func folded(_ byte: UInt8) -> UInt8 {
    (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
  }
}
