import CalqueText

/// Two renderings of one verb stand side by side: "does not did not confirm".
struct DoubleRendering: Rule {
  let about = RuleDescription(
    id: "double-rendering", category: .grammar, severity: .major,
    summary: "Two renderings of one verb stand side by side.",
    rationale:
      "A translator that hesitates between two tenses or two words can leave both of them in the text.",
    examples: [
      .bad(
        "Yesterday the ministry ⟦does not did not confirm⟧ the talks.",
        becomes: "Yesterday the ministry did not confirm the talks."),
      .bad(
        "Yesterday the ministry ⟦did not does not confirm⟧ the talks.",
        becomes: "Yesterday the ministry did not confirm the talks."),
      .bad(
        "The bridge ⟦is was⟧ built in 1932.", becomes: "The bridge was built in 1932."),
      .bad(
        "The bridge ⟦was is⟧ built in 1932.", becomes: "The bridge was built in 1932."),
      .bad(
        "She says the team ⟦would will⟧ win tomorrow.",
        becomes: "She says the team will win tomorrow."),
      .bad(
        "“We agree,” she ⟦says said⟧ on Monday, and left for talks that were held last week.",
        becomes: "“We agree,” she said on Monday, and left for talks that were held last week."),
      .bad(
        "Le pont ⟦est était⟧ fermé hier.", becomes: "Le pont était fermé hier.", in: "fr"),
      .bad(
        "Die Brücke ⟦ist war⟧ gestern gesperrt.", becomes: "Die Brücke war gestern gesperrt.",
        in: "de"),
      .bad("Fırıncı dün ekmekleri ⟦pişirdi pişiriyor⟧.", in: "tr"),
      .good("Fırıncı pişirdi, pişiriyor ve pişirecek.", in: "tr"),
      .good("The reports reported on the planned plans."),
      .good("She had had enough, and he has had enough too."),
      .good("That is being done, and it has been done before."),
      .good("What it is, was never said."),
      .good("All she could do did not help."),
      .good("He says he said so."),
      .good("They will be seen as what they are."),
      .good("The report reported on a can that could not be opened."),
      .good("To be is to be seen."),
      .good("Il a eu peur, et il va aller mieux.", in: "fr"),
      .good("Ce qu’il est, il l’était déjà.", in: "fr"),
      .good("Ça a été fait, et elle peut être là.", in: "fr"),
      .good("Das Haus, das gebaut werden wird, ist teuer.", in: "de"),
      .good("Wer krank ist, ist zu Hause.", in: "de"),
    ])

  let wakes: Triggers = [.verb, .article]

  func examine(_ index: TokenIndex, of article: ArticleText, into findings: inout FindingList) {
    if index == article.text.tokens.count {
      findUnknownVerbs(in: article, &findings)
      return
    }
    guard RenderedTwice.mayStand(at: index, of: article),
      let pair = RenderedTwice(verb: index, of: article), !isLegal(pair, article)
    else { return }
    let text = article.text
    let first = pair.first.tokens.lowerBound
    var last = pair.second.tokens.upperBound - 1
    guard text.standsFree(first, through: last) else { return }
    let evidence = TenseEvidence(around: first...last, in: article)
    // "does not did not confirm" is found with what is not done.
    var rest = ""
    let lexicon = article.language.lexicon
    if pair.length > 1, lexicon.classes(of: text.tokens[last]).contains(.negation),
      let verb = text.nextWord(after: last), text.tokens[verb].kind == .word,
      text.tokens[verb].word == 0 || lexicon[text.tokens[verb].word].canBeNonfinite
    {
      rest = text.string(Range(bytes: Int(text.tokens[last].end)..<Int(text.tokens[verb].end)))
      last = verb
    }
    let options = [
      Option(pair.first, besides: pair.second, evidence, article),
      Option(pair.second, besides: pair.first, evidence, article),
    ].sorted()
    let startsHigh = text.tokens[first].shape.contains(.capitalised)
    let isSure = options[0].support > options[1].support
    findings.add(
      "‘\(pair.first.string)’ and ‘\(pair.second.string)’ are two renderings of one verb.",
      at: text.range(first, through: last), certainty: isSure ? .strong : .fair,
      corrections: options.map { option in
        Correction(
          (startsHigh ? article.language.capitalised(option.string) : option.string) + rest,
          isSure ? .reviewed : .shown, reason: option.reason)
      })
  }

