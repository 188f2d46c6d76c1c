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
      .bad(
        "The Ryder estate is sold. No Ryder came; the ⟦Rider⟧ heirs were abroad.",
        becomes: "The Ryder estate is sold. No Ryder came; the Ryder heirs were abroad."),
      .bad(
        "Il lago di Hammel è chiuso da ieri per via del vento forte. Piove a Hammel, dice alla radio il sindaco di ⟦Hammal⟧.",
        becomes:
          "Il lago di Hammel è chiuso da ieri per via del vento forte. Piove a Hammel, dice alla radio il sindaco di Hammel.",
        in: "it"),
      .good("The Norman church and the Norman keep; two Normen? No."),
      .good("Las Americanas ganaron; con las Americanas, los Americanos.", in: "es"),
      .good("Die Patientin schlief. Die Patientin aß. Alle Patienten schliefen.", in: "de"),
      .good("O Nacional venceu. O Nacional, diz o National Hurricane Center, espera.", in: "pt"),
      .good(
        "Die Organisation lädt ein. Zur Organisation gehört auch die World Ferry Organization.",
        in: "de"),
      .good("Kowalski mówi. Pan Kowalski śpi, Kowalsky nie.", in: "pl"),
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
    /// Its first byte, and how many letters it has.
    let head: UInt8
    let letters: UInt8
    var count = 1
    /// Whether it stood where the sentence does not ask for a capital.
    var isSureName = false

    /// Whether two begin with the same byte and are about as long: most do not.
    @inline(__always)
    func mayBeSlip(for other: Name) -> Bool {
      head == other.head && letters &+ 1 >= other.letters && other.letters &+ 1 >= letters
    }
  }

  func examine(_ index: Int, of article: ArticleText, into findings: inout FindingList) {
    let names = Self.names(of: article)
    let frequent = names.filter { $0.count > 1 && $0.isSureName }
    guard !frequent.isEmpty else { return }
    let text = article.text
    // Whether so many words have capitals that they are no names.
    let capitalisesNouns = 4 * article.landmarks.capitals > article.text.words
    let endings =
      capitalisesNouns || article.language.hasInflectedNames ? Endings.inflect : .stay
    for rare in names where rare.count == 1 {
      var matches: [(name: Name, certainty: Certainty)] = []
      for name in frequent
      where rare.mayBeSlip(for: name) && Self.areAlike(rare.first, name.first, in: text) {
        if let certainty = difference(
          Self.spelling(of: rare, in: text), Self.spelling(of: name, in: text), endings)
        {
          matches.append((name, certainty))
        }
      }
      // A long word that opens a sentence is hardly another by chance.
      guard let best = matches.max(by: { $0.name.count < $1.name.count }),
        best.certainty == .strong || rare.isSureName
          || text.tokens[rare.first].letters > 7 && best.name.count > 2 && !capitalisesNouns
      else { continue }
      if best.certainty == .fair, isOther(rare, than: best.name, article) { continue }
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

  /// Whether a spelling is a name by itself: the language's own ("Amerika" beside "America First"), or a
  /// part of a longer one that the other is no part of ("National Hurricane Center").
  private func isOther(_ rare: Name, than name: Name, _ article: ArticleText) -> Bool {
    let text = article.text
    if article.language.names.isName([text.tokens[rare.first].hash]) { return true }
    func isCapitalised(_ index: TokenIndex) -> Bool {
      text.tokens[index].shape.contains(.capitalised) && text.tokens[index].word == 0
    }
    var around: [TokenIndex] = []
    var last = rare.first
    while let next = text.nextWord(after: last), isCapitalised(next), around.count < 4 {
      around.append(next)
      last = next
    }
    var first = rare.first
    while let previous = text.previousWord(before: first), isCapitalised(previous),
      around.count < 4
    {
      around.append(previous)
      first = previous
    }
    guard around.count > 1 else { return false }
    let beside = Set(around.map { text.tokens[$0].hash })
    let hash = text.tokens[name.first].hash
    return !text.surroundings(of: name.first).contains { index in
      text.tokens[index].hash == hash
        && [text.nextWord(after: index), text.previousWord(before: index)].contains {
          $0.map { beside.contains(text.tokens[$0].hash) } ?? false
        }
    }
  }

  /// Whether the ends of names change with their place in the sentence, or may be other nouns'.
  private enum Endings { case inflect, stay }

  /// The article's names, in the order in which they first stand.
  private static func names(of article: ArticleText) -> [Name] {
    let text = article.text
    var names: [Name] = []
    names.reserveCapacity(article.landmarks.names.count)
    var numbers = NumberByHash(atMost: article.landmarks.names.count)
    var sentence = 0
    for index in article.landmarks.names {
      let token = text.tokens[index]
      let isKana = token.script == Script.katakana.rawValue
      guard token.letters >= (isKana ? 3 : 5), token.shape.isDisjoint(with: odd) else { continue }
      while sentence < text.sentences.count, text.sentences[sentence].tokens.upperBound <= index {
        sentence += 1
      }
      let opens =
        !isKana && sentence < text.sentences.count
        && text.sentences[sentence].tokens.lowerBound == index
      let number = numbers.number(of: token.hash)
      if number < names.count {
        names[number].count += 1
        if !opens { names[number].isSureName = true }
      } else {
        names.append(
          Name(
            first: index, head: text.bytes[Int(token.start)], letters: token.letters,
            isSureName: !opens))
      }
    }
    return names
  }

  /// Whether two names are so alike at both ends that one may be a slip for the other.
  private static func areAlike(
    _ first: TokenIndex, _ second: TokenIndex, in text: SegmentedText
  ) -> Bool {
    let one = text.tokens[first]
    let other = text.tokens[second]
    // At most two letters differ, of three bytes each where any is not ASCII.
    let isPlain = one.length == Int(one.letters) && other.length == Int(other.letters)
    let shorter = min(one.length, other.length)
    var start = 0
    while start < shorter,
      text.bytes[Int(one.start) + start] == text.bytes[Int(other.start) + start]
    {
      start += 1
    }
    var end = 0
    while end < shorter - start,
      text.bytes[Int(one.end) - 1 - end] == text.bytes[Int(other.end) - 1 - end]
    {
      end += 1
    }
    return start + end + (isPlain ? 2 : 6) >= max(one.length, other.length)
  }

  /// The code points of a name where it first stands.
  private static func spelling(of name: Name, in text: SegmentedText) -> [UInt32] {
    text.string(name.first).unicodeScalars.map(\.value)
  }

  private static let odd: TokenShape = [
    .hasDigit, .mixedScript, .hasApostrophe, .hasPoint, .allCapitals,
  ]

  /// How surely a rare spelling is a slip for another; nil where it is not.
  ///
  /// A letter doubled, a double letter single, and two letters swapped are slips of a transcription, and
  /// "y" is another's "i"; any other letter may make another name, and the ending another form.
  private func difference(
    _ rare: [UInt32], _ name: [UInt32], _ endings: Endings
  ) -> Certainty? {
    var start = 0
    while start < min(rare.count, name.count), rare[start] == name[start] { start += 1 }
    if start == 0 { return nil }
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
      guard isDoubled, after > 0 else { return nil }
      if after > 2 || !Self.isVowel(letter) { return .strong }
      return endings == .stay && longer.count > 6 && !Self.isVowel(longer[longer.count - 1])
        ? .fair : nil
    case (2, 2):
      guard rare.count > 4, rareEnd < rare.count else { return nil }
      return left.elementsEqual(right.reversed()) && !isKana ? .strong : nil
    case (1, 1):
      guard !isKana, start > 0 else { return nil }
      let after = rare.count - rareEnd
      if Self.areTranscriptions(rare[start], name[start]), after > 0 || endings == .stay {
        return .fair
      }
      guard rare.count > 5, Self.base(rare[start]) != Self.base(name[start]) else { return nil }
      if after > 1 { return .fair }
      // "Hammal" of "Hammel"; not "Americanas" of "Americanos", nor "women" of "woman"
      let last = rare[rare.count - 1]
      return after == 1 && endings == .stay && Self.isVowel(rare[start])
        && Self.isVowel(name[start])
        && !Self.isVowel(last) && last != 0x73 && last != 0x6E ? .fair : nil
    default:
      return nil
    }
  }

  /// A letter without its marks: a name may keep those of its own language in one place only.
  private static func base(_ letter: UInt32) -> Unicode.Scalar? {
    Unicode.Scalar(letter).flatMap { String($0).decomposed.unicodeScalars.first }
  }

  /// Whether two letters are two transcriptions of one sound.
  private static func areTranscriptions(_ first: UInt32, _ second: UInt32) -> Bool {
    switch (min(first, second), max(first, second)) {
    case (0x69, 0x79), (0x63, 0x6B), (0x76, 0x77): true  // i y, c k, v w
    default: false
    }
  }

  private static func isVowel(_ letter: UInt32) -> Bool {
    guard let base = base(letter) else { return false }
    return "aeiouyаеиоуыэюяαεηιουω".unicodeScalars.contains(base)
  }
}
