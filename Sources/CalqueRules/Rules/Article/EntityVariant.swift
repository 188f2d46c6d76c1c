import CalqueText

/// One name is spelled two ways in one article: "Belfast", then "Belfasst".
struct EntityVariant: Rule {
  let about = RuleDescription(
    id: "entity-variant", category: .termInconsistency, severity: .minor,
    summary: "A name is spelled in two ways.",
    rationale: "Translated sentence by sentence, a name is transcribed anew each time.",
    examples: [
      .bad(
        "The Nordvik ferry left Nordvik at noon. In ⟦Nordvvik⟧ nobody noticed.",
        becomes: "The Nordvik ferry left Nordvik at noon. In Nordvik nobody noticed."),
      .bad(
        "Ask Larsson. For Larsson it was over; ⟦Larrson⟧ said so.",
        becomes: "Ask Larsson. For Larsson it was over; Larsson said so."),
      .bad(
        "Сборная Исландии выиграла. Тренер Исландии доволен, но в ⟦Иссландии⟧ молчат.",
        becomes: "Сборная Исландии выиграла. Тренер Исландии доволен, но в Исландии молчат.",
        in: "ru"),
      .bad(
        "レイカーズは勝った。レイカーズの監督は、⟦レイカズ⟧の今後を語った。",
        becomes: "レイカーズは勝った。レイカーズの監督は、レイカーズの今後を語った。", in: "ja"),
      .good("Maria met Marie in Marina Bay; Maria spoke first and Maria left last."),
      .good("In Iran, as in Iraq, Iran is watched. Iran said so."),
      .good("The Germans beat Germany's rivals; Germany won."),
      .good("Hansen and Hanson met. Hansen thanked Hanson, and Hanson thanked Hansen."),
      .good("В Москве тихо. Из Москвы пишут, что Москва и Москвой довольна.", in: "ru"),
      .good("Die Bergers kamen. Berger sprach, Berger ging. Das Bergen dauerte.", in: "de"),
      .good("Anna a vu Anne. Anna et Anne sont parties, Anna la première.", in: "fr"),
      .good("Their plan failed. There was Thera, and Thera again."),
      .good("Juna kulkee Lombokin kautta, ja Lombokin asema on Lombokiin menijän.", in: "fi"),
      .good("El Niño trae lluvia; El Niño volverá. The Guardian lo llama El Nino.", in: "es"),
    ])

  let wakes: Triggers = .article

  /// A name of the article: where it first stands, and how often.
  private struct Name {
    let first: TokenIndex
    var count = 1
    /// Whether it stood where the sentence does not ask for a capital.
    var isSureName = false
    let spelling: [UInt32]
  }

  func examine(_ index: Int, of article: ArticleText, into findings: inout FindingList) {
    let names = names(of: article)
    let frequent = names.filter { $0.count > 1 && $0.isSureName }
    guard !frequent.isEmpty else { return }
    let text = article.text
    for rare in names where rare.count == 1 {
      let candidates = frequent.filter { $0.spelling[0] == rare.spelling[0] }
      let matches = candidates.compactMap { name in
        difference(rare.spelling, name.spelling).map { (name: name, certainty: $0) }
      }
      guard let best = matches.max(by: { $0.name.count < $1.name.count }),
        best.certainty == .strong || rare.isSureName
      else { continue }
      let spelling = text.string(best.name.first)
      findings.add(
        "‘\(text.string(rare.first))’ is written ‘\(spelling)’ elsewhere in the article.",
        at: text.tokens[rare.first].range, certainty: best.certainty,
        corrections: [
          Correction(
            spelling, best.certainty == .strong ? .automatic : .reviewed,
            reason: "stands \(best.name.count) times in the article")
        ])
    }
  }

  /// The article's capitalised words, and its words in katakana, that are in no lexicon.
  private func names(of article: ArticleText) -> [Name] {
    let text = article.text
    var places: [UInt64: Int] = [:]
    var names: [Name] = []
    var starts = text.sentences.makeIterator()
    var start = starts.next()
    for index in text.tokens.indices {
      let token = text.tokens[index]
      guard token.kind == .word else { continue }
      let isKana = token.script == Script.katakana.rawValue
      guard token.word == 0, isKana || token.shape.contains(.capitalised) else { continue }
      guard token.letters >= (isKana ? 3 : 5), token.shape.isDisjoint(with: Self.odd) else {
        continue
      }
      while let sentence = start, sentence.tokens.upperBound <= index { start = starts.next() }
      let opens = !isKana && start.map { $0.tokens.lowerBound == index } ?? false
      if let place = places[token.hash] {
        names[place].count += 1
        if !opens { names[place].isSureName = true }
      } else {
        places[token.hash] = names.count
        names.append(
          Name(
            first: index, isSureName: !opens,
            spelling: text.string(index).unicodeScalars.map(\.value)))
      }
    }
    return names
  }

  private static let odd: TokenShape = [
    .hasDigit, .mixedScript, .hasApostrophe, .hasPoint, .allCapitals,
  ]

  /// How surely a rare spelling is a slip for another; nil where it is not.
  ///
  /// A letter doubled, a double letter single, and two letters swapped are slips of a transcription; any
  /// other letter may make another name, and the ending another form.
  private func difference(_ rare: [UInt32], _ name: [UInt32]) -> Certainty? {
    var start = 0
    while start < min(rare.count, name.count), rare[start] == name[start] { start += 1 }
    var rareEnd = rare.count
    var nameEnd = name.count
    while rareEnd > start, nameEnd > start, rare[rareEnd - 1] == name[nameEnd - 1] {
      rareEnd -= 1
      nameEnd -= 1
    }
    let left = rare[start..<rareEnd]
    let right = name[start..<nameEnd]
    let isKana = (0x30A0...0x30FF).contains(name[0])
    switch (left.count, right.count) {
    case (1, 0), (0, 1):
      let longer = left.isEmpty ? name : rare
      let letter = longer[start]
      // The common prefix takes in the first of two equal letters, so the second is the one left.
      let isDoubled = start > 0 && longer[start - 1] == letter
      if isKana { return letter == 0x30FC && rare.count > 2 ? .strong : nil }
      // A long vowel near the end is a case in Finnish, and its like elsewhere.
      let after = longer.count - start - 1
      guard isDoubled, after > 0, after > 2 || !Self.isVowel(letter) else { return nil }
      return .strong
    case (2, 2):
      guard rare.count > 4, rareEnd < rare.count else { return nil }
      return left.elementsEqual(right.reversed()) && !isKana ? .strong : nil
    case (1, 1):
      guard !isKana, start > 0, rareEnd + 1 < rare.count, rare.count > 5 else { return nil }
      return Self.base(rare[start]) == Self.base(name[start]) ? nil : .fair
    default:
      return nil
    }
  }

  /// A letter without its marks: a name may keep those of its own language in one place only.
  private static func base(_ letter: UInt32) -> Unicode.Scalar? {
    Unicode.Scalar(letter).flatMap { String($0).decomposed.unicodeScalars.first }
  }

  private static func isVowel(_ letter: UInt32) -> Bool {
    guard let base = base(letter) else { return false }
    return "aeiouyаеиоуыэюяαεηιουω".unicodeScalars.contains(base)
  }
}