  /// Words side by side that begin alike and end as the lexicon's verbs do in two tenses.
  private func findUnknownVerbs(in article: ArticleText, _ findings: inout FindingList) {
    let text = article.text
    guard !article.language.isDense, !article.language.lexicon.verbs.isEmpty else { return }
    for index in article.landmarks.echoes {
      let first = text.tokens[index - 2]
      let second = text.tokens[index]
      guard first.word == 0 || second.word == 0, first.hash != second.hash, first.letters > 4,
        second.letters > 4, second.shape.isEmpty, first.shape.isEmpty,
        shareFourLetters(first, second, text)
      else { continue }
      examineUnknown(index - 2, index, article, &findings)
    }
  }

  /// Whether the first four letters of two words are the same, of however many bytes.
  private func shareFourLetters(_ first: Token, _ second: Token, _ text: SegmentedText) -> Bool {
    var letters = 0
    for offset in 0..<min(first.length, second.length) {
      let place = Int(first.start) + offset
      guard text.bytes[place] == text.bytes[Int(second.start) + offset] else { break }
      let isWhole = offset + 1 == first.length || text.bytes[place + 1] & 0xC0 != 0x80
      if isWhole { letters += 1 }
    }
    return letters > 3
  }

  private func examineUnknown(
    _ first: TokenIndex, _ second: TokenIndex, _ article: ArticleText,
    _ findings: inout FindingList
  ) {
    let text = article.text
    let lexicon = article.language.lexicon
    // "The results resulted": a noun and its verb.
    if let before = text.previousWord(before: first) {
      let nominal: WordClasses = [.determiner, .contraction, .preposition, .conjunction]
      guard lexicon.classes(of: text.tokens[before]).isDisjoint(with: nominal) else { return }
    }
    let words = (text.string(first), text.string(second))
    guard text.standsFree(first, through: second),
      let endings = LikeEndings(words.0, words.1, of: lexicon)
    else { return }
    let evidence = TenseEvidence(around: first...second, in: article)
    let support = (evidence.support(for: endings.first), evidence.support(for: endings.second))
    let ordered = support.0 > support.1 ? [words.0, words.1] : [words.1, words.0]
    let isSure = support.0 != support.1
    findings.add(
      "‘\(words.0)’ and ‘\(words.1)’ are two renderings of one verb.",
      at: text.range(first, through: second), certainty: isSure ? .fair : .weak,
      corrections: ordered.map { Correction($0, isSure ? .reviewed : .shown) })
  }

  /// Whether a language puts two such forms side by side: an auxiliary and what depends on it.
  private func isLegal(_ pair: RenderedTwice, _ article: ArticleText) -> Bool {
    guard pair.length == 1 else { return false }
    let tokens = article.text.tokens
    let first = tokens[pair.first.form]
    let second = tokens[pair.second.form]
    let hashes = WordPair(
      article.text.wordHash(pair.first.form), article.text.wordHash(pair.second.form))
    if article.language.legalPairs.contains(hashes) { return true }
    // A capital within a sentence makes a noun or a name of it.
    if second.shape.contains(.capitalised) { return true }
    if first.shape.contains(.capitalised),
      article.text.previousWord(before: pair.first.form) != nil
    {
      return true
    }
    let lexicon = article.language.lexicon
    let governing: WordClasses = [.auxiliary, .modal]
    if lexicon[second.word].canBeNonfinite, !lexicon.classes(of: first).isDisjoint(with: governing)
    {
      return true
    }
    if lexicon[first.word].canBeNonfinite, !lexicon.classes(of: second).isDisjoint(with: governing)
    {
      return true
    }
    return false
  }

  /// One of the two renderings, with what speaks for it.
  private struct Option: Comparable {
    let string: String
    /// What the tenses and times around say for it, and the article's own use of the form.
    let support: Int
    let isRemote: Bool
    let reason: String

    init(
      _ stretch: RenderedTwice.Stretch, besides other: RenderedTwice.Stretch,
      _ evidence: TenseEvidence, _ article: ArticleText
    ) {
      string = stretch.string
      isRemote = !stretch.features.isDisjoint(with: TenseEvidence.remote)
      let tokens = article.text.tokens
      let form = tokens[stretch.form].hash
      let rival = tokens[other.form].hash
      var uses = 0
      var rivals = 0
      for token in tokens {
        if token.hash == form { uses += 1 }
        if token.hash == rival { rivals += 1 }
      }
      let tense = evidence.support(for: stretch.features)
      support = tense + 12 * (uses - 1) / (uses + rivals + 1)
      reason = tense > 0 ? "the tenses around it" : uses > 1 ? "the article’s own use" : ""
    }

    /// Better first; never by place in the text.
    static func < (left: Self, right: Self) -> Bool {
      if left.support != right.support { return left.support > right.support }
      if left.isRemote != right.isRemote { return right.isRemote }
      return left.string < right.string
    }
  }
}
