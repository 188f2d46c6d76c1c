import CalqueText

/// A word of another language stands in a sentence: "the death toll steigt again".
struct UntranslatedWord: Rule {
  let about = RuleDescription(
    id: "untranslated-word", category: .untranslated, severity: .major,
    summary: "A word was left in another language.",
    rationale: "A translator copies a word of the source that it does not know.",
    examples: [
      .bad("The number of visitors ⟦steigt⟧ every year."),
      .bad("They hope to ⟦empêcher⟧ a strike in the docks."),
      .bad("The minister ⟦wird gewählt werden⟧ by the members."),
      .bad("They sent a ⟦申请⟧ to the council."),
      .bad("The ⟦समर्थन⟧ of the council was small."),
      .bad("The council ⟦odrzuciła⟧ the plan."),
      .good("The word for request, 申请, has two signs."),
      .good("Ramen (拉麺) is a dish; “猫” is a cat."),
      .good("The smörgåsbord and the jalapeño came from the Łódź café."),
      .good("The café’s owner is a fan of the film noir and of schadenfreude."),
      .good("She sang ‘La vie en rose’ and ‘Je ne regrette rien’."),
      .good("The Rote Kapelle and the Armée du Nord are forgotten."),
      .bad("Le chef a ⟦convinced⟧ les habitants du village.", in: "fr"),
      .good("Le leader du parti, ancien manager, a un look de star.", in: "fr"),
      .bad("Der Minister hat die ⟦allegedly⟧ gefälschten Akten gesehen.", in: "de"),
      .good("Das Team hat den Song „I should have known better“ gespielt.", in: "de"),
      .bad("Власти обещали ⟦lawful⟧ решение.", in: "ru"),
      .good("Приложение работает на iOS и macOS, сообщает сайт example.org.", in: "ru"),
      .good("Ветер усилился до 20 km/h.", in: "ru"),
      .bad("政府は⟦lawful⟧な解決を約束した。", in: "ja"),
      .good("新しいwebサイトとiPhoneアプリを公開した。", in: "ja"),
      .good("Η ομάδα κέρδισε το front nine και έχασε το back nine.", in: "el"),
      .good("Anfallet slutade med ett give-and-go på kanten.", in: "sv"),
      .good("O ator disse que a peça fecha em maio.", in: "pt"),
    ])

  let wakes: Triggers = .article

  /// It must know the language's own words, or its script.
  func speaks(_ language: Language) -> Bool { language.lexicon.count >= 40 }

  func examine(_ end: Int, of article: ArticleText, into findings: inout FindingList) {
    let text = article.text
    var runs: [ForeignRun] = []
    var next = 0  // behind the last run
    for index in article.landmarks.strangers
    where index >= next && Self.mayBeForeign(text.tokens[index], article) {
      guard let run = Self.run(at: index, in: article) else { continue }
      next = run.tokens.upperBound
      if run.isSingular(in: article) { runs.append(run) }
    }
    if let spelling = article.language.spelling {
      let evident = Set(runs.compactMap(\.language))
      for index in 0..<end where !runs.contains(where: { $0.tokens.contains(index) }) {
        guard
          let run = ForeignRun(spelledAt: index, in: article, by: spelling, evident: evident),
          run.isSingular(in: article)
        else { continue }
        runs.append(run)
      }
    }
    // Where several words are of another script, so the article writes its terms.
    let unknown = runs.reduce(0) { $0 + ($1.language == nil ? 1 : 0) }
    for run in runs where run.language != nil || unknown <= 2 {
      let range = text.range(run.tokens.lowerBound, through: run.tokens.upperBound - 1)
      let what =
        run.language.map { LocaleFacts($0).englishName }
        ?? (run.isOfOwnScript ? "spelled as in another language" : "not in the article’s script")
      findings.add(
        "‘\(text.string(range))’ is \(what).", at: range, certainty: run.certainty)
    }
  }

  /// Whether a token is worth a closer look.
  @inline(__always)
  private static func mayBeForeign(_ token: Token, _ article: ArticleText) -> Bool {
    guard token.word == 0, token.kind == .word || token.kind == .ideograph else { return false }
    return !token.traits.isDisjoint(with: [.foreignWord, .strangeLetter, .foreignScript])
      || token.shape.contains(.hasApostrophe) && !isElided(token, article)
  }

  /// Whether no more than two bytes stand before the apostrophe, in a language that writes such words
  /// ("l’eau", "qu’on").
  @inline(__always)
  private static func isElided(_ token: Token, _ article: ArticleText) -> Bool {
    guard !article.language.elisions.isEmpty, token.length > 2 else { return false }
    let bytes = article.text.bytes
    let start = Int(token.start)
    return [bytes[start + 1], bytes[start + 2]].contains { $0 == 0x27 || $0 == 0xE2 }
  }

  /// The run of words of another language that begins at a token.
  private static func run(at index: TokenIndex, in article: ArticleText) -> ForeignRun? {
    let token = article.text.tokens[index]
    if isOfUncasedForeignScript(token, article) {
      return ForeignRun(ofScriptAt: index, in: article)
    }
    guard token.kind == .word, token.letters >= 4 else { return nil }
    return ForeignRun(startingAt: index, in: article) ?? ForeignRun(lettersAt: index, in: article)
  }

  /// Whether a token is of a script without case that the language is not written in.
  @inline(__always)
  private static func isOfUncasedForeignScript(_ token: Token, _ article: ArticleText) -> Bool {
    token.script > 1 && !article.language.scripts.contains(token.script)
      && !token.hasCase
  }
}
