import CalqueText

/// UTF-8 was read in an encoding of one byte a character: "KÃ¶ln", "РїСЂРёРІРµС‚".
struct Mojibake: Rule {
  let about = RuleDescription(
    id: "mojibake", category: .characterEncoding, severity: .major,
    summary: "Characters were read in the wrong encoding.",
    rationale:
      "A file in UTF-8 that a program took for an older encoding shows two or three odd characters for "
      + "each of its own.",
    examples: [
      .bad("The fair in ⟦KÃ¶ln⟧ opened.", becomes: "The fair in Köln opened."),
      .bad("The ⟦mayorâ€™s⟧ plan failed.", becomes: "The mayor’s plan failed."),
      .bad(
        "It's the ⟦mayorâ€™s⟧ plan, isn't it?", becomes: "It's the mayor's plan, isn't it?"),
      .bad("It cost ⟦Â£⟧5 a head.", becomes: "It cost £5 a head."),
      .bad("The striker ⟦LeÃ3n⟧ scored.", becomes: "The striker León scored."),
      .bad("They met in ⟦MÃ1 ⁄ 4nchen⟧ in May.", becomes: "They met in München in May."),
      .bad("A ⟦cafÃƒÂ©⟧ burned down.", becomes: "A café burned down."),
      .bad("Our ⟦caf√©⟧ is open.", becomes: "Our café is open."),
      .bad("Il a ⟦Ã©tÃ©⟧ élu hier.", becomes: "Il a été élu hier.", in: "fr"),
      .bad("È una ⟦societÃ\u{A0}⟧ nuova.", becomes: "È una società nuova.", in: "it"),
      .bad("Он сказал: ⟦Ð¿Ñ€Ð¸Ð²ÐµÑ‚⟧.", becomes: "Он сказал: привет.", in: "ru"),
      .bad("Он сказал: ⟦РїСЂРёРІРµС‚⟧.", becomes: "Он сказал: привет.", in: "ru"),
      .bad("会议在⟦åŒ—äº¬⟧举行。", becomes: "会议在北京举行。", in: "zh"),
      .good(
        "Un «\u{A0}café\u{A0}» et une «\u{A0}fée\u{A0}» qu’il a « libéré\u{A0}» hier.", in: "fr"),
      .good("Il a été forcé… « Là\u{A0}», dit-elle, « à\u{A0}« la baguette\u{A0}».", in: "fr"),
      .good("A senhora falou com a irmã… “NÃO”, disse ela, “AMANHÃ”.", in: "pt"),
      .good("Die Firma heißt „Größe“ und nicht „ÄÖÜ“ – „SPAß“.", in: "de"),
      .good("В СССР» и «Р» – так писали: «КамАЗ» и «МакКейн».", in: "ru"),
      .good("The Ångström was named after Ångström; naïve Zoë paid 5 °C less.", in: "en"),
      .good("Á las Ãs, Âcinha e Õ."),
      .good("Công ty Ấn Độ đã mở cửa ở Đà Nẵng.", in: "vi"),
      .good("The root √2 is about 1.41, and √x is not."),
      .good("ESPAÑA gana. «AÑO».", in: "es"),
    ])

  let wakes: Triggers = [.article, .innerCapital, .symbol, .quotationMark]

  func examine(_ index: Int, of article: ArticleText, into findings: inout FindingList) {
    let text = article.text
    guard index < text.tokens.count else { return examineWestern(article, &findings) }
    let token = text.tokens[index]
    let encodings: [SingleByteEncoding]
    switch token.kind {
    case .word:
      guard token.shape.contains(.innerCapital), text.bytes[Int(token.start)] >= 0x80 else {
        return
      }
      encodings = Self.others
    default:
      guard token.mark == 0x221A || token.mark == 0x201A, Int(token.end) < text.bytes.count,
        text.bytes[Int(token.end)] >= 0x80
      else { return }
      encodings = Self.macintosh
    }
    for encoding in encodings {
      guard let repaired = MisreadText(at: Int(token.start), as: encoding, in: article),
        repaired.count > 1 || token.kind != .word && repaired.isInWord, repaired.isWhole
      else { continue }
      return add(repaired, to: &findings, text)
    }
  }

  /// Looks for what Windows-1252 and Latin-1 make of UTF-8: its first character is one from Â to ô,
  /// which in UTF-8 starts with the byte C3.
  private func examineWestern(_ article: ArticleText, _ findings: inout FindingList) {
    let text = article.text
    guard let western = Self.western else { return }
    var position = 0
    while let place = text.place(of: 0xC3, from: position) {
      position = place + 2
      guard MisreadText.canStart(at: place, in: text.bytes),
        let repaired = MisreadText(at: place, as: western, in: article)
      else { continue }
      position = max(position, repaired.range.upperBound.bytes)
      add(repaired, to: &findings, text)
    }
  }

  private func add(
    _ repaired: MisreadText, to findings: inout FindingList, _ text: SegmentedText
  ) {
    findings.add(
      "‘\(text.string(repaired.range))’ was read in the wrong encoding.", at: repaired.range,
      certainty: repaired.count > 1 ? .strong : .fair,
      corrections: [Correction(repaired.text, repaired.isExact ? .automatic : .reviewed)])
  }

  private static let western = SingleByteEncoding("windows-1252")
  private static let others = ["windows-1251", "windows-1250", "windows-1253", "IBM850"]
    .compactMap(SingleByteEncoding.init)
  private static let macintosh = ["macintosh"].compactMap(SingleByteEncoding.init)
}
