import CalqueText

/// A quotation is opened and never closed: "He called on them to “stop these talks."
struct UnclosedQuotation: Rule {
  let about = RuleDescription(
    id: "unclosed-quotation", category: .punctuation, severity: .minor,
    summary: "A quotation is opened and never closed.",
    rationale:
      "Sentences are translated one by one, and a mark that has no partner in its own is dropped.",
    examples: [
      .bad(
        "She asked them to ⟦“wait for the ferry⟧.\nThe mayor said that “nobody waits”.",
        becomes:
          "She asked them to “wait for the ferry”.\nThe mayor said that “nobody waits”.",
        in: "nl"),
      .bad(
        "“It is late,” he said. She wants to ⟦“close the bridge.⟧\nNobody “likes it”, he said.",
        becomes:
          "“It is late,” he said. She wants to “close the bridge.”\nNobody “likes it”, he said."),
      .bad(
        "⟦\"We will wait for the ferry,⟧ she said on Monday.\nNobody else came.",
        becomes: "\"We will wait for the ferry,\" she said on Monday.\nNobody else came."),
      .bad(
        "⟦„Wir warten auf die Fähre⟧, sagte sie am Montag.\nSonst kam niemand.",
        becomes: "„Wir warten auf die Fähre“, sagte sie am Montag.\nSonst kam niemand.", in: "de"),
      .bad(
        "Elle veut ⟦«\u{A0}fermer le pont⟧.\nLe maire parle d’une «\u{A0}idée folle\u{A0}».",
        becomes:
          "Elle veut «\u{A0}fermer le pont\u{A0}».\nLe maire parle d’une «\u{A0}idée folle\u{A0}».",
        in: "fr"),
      .bad(
        "The ferry is late. “Well,” he says. ⟦“We wait.⟧\nIt is late every day. She knows it.",
        becomes:
          "The ferry is late. “Well,” he says. “We wait.”\nIt is late every day. She knows it."),
      .good("The ferry is late. “It is late.\n“We wait,” he says. “We do.”\nHe is right. It is."),
      .good(
        "“We wait, she said.\n“It is late, he said.\n“Nobody knows why, said Ann.\n“Well,” he said.",
        in: "nl"),
      .good("“We wait.\n“We go on waiting,” she said.\n“Nobody knows why.”"),
      .good("She said: “We wait.\nNobody knows why.\nThe ferry is late.”"),
      .good("The ferry is late,” she said.\nHe agreed: “It is."),
      .good("The boys’ dogs ’n’ cats live in the ’burbs, in rock ’n’ roll style."),
      .good("\"The U.S. insists on \"talks first\" and waits,\" he said.\n\"So do we.\""),
      .good("He is 6'2\" tall and has a 12\" pipe.\nShe said \"hello\" to him."),
      .good("„Wir warten“, sagte sie. „Er sagte: ‚Kommt!‘“", in: "de"),
      .good("”Me odotamme”, hän sanoi. ”Niin minäkin.”", in: "fi"),
      .good("她说：“桥关了。\n船也停了。“\n没有人走。他说：“明天再来。”\n大家都同意。", in: "zh"),
      .good("“桥已经关了，船也停了，“ 他说。\n没有人走。他说：“明天再来。”", in: "zh"),
      .good("צה\"ל הודיע: \"אנחנו מחכים\".", in: "he"),
    ])

  let wakes: Triggers = .article

  func examine(_ index: Int, of article: ArticleText, into findings: inout FindingList) {
    let quotations = article.quotations
    guard !quotations.unclosed.isEmpty || !quotations.continued.isEmpty else { return }
    let narrated = quotations.continued.count { number in
      let limit = limit(of: number, in: article)
      return narration(after: quotations.marks[number].token, before: limit, in: article) != nil
    }
    guard quotations.areBalanced(besides: narrated) else { return }
    let style = QuotationStyle(article)
    for number in quotations.unclosed {
      look(at: number, isContinued: false, style, article, &findings)
    }
    for number in quotations.continued {
      look(at: number, isContinued: true, style, article, &findings)
    }
  }

