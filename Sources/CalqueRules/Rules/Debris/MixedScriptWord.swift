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
    findings.add(
      "‘\(word)’ holds \(correction.strangers.name) letters among \(correction.script.name) ones.",
      at: token.range, corrections: [Correction(correction.spelling, .automatic)])
  }

  /// A word all of whose letters are another script's: a number's ‘х’, or a function word of the language
  /// between others.
  private func foreign(
    _ word: String, _ index: TokenIndex, _ article: ArticleText
  ) -> LookAlikeWord? {
    let text = article.text
    let token = text.tokens[index]
    let language = article.language
    guard Script(rawValue: token.script)?.isCased == true,
      let own = LookAlikeWord(foreign: word, in: language)
    else { return nil }
    if token.shape.contains(.hasDigit) {
      return token.script != Script.latin.rawValue && token.letters == 1 ? own : nil
    }
    guard !token.shape.contains(.capitalised), token.letters < 3,
      let before = text.previousWord(before: index), let after = text.nextWord(after: index),
      language.scripts.contains(text.tokens[before].script), text.tokens[before].word != 0,
      language.scripts.contains(text.tokens[after].script), text.tokens[after].kind == .word
    else { return nil }
    return language.knows(own.spelling) ? own : nil
  }
}
