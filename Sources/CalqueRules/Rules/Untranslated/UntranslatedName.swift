import CalqueText

/// A place, month or weekday stands under another language's name: "in septembre", "mit Hongrie".
struct UntranslatedName: Rule {
  let about = RuleDescription(
    id: "untranslated-name", category: .untranslated, severity: .major,
    summary: "A place, month or weekday is called by its name in another language.",
    rationale: "A name that the translator does not recognise is copied from the source.",
    examples: [
      .bad(
        "The talks will be held in ⟦septembre⟧ in Geneva.",
        becomes: "The talks will be held in September in Geneva."),
      .bad("⟦Allemagne⟧ has not replied.", becomes: "Germany has not replied."),
      .bad(
        "Exports to ⟦Corea del Norte⟧ fell again.", becomes: "Exports to North Korea fell again."),
      .good("The European Parliament meets in Strasbourg in September."),
      .good("He reads Le Monde and the Süddeutsche Zeitung."),
      .good("Deutsche Bank and Costa Coffee have moved to Warsaw."),
      .good("An island in the south was hit. Storm Reaches the Island, Then Fades"),
      .good("The last match is the one against Granada on Sunday."),
      .good("The Argentine striker scored for the Philippine side."),
      .good("They sang at “Septembre” and went home."),
      .bad(
        "Le ministre arrivera ⟦Donnerstag⟧ à Paris.",
        becomes: "Le ministre arrivera jeudi à Paris.",
        in: "fr"),
      .good("Le Sunday Times a publié l’entretien dimanche.", in: "fr"),
      .bad(
        "Der Vertrag mit ⟦Hongrie⟧ endet im Mai.", becomes: "Der Vertrag mit Ungarn endet im Mai.",
        in: "de"),
      .good("Das meldet die Agentur Press Trust of India am Abend.", in: "de"),
      .good("Il l’a dit au journal « Bild am Sonntag », qui paraît à Berlin.", in: "fr"),
      .good("Comme l’ING Deutschland, elle ferme des agences.", in: "fr"),
      .good("O México venceu. No segundo tempo, o Mexico jogou melhor.", in: "pt"),
      .good("Michael Jordan spielte in Chicago.", in: "de"),
      .good("La marca más vendida deja marca en América Latina.", in: "es"),
      .good("Mladi iz Meksika stigli su u listopadu.", in: "hr"),
      .bad(
        "Переговоры начнутся 3 ⟦October⟧ в Женеве.",
        becomes: "Переговоры начнутся 3 октября в Женеве.", in: "ru"),
      .good("Об этом пишет газета The Sunday Times.", in: "ru"),
      .good("Здоровая среда важнее, чем рабочая неделя.", in: "bg"),
      .bad(
        "会議は1998年⟦September⟧30日に開かれた。", becomes: "会議は1998年9月30日に開かれた。", in: "ja"),
      .good("彼はNBCのSunday Night Footballに出演した。", in: "ja"),
      .good("멕시코(Mexico)에서 열린다.", in: "ko"),
    ])

  let wakes: Triggers = .article

  func examine(_ end: Int, of article: ArticleText, into findings: inout FindingList) {
    let text = article.text
    let names = article.language.names
    var next = 0  // behind the last name
    for index in article.landmarks.strangers where index >= next {
      let token = text.tokens[index]
      var sighting: NameSighting?
      if token.traits.contains(.foreignName), mayBeName(index, article),
        let name = names.foreignName(at: index, of: text)
      {
        let range = text.range(index, through: name.tokens.upperBound - 1)
        sighting = NameSighting(name.meanings, at: name.tokens, range: range, in: article)
        next = name.tokens.upperBound
      } else if token.kind == .word, !token.shape.isDisjoint(with: Self.mixtures),
        let piece = Self.piece(of: token, article)
      {
        let hash = WordHasher.hash(
          ofPiece: text.bytes[piece.bytes()], turkic: article.language.isTurkic)
        sighting = NameSighting(
          names.meanings(of: hash), at: index..<index + 1, range: piece, in: article)
      }
      if let sighting { report(sighting, article, &findings) }
    }
  }

  /// Whether a foreign name may begin with a token: with a word of the article's language only where
  /// another with a capital follows.
  private func mayBeName(_ index: TokenIndex, _ article: ArticleText) -> Bool {
    let text = article.text
    if text.tokens[index].word == 0 || !text.tokens[index].hasCase {
      return true
    }
    return text.nextWord(after: index).map { text.tokens[$0].shape.contains(.capitalised) } ?? false
  }

  private func report(
    _ sighting: NameSighting, _ article: ArticleText, _ findings: inout FindingList
  ) {
    let applicability: Applicability =
      article.language.hasInflectedNames ? .shown : .reviewed
    let names = sighting.replacements
    guard let best = names.first else { return }
    let languages = sighting.meaning.languages
    let spelling = article.text.string(sighting.range)
    let origin =
      languages.count == 1
      ? "is \(LocaleFacts(languages[0]).englishName) for" : "is other languages’ name for"
    findings.add(
      "‘\(spelling)’ \(origin) ‘\(best)’.", at: sighting.range, certainty: sighting.certainty,
      corrections: names.map { Correction($0, applicability) })
  }

  /// Of words with these a part may be a foreign name.
  private static let mixtures: TokenShape = [.hasDigit, .mixedScript, .hasApostrophe]

  /// The part of a mixed token that may be a foreign name: without the digits, the letters of another script,
  /// the ending behind an apostrophe or the article before one that are written together with it.
  private static func piece(of token: Token, _ article: ArticleText) -> NormalRange? {
    let bytes = article.text.bytes[token.range.bytes()]
    if token.shape.contains(.hasApostrophe) {
      guard let mark = bytes.firstIndex(where: { $0 == 0x27 || $0 == 0xE2 }) else { return nil }
      let isCurly = bytes[mark] == 0xE2
      let after = mark + (isCurly ? 3 : 1)
      guard !isCurly || bytes[mark...].starts(with: [0xE2, 0x80, 0x99]), after < bytes.endIndex
      else { return nil }
      let isCapital = bytes[after] < 0x61 || bytes[after] >= 0xC3
      let tail = bytes.endIndex - after
      if isCapital, tail >= 5 { return Range(bytes: after..<bytes.endIndex) }
      return mark - bytes.startIndex >= 5 ? Range(bytes: bytes.startIndex..<mark) : nil
    }
    // ASCII letters that run into something else.
    func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
    let start = bytes.firstIndex(where: isLetter) ?? bytes.endIndex
    let end = bytes[start...].firstIndex { !isLetter($0) } ?? bytes.endIndex
    return end - start >= 5 ? Range(bytes: start..<end) : nil
  }
}
