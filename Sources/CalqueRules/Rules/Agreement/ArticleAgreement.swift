import CalqueText

/// A determiner and its noun are of two genders: "la pays", "das Regierung", "ett röst".
struct ArticleAgreement: Rule {
  let about = RuleDescription(
    id: "article-agreement", category: .grammar, severity: .minor,
    summary: "A determiner does not agree with its noun.",
    rationale:
      "A decoder that has begun a noun phrase with the article of another noun does not go back.",
    examples: [
      .bad(
        "La ministre a visité ⟦la pays⟧ en mai.", becomes: "La ministre a visité le pays en mai.",
        in: "fr"),
      .bad("Ils ont signé ⟦la accord⟧.", becomes: "Ils ont signé l’accord.", in: "fr"),
      .bad("La fin ⟦de la projet⟧ approche.", becomes: "La fin du projet approche.", in: "fr"),
      .good("Il la force à partir et la contrôle.", in: "fr"),
      .good("Le tour de France, la tour Eiffel et mon amie.", in: "fr"),
      .good("Elle a pris le même chemin que la jeune ministre.", in: "fr"),
      .bad("Cerraron ⟦el fábrica⟧.", becomes: "Cerraron la fábrica.", in: "es"),
      .bad(
        "Hablaron ⟦de la edificio⟧ nuevo.", becomes: "Hablaron del edificio nuevo.", in: "es"),
      .good("El agua del río y el área de la presa.", in: "es"),
      .good("Su madre los ayuda, y la presidente los critica.", in: "es"),
      .bad(
        "Hanno chiuso ⟦la stadio⟧.", becomes: "Hanno chiuso lo stadio.", in: "it"),
      .bad("Parla ⟦del città⟧.", becomes: "Parla della città.", in: "it"),
      .good("Lo tsunami e gli studenti: è quello che conta.", in: "it"),
      .good("La giornalista ha visto il collega e la collega.", in: "it"),
      .bad("O plano ⟦da governo⟧ falhou.", becomes: "O plano do governo falhou.", in: "pt"),
      .good("Chegou a pé, a cavalo e a tempo.", in: "pt"),
      .good("A presidente falou com o colega e a colega.", in: "pt"),
      .bad("⟦Das Regierung⟧ schweigt.", becomes: "Die Regierung schweigt.", in: "de"),
      .bad("Sie warten in ⟦das Zeitung⟧.", becomes: "Sie warten in der Zeitung.", in: "de"),
      .good("Der Stand der Probleme und die Rechte der Kinder.", in: "de"),
      .good("Das Haus, das Regierung und Volk trennt, steht leer.", in: "de"),
      .good("Die Hälfte der Unternehmen und der See.", in: "de"),
      .good("Le musée, la cage et un silence ont fait le reste.", in: "fr"),
      .good("Los problemas, las manos y el mapa del día.", in: "es"),
      .good("Un gran problema, una gran idea y la primera mano.", in: "es"),
      .good("Un problema, la mano e l’ultima parte del programma.", in: "it"),
      .good("Uno dei sindaci ha risposto alle domande del collega.", in: "it"),
      .good("O problema, a mão e o mapa do dia.", in: "pt"),
      .good("Os jovens e as jovens falaram com a vítima do crime.", in: "pt"),
      .good("In den Wald, in den letzten Wochen und mit dem Rad.", in: "de"),
      .good("Er sucht kein Oberklasse- oder Kinderrad.", in: "de"),
      .good("Der Team Manager und das Marketing Team.", in: "de"),
      .good("Het eerste doel in het eerste seizoen.", in: "nl"),
      .good("Het hele land hoort de stem van het volk.", in: "nl"),
      .good("Ett första steg och en första seger.", in: "sv"),
      .good("De fik en ny lov og et nyt hus.", in: "da"),
      .good("De fikk en ny lov og et nytt hus.", in: "nb"),
      .good("Guardó once tapas en un armario. No las tiro.", in: "es"),
      .bad("Hij las ⟦de bericht⟧.", becomes: "Hij las het bericht.", in: "nl"),
      .good("Hij las het bericht en de krant.", in: "nl"),
      .good("Het is de dag van de landen.", in: "nl"),
      .bad("Vi så ⟦ett röst⟧.", becomes: "Vi så en röst.", in: "sv"),
      .good("De såg ett barn, en bil och en stor del av ett land.", in: "sv"),
      .bad("De fik ⟦et lov⟧ i går.", becomes: "De fik en lov i går.", in: "da"),
      .good("De så et barn, en bil og en stor del af et land.", in: "da"),
      .bad("Vi så ⟦et kvinne⟧.", becomes: "Vi så en kvinne.", in: "nb"),
      .good("De så et barn, en bil og en stor del av et land.", in: "nb"),
    ])

