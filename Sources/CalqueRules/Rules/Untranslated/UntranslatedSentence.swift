import CalqueText

/// A whole sentence stands in another language.
struct UntranslatedSentence: Rule {
  let about = RuleDescription(
    id: "untranslated-sentence", category: .untranslated, severity: .major,
    summary: "A sentence was left in another language.",
    rationale: "A translator that fails on a sentence hands it back as it is.",
    examples: [
      .bad(
        "The vote was close.\n⟦Le ministre a refusé de répondre aux questions des journalistes.⟧\nIt was held again."
      ),
      .bad(
        "Die Wahl war knapp. ⟦The minister refused to answer any of the questions.⟧ Sie wird wiederholt.",
        in: "de"),
      .bad("Голосование прошло.\n⟦The minister refused to answer questions.⟧", in: "ru"),
      .bad("投票は終わった。\n⟦The minister refused to answer questions.⟧", in: "ja"),
      .bad(
        "El recuento terminó.\n⟦Ele não disse quando é que os ministros vão voltar ao trabalho.⟧",
        in: "es"),
      .bad("The vote was close.\n⟦Le ministre ne répond pas.⟧\nIt was held again.", from: "fr"),
      .good("The vote was close.\nC’est la vie, mes amis.\nIt was held again."),
      .good("Kommunen selger huset bak rådhuset til Bar on the Corner", in: "nb"),
      .good("He read ‘Les Misérables’ and ‘À la recherche du temps perdu’ in Paris."),
      .good("Real Madrid, Bayern München and Paris Saint-Germain go through."),
      .good("Der Film „The Good, the Bad and the Ugly“ läuft wieder.", in: "de"),
      .good("Le slogan « Make America Great Again » est partout.", in: "fr"),
      .good("Журнал The New York Review of Books закрывается.", in: "ru"),
      .good("新著『The Rise and Fall of the City』が出た。", in: "ja"),
      .good("Los resultados son claros. Se vota mañana.", in: "es"),
      .good("Cinco mortos. Ninguém ferido.", in: "pt"),
    ])

  let wakes: Triggers = .article

  /// A language whose function words are not known cannot be told from another.
  func speaks(_ language: Language) -> Bool { language.lexicon.count >= 40 }

  func examine(_ end: Int, of article: ArticleText, into findings: inout FindingList) {
    let text = article.text
    let strangers = article.landmarks.strangers
    var next = 0  // behind the last sentence
    for (place, index) in strangers.enumerated()
    where index >= next && text.tokens[index].traits.contains(.foreignWord) {
      guard let sentence = text.sentence(holding: index) else { continue }
      next = sentence.tokens.upperBound
      // A stranger alone in its sentence makes no other language of it.
      guard
        place > 0 && strangers[place - 1] >= sentence.tokens.lowerBound
          || place + 1 < strangers.count && strangers[place + 1] < next
      else { continue }
      examine(sentence, of: article, &findings)
    }
  }

  private func examine(
    _ sentence: Sentence, of article: ArticleText, _ findings: inout FindingList
  ) {
    let census = WordCensus(of: sentence.tokens, in: article)
    guard census.isSuspect, let verdict = verdict(census, sentence, article) else { return }
    let name = LocaleFacts(verdict.language).englishName
    findings.add(
      "This sentence is \(name), it seems.",
      at: article.text.range(
        sentence.tokens.lowerBound, through: sentence.tokens.upperBound - 1),
      certainty: verdict.certainty)
  }

  /// Whether the other language's words stand in one name alone: "Newport on the Levee".
  private func isName(_ vote: WordCensus.Vote, in article: ArticleText) -> Bool {
    guard vote.theirs < 4, let first = vote.places.first, let last = vote.places.last else {
      return false
    }
    let text = article.text
    guard let before = text.previousWord(before: first), let after = text.nextWord(after: last)
    else { return false }
    return last - first < 2 * vote.theirs
      && [before, after].allSatisfy { text.tokens[$0].shape.contains(.capitalised) }
  }

  /// The language of a suspect sentence; nil where it may be the article's own, or names alone.
  private func verdict(
    _ census: WordCensus, _ sentence: Sentence, _ article: ArticleText
  ) -> (language: String, certainty: Certainty)? {
    let words = article.language.words
    let vote = census.vote(in: article)
    let isClose = !words.close.isDisjoint(with: vote.language)
    guard !isName(vote, in: article) else { return nil }
    let isSpoken =
      vote.theirs >= (isClose ? 3 : 2) && vote.theirs > 3 * vote.own
      && (vote.theirs + vote.common) * 5 >= census.words
    // A headline has few function words.
    let isHeadline =
      vote.own == 0 && !isClose && vote.theirs >= (census.foreignScriptWords > 0 ? 1 : 2)
      && census.smallWords >= 3
      && (vote.theirs + vote.common) * 3 >= census.smallWords
    guard isSpoken || isHeadline else { return nil }
    let range = article.text.range(
      sentence.tokens.lowerBound, through: sentence.tokens.upperBound - 1)
    let guess = LanguageIdentifier.guess(article.text.bytes[range.bytes()])
    let guessed = String(guess.tag.prefix { $0 != "-" })
    let spoken = words.tags(of: vote.language).first ?? "und"
    if guessed == article.language.tag.prefix(while: { $0 != "-" }) { return nil }
    // Of a few words, it is a saying as often as not.
    let isLong = census.words > 6
    if census.words < 6, article.sourceLanguage?.hasPrefix(guessed) != true { return nil }
    if isSpoken {
      if isClose, guessed != spoken || !guess.isReliable { return nil }
      if guessed == spoken || guessed == "und" && vote.theirs >= 3 {
        return (spoken, isLong ? .strong : .fair)
      }
      return guessed == "und" ? nil : (guessed, .fair)
    }
    return guess.isReliable && guessed == spoken ? (spoken, .fair) : nil
  }
}
