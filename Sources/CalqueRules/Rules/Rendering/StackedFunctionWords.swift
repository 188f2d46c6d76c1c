import CalqueText

/// Two determiners, two prepositions or two postpositions stand side by side, of which one was to stay:
/// "of from the talks".
struct StackedFunctionWords: Rule {
  let about = RuleDescription(
    id: "stacked-function-words", category: .grammar, severity: .major,
    summary: "Two function words of one kind stand side by side.",
    rationale:
      "A translator that hesitates between two articles or prepositions can leave both of them.",
    examples: [
      .bad(
        "The mayor spoke of the flood. After that the leader ⟦of from⟧ the party left.",
        becomes: "The mayor spoke of the flood. After that the leader of the party left."),
      .bad(
        "The mayor spoke of the flood. After that the leader ⟦from of⟧ the party left.",
        becomes: "The mayor spoke of the flood. After that the leader of the party left."),
      .bad(
        "The Senate met. On Monday ⟦a the⟧ Senate will vote.",
        becomes: "The Senate met. On Monday the Senate will vote."),
      .bad(
        "Le maire du village parle. L’avis ⟦du de⟧ la ville suit.",
        becomes: "Le maire du village parle. L’avis de la ville suit.", in: "fr"),
      .bad(
        "La vote a eu lieu. Le texte vise ⟦la une⟧ vote de mai.",
        becomes: "La vote a eu lieu. Le texte vise la vote de mai.", in: "fr"),
      .bad(
        "Er kommt von Bonn. Sie fährt heute ⟦aus von⟧ Bonn nach Ulm.",
        becomes: "Er kommt von Bonn. Sie fährt heute von Bonn nach Ulm.", in: "de"),
      .bad(
        "मेला गाँव में लगा। बच्चे रात को घर ⟦में पर⟧ लौटे।",
        becomes: "मेला गाँव में लगा। बच्चे रात को घर में लौटे।", in: "hi"),
      .good("All the others came out of the house, from under the bridge."),
      .good("She gave her a book that the others had."),
      .good("He came up to within a metre of the line."),
      .good("Half a mile on in the dark they stopped."),
      .good("Pupils of seven schools got an A in the test."),
      .good("He flew to Los Angeles from the El Dorado camp."),
      .good("What the others say is not what a court says."),
      .good("Tous les élus sont là, et à la une du journal aussi.", in: "fr"),
      .good("D’entre les deux, il vient de chez lui.", in: "fr"),
      .good("De par la loi, tout le monde vote.", in: "fr"),
      .good("Der Mann, der die Wahl gewann, und die Frau, mit der ein Freund kam.", in: "de"),
      .good("Das ist die der Partei, die ein Haus sucht.", in: "de"),
      .good("Bis auf die letzten kamen alle von der Insel.", in: "de"),
      .good("गाँव के लिए और शहर में से एक सड़क बनी।", in: "hi"),
    ])

  let wakes: Triggers = .functionPair

  /// How much more must speak for one word than for the other before it is more than a hint.
  private static let margin = 5

  func examine(_ index: TokenIndex, of article: ArticleText, into findings: inout FindingList) {
    let text = article.text
    guard let next = text.nextWord(after: index), text.tokens[next].word != 0,
      isStack(index, next, of: article),
      let following = text.nextWord(after: next)
    else { return }
    // "de du la": the first two were told already.
    if let previous = text.previousWord(before: index), isStack(previous, index, of: article) {
      return
    }
    let options = [
      Option(
        index, FunctionWordEvidence(for: index, against: next, before: following, in: article)),
      Option(next, FunctionWordEvidence(for: next, against: index, before: following, in: article)),
    ].sorted { $0.isBetter(than: $1, text) }
    let isSure = options[0].evidence.support - options[1].evidence.support > Self.margin
    let isCapital = text.tokens[index].shape.contains(.capitalised)
    findings.add(
      "‘\(text.string(index))’ and ‘\(text.string(next))’ stand side by side.",
      at: text.range(index, through: next), certainty: isSure ? .strong : .fair,
      corrections: options.map { option in
        let word = text.string(option.word)
        return Correction(
          isCapital ? article.language.capitalised(word) : word, isSure ? .reviewed : .shown,
          reason: option.evidence.reason)
      })
  }

  /// Whether two words side by side are two of a kind where one would do.
  private func isStack(
    _ first: TokenIndex, _ second: TokenIndex, of article: ArticleText
  ) -> Bool {
    let text = article.text
    let lexicon = article.language.lexicon
    let classes = lexicon.classes(of: text.tokens[second])
    guard Self.areAlike(lexicon.classes(of: text.tokens[first]), classes),
      text.tokens[second].word != 0, text.tokens[first].hash != text.tokens[second].hash,
      !isLegal(first, second, of: article), let following = text.nextWord(after: second),
      text.standsFree(first, through: second)
    else { return false }
    // "à la une du journal": what ends a noun phrase makes a noun of a determiner.
    return !classes.contains(.determiner)
      || lexicon.classes(of: text.tokens[following])
        .isDisjoint(with: [.preposition, .contraction, .conjunction])
  }

  /// One of the two words, with what speaks for it.
  private struct Option {
    let word: TokenIndex
    let evidence: FunctionWordEvidence

    init(_ word: TokenIndex, _ evidence: FunctionWordEvidence) {
      self.word = word
      self.evidence = evidence
    }

    /// Better by evidence, then by the alphabet; never by place in the text.
    func isBetter(than other: Option, _ text: SegmentedText) -> Bool {
      if evidence.support != other.evidence.support {
        return evidence.support > other.evidence.support
      }
      return text.string(word).lowercased() < text.string(other.word).lowercased()
    }
  }

  /// Whether the language puts the two side by side, or one of them is a name or letter.
  private func isLegal(
    _ first: TokenIndex, _ second: TokenIndex, of article: ArticleText
  ) -> Bool {
    let text = article.text
    let language = article.language
    let pair = WordPair(text.tokens[first].hash, text.tokens[second].hash)
    if language.legalPairs.contains(pair) { return true }
    if language.clausePairs.contains(pair), beginsClause(first, article) { return true }
    // "in La Paz", "an A in French"
    if text.tokens[second].shape.contains(.capitalised),
      !text.tokens[first].shape.contains(.allCapitals)
    {
      return true
    }
    return text.tokens[first].shape.contains(.capitalised) && text.tokens[first].letters == 1
      && text.previousWord(before: first) != nil
  }

  /// Whether a clause can begin at a word: no other word stands before it but a preposition behind a mark.
  private func beginsClause(_ index: TokenIndex, _ article: ArticleText) -> Bool {
    guard let previous = article.text.previousWord(before: index) else { return true }
    let classes = article.language.lexicon.classes(of: article.text.tokens[previous])
    if classes.contains(.conjunction) { return true }
    return !classes.isDisjoint(with: [.preposition, .contraction])
      && article.text.previousWord(before: previous) == nil
  }

  /// Whether both can be determiners, or both prepositions, contracted with an article or not, or both
  /// postpositions.
  private static func areAlike(_ first: WordClasses, _ second: WordClasses) -> Bool {
    let adpositions: WordClasses = [.preposition, .contraction]
    return !first.isDisjoint(with: [.determiner, .contraction]) && second.contains(.determiner)
      || !first.isDisjoint(with: adpositions) && !second.isDisjoint(with: adpositions)
      || first.contains(.postposition) && second.contains(.postposition)
  }
}