  let wakes: Triggers = .determiner

  func speaks(_ language: Language) -> Bool { language.agreement != nil }

  /// A preposition in the same word ("a" in Portuguese) says nothing of a noun.
  func words(in language: Language) -> [UInt16]? {
    language.agreement?.hashes.map { language.lexicon.index.number(of: $0) }
      .filter {
        language.lexicon.triggers(of: $0).contains(.determiner)
          && !language.lexicon[$0].classes.contains(.preposition)
      }
  }

  func examine(_ index: Int, of article: ArticleText, into findings: inout FindingList) {
    let text = article.text
    guard let agreement = article.language.agreement,
      let own = agreement.determiner(text.tokens[index].hash),
      var next = text.nextWord(after: index),
      var reading = reading(of: next, article, agreement),
      let phrase = Self.phrase(at: index, own, article, agreement)
    else { return }
    var isPlain = true  // whether no adjective with a gender of its own stands before the noun
    while true {
      let word = next
      guard
        phrase.form(in: agreement).agrees(with: reading.features, inAnyKind: false)
          || phrase.lastWord(in: agreement).agrees(with: reading.features, inAnyKind: true)
      else {
        guard text.standsFree(phrase.first, through: word),
          !isHyphenated(word, text),
          !isOtherwise(phrase, word, reading, article, agreement)
        else { return }
        report(phrase, word, reading, isPlain, article, agreement, &findings)
        return
      }
      guard reading.isAdjective else { return }
      isPlain =
        isPlain
        && agreement.kinds[phrase.kind].allSatisfy {
          $0.features.agrees(with: reading.features, in: .genders)
        }
      guard let following = text.nextWord(after: word),
        let known = self.reading(of: following, article, agreement)
      else { return }
      (next, reading) = (following, known)
    }
  }

  /// A determiner in its place.
  private struct Phrase {
    /// Its first word and its last ("de la").
    let first: TokenIndex
    let last: TokenIndex
    let kind: Int
    /// The numbers of the whole and of its last word.
    let whole: Int
    let own: Int
    let isBeforeVowel: Bool

    /// What its form can be.
    func form(in agreement: Agreement) -> Agreement.Form {
      isBeforeVowel ? agreement.determiners[whole].beforeVowel : agreement.determiners[whole].plain
    }

    /// What its last word can be alone.
    func lastWord(in agreement: Agreement) -> Agreement.Form {
      isBeforeVowel ? agreement.determiners[own].beforeVowel : agreement.determiners[own].plain
    }
  }

  private static func phrase(
    at index: TokenIndex, _ own: Int, _ article: ArticleText, _ agreement: Agreement
  ) -> Phrase? {
    let text = article.text
    var first = index
    var whole = own
    if let before = text.previousWord(before: index),
      let joined = agreement.determiner(
        WordIndex.combined(text.tokens[before].hash, text.tokens[index].hash))
    {
      first = before
      whole = joined
    }
    guard let word = text.nextWord(after: index) else { return nil }
    let isBeforeVowel =
      (agreement.determiners[own].heedsVowel || agreement.determiners[whole].heedsVowel)
      && agreement.sound(of: word, in: text) == .vowel
    return Phrase(
      first: first, last: index, kind: agreement.determiners[whole].kind, whole: whole, own: own,
      isBeforeVowel: isBeforeVowel)
  }

