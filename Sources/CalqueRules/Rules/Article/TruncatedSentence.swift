import CalqueText

/// A sentence breaks off: "The ball dropped over a leaping".
struct TruncatedSentence: Rule {
  let about = RuleDescription(
    id: "truncated-sentence", category: .omission, severity: .major,
    summary: "A sentence breaks off before its end.",
    rationale: "A decoder that reaches its limit, or takes a pause for the end, drops the rest.",
    examples: [
      .bad(
        "Flood\nA valley waits\nThe number of the dead in the flooded valley has climbed ⟦to⟧\nRescuers came on Friday."
      ),
      .bad(
        "Talks end\nNo deal\nThe minister left early. She had promised ⟦the⟧\nNobody asked why."),
      .bad("Poll\nRain\nIt rained. ⟦The vote⟧\nThe count goes on until Sunday evening."),
      .bad(
        "Crue\nLa ville attend\nLe maire a promis, au printemps dernier, de l’argent ⟦pour⟧\nLa ville attend depuis mars.",
        in: "fr"),
      .good("Storm closes port for a week\nShips waited outside the harbour."),
      .good("What the strike is about\nDrivers want shorter shifts."),
      .good("He asked: “What are you waiting for?”\nNobody knew."),
      .good("A list of demands:\nshorter shifts, better pay.\nBoth were refused."),
      .good("Terms\nA deal\nThe firm said that:\n• it would close the port; and\n• it would sell."),
      .good("She looked away…\nNobody spoke."),
      .good("What the harbour was lost for\nThe port closed."),
      .good("By our correspondent\nThe port closed on Monday."),
      .good("Le port est fermé\nLes navires attendent au large.", in: "fr"),
    ])

  let wakes: Triggers = .article

  func speaks(_ language: Language) -> Bool { language.depth > .universal }

  func examine(_ index: Int, of article: ArticleText, into findings: inout FindingList) {
    let text = article.text
    var stopped = 0
    var lines = 0
    var open: [Sentence] = []
    for (number, sentence) in text.sentences.enumerated() where sentence.endsLine {
      lines += 1
      let last = text.tokens[sentence.tokens.upperBound - 1]
      if !last.isWordLike {
        stopped += last.mark == 0x2C || last.mark == 0x3001 || last.mark == 0xFF0C ? 0 : 1
      } else if lines > 2, !continues(after: number, of: text) {
        open.append(sentence)  // the first two lines are a headline and what stands below it
      }
    }
    // Where lines mostly end without a stop, a missing one says nothing.
    guard !open.isEmpty, stopped >= open.count else { return }
    for sentence in open { examine(sentence, of: article, into: &findings) }
  }

  private func examine(
    _ sentence: Sentence, of article: ArticleText, into findings: inout FindingList
  ) {
    let text = article.text
    let words = sentence.tokens.filter { text.tokens[$0].isWordLike }
    guard let last = words.last else { return }
    if last > 0, Marks.trigger(of: text.tokens[last - 1].mark) == .hyphen { return }
    let isDangling = dangles(text.tokens[last], article.language, inLineOf: words.count)
    if !sentence.startsLine, words.count > 1 || isDangling {
      // A sentence before it on its line has its stop: this is no heading.
      let start = words.count < 4 ? words[0] : last
      add(from: isDangling ? last : start, through: last, certainty: .strong, text, &findings)
    } else if isDangling, words.count > 4 {
      add(from: last, through: last, certainty: .fair, text, &findings)
    }
  }

  /// Whether the line after a sentence goes on with it, in a small letter or with a mark.
  private func continues(after number: Int, of text: SegmentedText) -> Bool {
    guard number + 1 < text.sentences.count else { return false }
    let next = text.tokens[text.sentences[number + 1].tokens.lowerBound]
    switch Marks.trigger(of: next.mark) {
    case _ where next.isWordLike: break
    case .quotationMark, .bracket: break
    default: return true  // a stop, or the mark of a list's next item
    }
    return next.kind == .word && !next.shape.contains(.capitalised)
      && Script(rawValue: next.script)?.isCased == true
  }

  private func add(
    from first: TokenIndex, through last: TokenIndex, certainty: Certainty,
    _ text: SegmentedText, _ findings: inout FindingList
  ) {
    findings.add(
      "The sentence breaks off after ‘\(text.string(last))’.",
      at: text.range(first, through: last), certainty: certainty)
  }

  /// Whether a word cannot end a sentence: it needs another after it.
  private func dangles(
    _ token: Token, _ language: Language, inLineOf words: Int
  ) -> Bool {
    guard token.kind == .word, token.word != 0, !token.shape.contains(.capitalised) else {
      return false
    }
    let classes = language.lexicon.classes(of: token)
    let needsMore: WordClasses = [
      .article, .contraction, .conjunction, .subordinator, .possessive,
    ]
    // A preposition may be a verb's particle, and headings end in one: "What it was lost for".
    let mayEnd: WordClasses = [.pronoun, .adverb, .verb, .negation, .numeral, .demonstrative]
    guard classes.isDisjoint(with: mayEnd) else { return false }
    return !classes.isDisjoint(with: needsMore)
      || words > 8 && classes.contains(.preposition)
        && classes.isDisjoint(with: [.particle, .postposition])
  }
}