  private func look(
    at number: Int, isContinued: Bool, _ style: QuotationStyle, _ article: ArticleText,
    _ findings: inout FindingList
  ) {
    let text = article.text
    let marks = article.quotations.marks
    let mark = marks[number]
    let limit = limit(of: number, in: article)
    let isOpenedAgain = !isContinued && mark.openedAgain != nil
    let closing = style.closing(for: mark)
    let start = text.tokens[mark.token].range.lowerBound
    if let comma = narration(after: mark.token, before: limit, in: article) {
      let end = end(beside: comma, style, text)
      add(start..<end, .strong, closing, .reviewed, text, &findings)
      return
    }
    let isFragment = QuotationStyle.isFragment(mark.token, in: text)
    if !isFragment, let end = paragraphEnd(after: number, style, article) {
      add(start..<end, .fair, closing, .reviewed, text, &findings)
      return
    }
    let lines = lines(from: mark.token, to: limit, in: text)
    // A quotation may open again in the next paragraph, and one of several paragraphs may quote another:
    // neither is a fault.
    guard isFragment ? !isContinued || lines > 1 : isOpenedAgain && lines == 1 else { return }
    if let end = ending(of: mark.token, before: limit, isFragment, style, text) {
      // A few words fill the rest of their sentence more often than not; of many, nobody knows.
      let isShort =
        isFragment
        && text.tokens[mark.token..<limit].prefix(24).contains {
          $0.range.upperBound >= end
        }
      add(
        start..<end, isOpenedAgain ? .strong : .fair, closing, isShort ? .reviewed : .shown, text,
        &findings)
    } else if isOpenedAgain {
      let word = min(mark.token + 1, text.tokens.count - 1)
      add(start..<text.tokens[word].range.upperBound, .strong, nil, .shown, text, &findings)
    }
  }

  /// Where a quotation's search ends: at the next mark, or with the article.
  private func limit(of number: Int, in article: ArticleText) -> TokenIndex {
    let marks = article.quotations.marks
    return number + 1 < marks.count ? marks[number + 1].token : article.text.tokens.count
  }

  /// Where a quotation ends beside the comma or dash after which the narrator goes on.
  private func end(
    beside mark: TokenIndex, _ style: QuotationStyle, _ text: SegmentedText
  ) -> Offset<Normal> {
    let token = text.tokens[mark]
    switch token.mark {
    case 0x2013, 0x2014: return text.tokens[text.previous(before: mark) ?? mark].range.upperBound
    case 0x2C where !style.hasCommasInside: return token.range.lowerBound
    default: return token.range.upperBound
    }
  }

  /// How many lines that are not blank begin between two tokens, at most 2.
  private func lines(from mark: TokenIndex, to limit: TokenIndex, in text: SegmentedText) -> Int {
    var lines = 0
    var isNew = false
    for token in text.tokens[mark..<min(limit + 1, text.tokens.count)] {
      if token.kind == .lineEnd {
        isNew = true
      } else if isNew, token.kind != .space {
        isNew = false
        lines += 1
        if lines > 1 { break }
      }
    }
    return lines
  }

  /// Where the paragraph ends in which a quotation opens, where the narrator has the next one; nil where the
  /// quotation may go on there, or where lines are sentences and no paragraphs.
  private func paragraphEnd(
    after number: Int, _ style: QuotationStyle, _ article: ArticleText
  ) -> Offset<Normal>? {
    let text = article.text
    let marks = article.quotations.marks
    var next = marks[number].token + 1
    while next < text.tokens.count, text.tokens[next].kind != .lineEnd { next += 1 }
    guard let last = text.previous(before: next), last > marks[number].token else { return nil }
    while next < text.tokens.count, text.tokens[next].isBlank { next += 1 }
    if number + 1 < marks.count, marks[number + 1].token <= next { return nil }
    let paragraphs = paragraphs(text)
    guard paragraphs > 0 else { return nil }
    if next == text.tokens.count {
      // An excerpt may end inside a quotation; an article does not, after the narrator and a stop.
      guard paragraphs > 2, !marks[number].startsLine, text.tokens[last].kind == .punctuation else {
        return nil
      }
    }
    return place(beside: last, isFragment: false, style, text)
  }

  /// How many lines there are, where many hold several sentences; 0 where lines are sentences.
  private func paragraphs(_ text: SegmentedText) -> Int {
    var lines = 0
    var longLines = 0
    for sentence in text.sentences {
      if sentence.startsLine, !sentence.endsLine { longLines += 1 }
      if sentence.endsLine { lines += 1 }
    }
    return longLines * 3 > lines ? lines : 0
  }