  /// What is known of a word that can stand after a determiner; nil where that is nothing.
  private func reading(
    of word: TokenIndex, _ article: ArticleText, _ agreement: Agreement
  ) -> Agreement.Reading? {
    let text = article.text
    let token = text.tokens[word]
    let isCapital = token.shape.contains(.capitalised)
    if isCapital, !agreement.hasCapitalNouns { return nil }
    // An ending tells nothing of a function word.
    let hasTellingEnding = article.language.lexicon.classes(of: token).isSubset(
      of: [.verb, .auxiliary, .modal, .reporting])
    guard token.kind == .word, token.letters > 1,
      token.shape.isDisjoint(with: [
        .allCapitals, .hasDigit, .hasApostrophe, .hasPoint, .innerCapital, .mixedScript,
      ]),
      let reading = agreement.reading(of: word, in: text, byEnding: hasTellingEnding)
    else { return nil }
    return isCapital || reading.isAdjective || !agreement.hasCapitalNouns ? reading : nil
  }

  /// Whether the determiner is a pronoun here, or the noun a verb or the first part of a name.
  private func isOtherwise(
    _ phrase: Phrase, _ word: TokenIndex, _ reading: Agreement.Reading, _ article: ArticleText,
    _ agreement: Agreement
  ) -> Bool {
    let text = article.text
    let lexicon = article.language.lexicon
    if agreement.hasCapitalNouns, !reading.isAdjective, let next = text.nextWord(after: word),
      text.tokens[next].shape.contains(.capitalised)
    {
      return true
    }
    let classes = lexicon.classes(of: text.tokens[phrase.last])
    guard !classes.isDisjoint(with: [.pronoun, .relative]) else { return false }
    var before = text.previous(before: phrase.first)
    // "No las tiro": between a negation and a verb stands a pronoun.
    if !agreement.hasCapitalNouns, let before {
      let classes = lexicon.classes(of: text.tokens[before])
      if classes.contains(.negation),
        classes.isDisjoint(with: [.preposition, .conjunction, .determiner])
      {
        return true
      }
    }
    if !reading.features.isDisjoint(with: .finite) {
      guard let before, lexicon.classes(of: text.tokens[before]).contains(.preposition) else {
        return true
      }
    }
    guard classes.contains(.relative) else { return false }
    if let word = before, lexicon.classes(of: text.tokens[word]).contains(.preposition) {
      before = text.previous(before: word)
    }
    return before.map { text.tokens[$0].mark == 0x2C } ?? false
  }

  /// Whether a hyphen follows a word, so that it is the first part of a compound.
  private func isHyphenated(_ word: TokenIndex, _ text: SegmentedText) -> Bool {
    guard word + 1 < text.tokens.count else { return false }
    return Marks.trigger(of: text.tokens[word + 1].mark) == .hyphen
  }

  private static func agree(_ slot: Features, _ noun: Features) -> Bool {
    slot.agrees(with: noun, in: .genders) && slot.agrees(with: noun, in: .numbers)
  }

  // MARK: Corrections

  private func report(
    _ phrase: Phrase, _ word: TokenIndex, _ reading: Agreement.Reading, _ isPlain: Bool,
    _ article: ArticleText, _ agreement: Agreement, _ findings: inout FindingList
  ) {
    let text = article.text
    let determiner = text.string(text.range(phrase.first, through: phrase.last))
    var corrections: [Correction] = []
    if isPlain {
      for form in forms(phrase, reading, article, agreement).prefix(2) {
        let start = text.tokens[phrase.first].range.lowerBound
        let shape = text.tokens[phrase.first].shape
        let cased = shape.contains(.capitalised) ? article.language.capitalised(form) : form
        guard form.hasSuffix("'"), let next = text.nextWord(after: phrase.last) else {
          corrections.append(
            Correction(
              cased, .reviewed, at: start..<text.tokens[phrase.last].range.upperBound))
          continue
        }
        corrections.append(
          Correction(
            cased.dropLast() + apostrophe(of: text), .reviewed,
            at: start..<text.tokens[next].range.lowerBound))
      }
    }
    let certainty: Certainty = reading.isListed && !reading.isAdjective ? .strong : .fair
    findings.add(
      "‘\(determiner)’ does not agree with ‘\(text.string(word))’\(Self.gender(of: reading)).",
      at: text.range(phrase.first, through: word), certainty: certainty,
      corrections: corrections)
  }

