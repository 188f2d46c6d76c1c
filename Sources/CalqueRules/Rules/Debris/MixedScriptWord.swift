import CalqueText

/// A word holds a letter of another script that looks like its own: "рaper" with a Cyrillic "р".
struct MixedScriptWord: Rule {
  let about = RuleDescription(
    id: "mixed-script-word", category: .characterEncoding, severity: .major,
    summary: "A word holds letters of another script that look like its own.",
    rationale:
      "Training texts hold such words, and models learn them. Search, spelling checks and screen "
      + "readers stumble over them.",
    examples: [
      .bad("The ⟦рaper⟧ was late.", becomes: "The paper was late."),
      .bad("A box of ⟦90x190х27⟧ centimetres.", becomes: "A box of 90x190x27 centimetres."),
      .bad("It was ⟦а⟧ good day.", becomes: "It was a good day."),
      .bad("The ⟦Сitroёn⟧ stopped.", becomes: "The Citroën stopped."),
      .bad("Вечером ⟦дoждь⟧ прошёл.", becomes: "Вечером дождь прошёл.", in: "ru"),
      .bad("Это ⟦Gооgle⟧ сообщил.", becomes: "Это Google сообщил.", in: "ru"),
      .bad("Η ⟦πóλη⟧ κοιμάται.", becomes: "Η πόλη κοιμάται.", in: "el"),
      .bad("Le ⟦minіstre⟧ parle.", becomes: "Le ministre parle.", in: "fr"),
      .bad(
        "Au ministère, on attend. Le ⟦minist\u{435}re⟧ se tait.",
        becomes: "Au ministère, on attend. Le ministère se tait.", in: "fr"),
      .bad("Он ⟦сочинiл⟧ песню.", in: "ru"),
      .good("He wrote to Москва and to Αθήνα."),
      .good("A layer of 5 μm and a load of 3 kΩ, with β-carotene."),
      .good("В компании IT-отдел и VIP-зал, SMSка и iPhone’ом.", in: "ru"),
      .good("Он следит за Facebookом и TikTokом.", in: "ru"),
      .good("Витамин C и группа A, 5x5 клеток.", in: "ru"),
      .good("AI技術とTシャツとＪリーグ。", in: "ja"),
      .good("AI는 좋다. KBS가 밝혔다.", in: "ko"),
      .good("The Cyrillic letter а and the word сор are old."),
      .good("Το COVID-19 και η ΔΕΗ, π.χ. το Wi-Fi.", in: "el"),
    ])

  let wakes: Triggers = [.mixedScript, .foreignScript]

  func examine(_ index: Int, of article: ArticleText, into findings: inout FindingList) {
    let text = article.text
    let token = text.tokens[index]
    guard token.kind == .word, token.length < 200 else { return }
    let word = text.string(index)
    let correction: LookAlikeWord?
    if token.shape.contains(.mixedScript) {
      correction = LookAlikeWord(mixed: word, in: article.language)
    } else {
      correction = foreign(word, index, article)
    }
    guard let correction else {
      if LookAlikeWord.hasStranger(word, in: article.language) {
        findings.add(
          "‘\(word)’ holds a letter of another script.", at: token.range, certainty: .fair)
      }
      return
    }
    let spelling = accented(correction.spelling, for: word, article)
    findings.add(
      "‘\(word)’ holds \(correction.strangers.name) letters among \(correction.script.name) ones.",
      at: token.range,
      corrections: [Correction(spelling, isSure(spelling, for: word) ? .automatic : .reviewed)])
  }

  /// Whether every part of a word that changes has letters enough to tell whose it is: “Рi” may be
  /// Russian, or Latin “Pi”.
  private func isSure(_ spelling: String, for word: String) -> Bool {
    zip(word.split { !$0.isLetter }, spelling.split { !$0.isLetter })
      .allSatisfy { $0 == $1 || $0.count > 2 }
  }

  /// A corrected word with the accent that a letter of another script cannot show, where the article or
  /// the language has only the accented word.
  private func accented(_ spelling: String, for word: String, _ article: ArticleText) -> String {
    let letters = Array(spelling.unicodeScalars)
    let mixed = Array(word.unicodeScalars)
    guard letters.count == mixed.count, !isKnown(spelling, article) else { return spelling }
    var known: [String] = []
    for place in letters.indices where letters[place] != mixed[place] {
      let base = String(letters[place])
      for value in article.language.letters.sorted() {
        guard value > 0x7F, let letter = Unicode.Scalar(value),
          String(letter).decomposed.unicodeScalars.first.map(String.init) == base
        else { continue }
        var twin = letters
        twin[place] = letter
        var text = String.UnicodeScalarView()
        text.append(contentsOf: twin)
        if isKnown(String(text), article) { known.append(String(text)) }
      }
    }
    return known.count == 1 ? known[0] : spelling
  }

  private func isKnown(_ spelling: String, _ article: ArticleText) -> Bool {
    let hash = WordHasher.hash(
      ofPiece: Array(spelling.utf8)[...], turkic: article.language.isTurkic)
    return article.language.knows(spelling) || article.language.words.isOwnWord(hash)
      || article.text.tokens.contains { $0.hash == hash }
  }

  /// A word all of whose letters are another script's: a number's ‘х’, or a function word of the language
  /// between others.
  private func foreign(
    _ word: String, _ index: TokenIndex, _ article: ArticleText
  ) -> LookAlikeWord? {
    let text = article.text
    let token = text.tokens[index]
    let language = article.language
    guard token.hasCase else { return nil }
    if token.shape.contains(.hasDigit) {
      guard token.script != Script.latin.rawValue, token.letters == 1 else { return nil }
      return LookAlikeWord(foreign: word, in: language)
    }
    guard !token.shape.contains(.capitalised), token.letters < 3,
      let before = text.previousWord(before: index), let after = text.nextWord(after: index),
      language.scripts.contains(text.tokens[before].script), text.tokens[before].word != 0,
      language.scripts.contains(text.tokens[after].script), text.tokens[after].kind == .word,
      let own = LookAlikeWord(foreign: word, in: language), language.knows(own.spelling)
    else { return nil }
    return own
  }
}
