import CalqueText

/// A quotation has marks that neither the language nor the article uses: «yes» in English.
struct ForeignQuotationMarks: Rule {
  let about = RuleDescription(
    id: "foreign-quotation-marks", category: .localeConvention, severity: .minor,
    summary: "A quotation has another language's marks.",
    rationale: "A translator copies the source's marks, which readers of the language do not know.",
    examples: [
      .bad(
        "She said “yes”, he said ⟦«⟧no⟦»⟧ and left.",
        becomes: "She said “yes”, he said “no” and left."),
      .bad(
        "\"Yes\", she said. ⟦„⟧No⟦“⟧, said he.", becomes: "\"Yes\", she said. \"No\", said he.",
        in: "nl"),
      .bad(
        "Sie sagte „ja“, er sagte ⟦“⟧nein⟦”⟧.", becomes: "Sie sagte „ja“, er sagte „nein“.",
        in: "de"),
      .bad(
        "Elle dit «\u{A0}oui\u{A0}», il dit ⟦„⟧non⟦“⟧.",
        becomes: "Elle dit «\u{A0}oui\u{A0}», il dit «\u{A0}non\u{A0}».", in: "fr"),
      .bad("She said ⟦«\u{A0}⟧yes⟦\u{A0}»⟧.", becomes: "She said “yes”."),
      .bad("彼は「はい」と言い、彼女は⟦«⟧いいえ⟦»⟧と言った。", becomes: "彼は「はい」と言い、彼女は「いいえ」と言った。", in: "ja"),
      .good("She said \"yes\" and “no”."),
      .good("She said «yes» and he said «no», all through the paper."),
      .good("Sie sagte »ja«, er sagte »nein«.", in: "de"),
      .good("Hän sanoi ”joo”, minä sanoin ”ei”.", in: "fi"),
      .good("Он сказал «да», она ответила: «Он сказал „нет“».", in: "ru"),
      .good("Elle dit \"oui\", il dit \"non\".", in: "fr"),
    ])

  let wakes: Triggers = .article

  func examine(_ index: Int, of article: ArticleText, into findings: inout FindingList) {
    let marks = article.quotations.marks
    let habits = article.language.quotation
    let isSuspect = marks.contains { mark in
      mark.family != .straight && mark.family != .single && mark.partner != nil
        && !habits.hasMark(mark.scalar, opening: mark.isOpening, atDepth: mark.depth)
    }
    guard isSuspect, article.language.depth > .universal, article.quotations.areBalanced else {
      return
    }
    let style = QuotationStyle(article)
    for mark in marks where mark.family != .straight && mark.family != .single {
      guard let partner = mark.partner else { continue }
      let pair =
        mark.isOpening
        ? QuotationStyle.Pair(open: mark.scalar, close: marks[partner].scalar)
        : QuotationStyle.Pair(open: marks[partner].scalar, close: mark.scalar)
      guard !style.isOfLanguage(pair, atDepth: mark.depth), !isHabit(pair, style),
        !isReversed(pair, habits)
      else { continue }
      let own = style.pair(atDepth: mark.depth)
      guard mark.scalar != (mark.isOpening ? own.open : own.close) else { continue }
      let (range, replacement) = style.correction(
        of: mark, to: own, in: article.text, article.language.spacing)
      findings.add(
        "‘\(article.text.string(mark.token))’ is not a quotation mark of the language or the article.",
        at: range, corrections: [Correction(replacement, .automatic)])
    }
  }

  /// Whether an article uses a pair three times, or twice and no other so often: no slip, but its style.
  private func isHabit(_ pair: QuotationStyle.Pair, _ style: QuotationStyle) -> Bool {
    guard let count = style.outerPairs[pair], count > 1 else { return false }
    return count > 2 || style.outerPairs.all.allSatisfy { $0.pair == pair || $0.count < count }
  }

  /// Whether both marks are of one pair of the language, only turned the wrong way: a slip of the hand.
  private func isReversed(_ pair: QuotationStyle.Pair, _ habits: QuotationHabits) -> Bool {
    habits.pairs.contains { own in
      let marks = QuotationStyle.Pair(own)
      return [marks.open, marks.close].contains(pair.open)
        && [marks.open, marks.close].contains(pair.close)
    }
  }
}