  private static func gender(of reading: Agreement.Reading) -> String {
    switch reading.features.intersection(.genders) {
    case .masculine: ", which is masculine"
    case .feminine: ", which is feminine"
    case .neuter: ", which is neuter"
    case .common: ", which is of common gender"
    default: ""
    }
  }

  /// The forms of the same determiner that agree with the noun, likeliest first.
  private func forms(
    _ phrase: Phrase, _ reading: Agreement.Reading, _ article: ArticleText,
    _ agreement: Agreement
  ) -> [String] {
    let text = article.text
    guard let word = text.nextWord(after: phrase.last) else { return [] }
    let sound = agreement.sound(of: word, in: text)
    let fitting = agreement.kinds[phrase.kind].filter { Self.agree($0.features, reading.features) }
    let numbers = phrase.form(in: agreement).features.reduce(Features()) {
      $0.union($1.intersection(.numbers))
    }
    let sameNumber = fitting.filter { $0.features.agrees(with: numbers, in: .numbers) }
    var forms: [String] = []
    for wanted in cases(phrase, article, agreement) {
      for slot in sameNumber + fitting
      where wanted.isEmpty || slot.features.contains(wanted) {
        if let form = slot.spelling(before: sound), !forms.contains(form) { forms.append(form) }
      }
    }
    return forms
  }

  /// The cases the determiner's place asks for, likeliest first; no case where there are none.
  private func cases(
    _ phrase: Phrase, _ article: ArticleText, _ agreement: Agreement
  ) -> [Features] {
    let kept = Self.cases.filter { kept in
      phrase.form(in: agreement).features.contains { $0.contains(kept) }
    }
    guard !kept.isEmpty else { return [[]] }
    let text = article.text
    let lexicon = article.language.lexicon
    guard let before = text.previousWord(before: phrase.first) else { return kept }
    var governed: [Features] = []
    for analysis in lexicon[text.tokens[before].word].analyses
    where analysis.path.hasPrefix("prepositions") {
      governed += Self.cases.filter { analysis.features.contains($0) }
    }
    if !governed.isEmpty {
      return governed.contains(.dative) ? [.dative] + governed.filter { $0 != .dative } : governed
    }
    return followsNoun(before, article, agreement) ? [.genitive] + kept : kept
  }

  private static let cases: [Features] = [.nominative, .accusative, .dative, .genitive]

  /// Whether a word is a noun that a genitive can follow: one with a determiner, an adjective or a
  /// known gender.
  private func followsNoun(
    _ word: TokenIndex, _ article: ArticleText, _ agreement: Agreement
  ) -> Bool {
    let text = article.text
    guard agreement.hasCapitalNouns, text.tokens[word].shape.contains(.capitalised),
      text.tokens[word].word == 0
    else { return false }
    if reading(of: word, article, agreement) != nil { return true }
    guard let before = text.previousWord(before: word) else { return false }
    return !article.language.lexicon.classes(of: text.tokens[before]).isDisjoint(
      with: [.determiner, .contraction, .preposition])
  }

  private func apostrophe(of text: SegmentedText) -> String {
    for token in text.tokens where token.shape.contains(.hasApostrophe) {
      return text.string(token.range).contains("’") ? "’" : "'"
    }
    return "’"
  }
}