  private func add(
    _ range: NormalRange, _ certainty: Certainty, _ closing: String?,
    _ applicability: Applicability, _ text: SegmentedText, _ findings: inout FindingList
  ) {
    var corrections: [Correction] = []
    if let closing {
      corrections = [
        Correction(closing, applicability, at: range.upperBound..<range.upperBound)
      ]
    }
    findings.add(
      "The quotation opened here is never closed.", at: range, certainty: certainty,
      corrections: corrections)
  }

  /// Where the sentence in which a quotation opens ends, beside its full stop; nil where another mark stands
  /// before that, or where the article ends without a stop.
  private func ending(
    of mark: TokenIndex, before limit: TokenIndex, _ isFragment: Bool, _ style: QuotationStyle,
    _ text: SegmentedText
  ) -> Offset<Normal>? {
    guard let sentence = text.sentence(holding: mark), sentence.tokens.upperBound <= limit else {
      return nil
    }
    let last = sentence.tokens.upperBound - 1
    let goesOn = sentence.tokens.upperBound < text.tokens.count - 1
    guard goesOn || text.tokens[last].kind == .punctuation else { return nil }
    return place(beside: last, isFragment: isFragment, style, text)
  }

  /// The place of a closing mark beside a sentence's last token.
  private func place(
    beside last: TokenIndex, isFragment: Bool, _ style: QuotationStyle, _ text: SegmentedText
  ) -> Offset<Normal> {
    let isPoint =
      [0x2E, 0x964, 0x6D4, 0x3002].contains(text.tokens[last].mark)
      && text.tokens[last - 1].mark != text.tokens[last].mark
    let isInside = !isPoint || style.hasPointInside(afterFragment: isFragment)
    return isInside ? text.tokens[last].range.upperBound : text.tokens[last].range.lowerBound
  }

  /// The comma or dash after which the narrator goes on in the same line: ", she said"; nil where there is none.
  private func narration(
    after mark: TokenIndex, before limit: TokenIndex, in article: ArticleText
  ) -> TokenIndex? {
    let text = article.text
    var index = mark + 2
    while index < limit, text.tokens[index].kind != .lineEnd {
      switch text.tokens[index].mark {
      case 0x2C, 0x21, 0x3F, 0x60C, 0x2013, 0x2014:
        if isNarrator(after: index, before: limit, in: article), !isInterlude(index, limit, text) {
          return index
        }
      default: break
      }
      index += 1
    }
    return nil
  }

  /// Whether the narrator speaks within the quotation, between dashes, as in Russian: ", — says he. — ".
  private func isInterlude(
    _ comma: TokenIndex, _ limit: TokenIndex, _ text: SegmentedText
  ) -> Bool {
    var dashes = 0
    var index = comma
    while index < limit, text.tokens[index].kind != .lineEnd {
      if (0x2013...0x2014).contains(text.tokens[index].mark) { dashes += 1 }
      index += 1
    }
    return dashes > 1
  }

  /// Whether a verb of saying follows a mark at once, or after its subject.
  private func isNarrator(
    after mark: TokenIndex, before limit: TokenIndex, in article: ArticleText
  ) -> Bool {
    let text = article.text
    let lexicon = article.language.lexicon
    var index = mark
    var isJoined = false  // by a hyphen, as in "a-t-il"
    for step in 0..<6 {
      guard let next = text.next(after: index), next < limit else { return false }
      let token = text.tokens[next]
      guard token.kind == .word else {
        isJoined = token.mark == 0x2D && next == index + 1
        guard isJoined || step == 0 && Marks.trigger(of: token.mark) == .hyphen else {
          return false
        }
        index = next
        continue
      }
      let classes = lexicon.classes(of: token)
      if classes.contains(.reporting) { return true }
      guard isJoined || isSubject(token, classes, lexicon) else { return false }
      isJoined = false
      index = next
    }
    return false
  }

  /// Whether a word can be in the narrator's subject, or in the verb before its participle.
  private func isSubject(_ token: Token, _ classes: WordClasses, _ lexicon: Lexicon) -> Bool {
    if token.shape.contains(.capitalised) { return true }
    if !classes.isDisjoint(with: [.auxiliary, .title]) { return true }
    return classes.contains(.pronoun)
      && lexicon[token.word].analyses.allSatisfy {
        $0.features.isDisjoint(with: [.firstPerson, .secondPerson])
      }
  }
}
