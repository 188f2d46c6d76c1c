import CalqueText

/// An article writes its quotations in two styles: ‘topic,”’ here and ‘Ukraine”,’ there.
struct MixedQuotationStyle: Rule {
  let about = RuleDescription(
    id: "mixed-quotation-style", category: .localeConvention, severity: .minor,
    summary: "A quotation is not written as the article's others are.",
    rationale:
      "Sentences that are translated one by one each bring the convention they were met with.",
    examples: [
      .bad(
        "“Yes,” she said. “No,” he said. She was “sure,” she said, and went “home⟦”,⟧ as usual.",
        becomes:
          "“Yes,” she said. “No,” he said. She was “sure,” she said, and went “home,” as usual."),
      .bad(
        "“Yes,” she said. “No,” he said. He was “glad.” They went “home⟦”.⟧",
        becomes: "“Yes,” she said. “No,” he said. He was “glad.” They went “home.”"),
      .bad(
        "Er sagte „ja“ und „nein“, sie „ja“, „nein“, „gut“ und ⟦»⟧schlecht⟦«⟧.",
        becomes: "Er sagte „ja“ und „nein“, sie „ja“, „nein“, „gut“ und „schlecht“.", in: "de"),
      .bad(
        "“Yes,” she said. “No,” he said. “We wait,” they said. “Well⟦”,⟧ said all.",
        becomes: "“Yes,” she said. “No,” he said. “We wait,” they said. “Well,” said all."),
      .bad(
        "«\u{A0}Oui\u{A0}», dit-elle. «\u{A0}Non\u{A0}», dit-il. «\u{A0}Soit\u{A0}», dit-on. «\u{A0}Bon⟦,\u{A0}»⟧ dit-on.",
        becomes:
          "«\u{A0}Oui\u{A0}», dit-elle. «\u{A0}Non\u{A0}», dit-il. «\u{A0}Soit\u{A0}», dit-on. «\u{A0}Bon\u{A0}», dit-on.",
        in: "fr"),
      .good("“Yes”, she said. “No”, he said, and went “home”. “Well.” They “left.”"),
      .good("“Yes,” she said. “No”, he said."),
      .good("“Yes,” she said. “No,” he said. “Well.” They went “home”, and all was “fine”."),
      .good("“Yes,” she said. “No,” he said. Who said “well”? They “left”; we did not."),
      .good("„Ja“, sagte sie. „Nein“, sagte er. „Gut.“ Sie gingen „heim“.", in: "de"),
      .good("„Ja“, sagte sie. „Nein“, sagte er. „Er sagte ‚gut‘, nicht ‚schlecht‘.“", in: "de"),
      .good("\"Yes,\" she said. “No,” he said."),
    ])

  let wakes: Triggers = .article

  func speaks(_ language: Language) -> Bool { language.depth > .universal }

  func examine(_ index: Int, of article: ArticleText, into findings: inout FindingList) {
    guard article.quotations.marks.count > 5, article.quotations.areBalanced else { return }
    let style = QuotationStyle(article)
    switch article.language.quotation.stops {
    case .consistent: findStopsOutside(style, article, &findings)
    case .outside, .sense: findCommasInside(style, article, &findings)
    case .inside, .either: break
    }
    findMarks(style, article, &findings)
  }

  /// Commas and full stops outside the closing mark, in an article that puts them inside.
  ///
  /// Where stops are placed by sense, a speech has its comma inside and a part of a sentence outside: like
  /// is held against like.
  private func findStopsOutside(
    _ style: QuotationStyle, _ article: ArticleText, _ findings: inout FindingList
  ) {
    let places = style.commas + style.points
    guard places.inside > 2, places.inside > places.outside else { return }
    let text = article.text
    let marks = article.quotations.marks
    for mark in marks where !mark.isOpening && mark.depth == 0 {
      guard let partner = mark.partner,
        let (stop, isInside) = QuotationStyle.stop(at: mark.token, in: text), !isInside
      else { continue }
      if QuotationStyle.isFragment(marks[partner].token, in: text) {
        guard style.fragments.inside > 0 else { continue }
      } else {
        guard stop == .comma, style.speeches.inside > style.speeches.outside else { continue }
      }
      findings.add(
        "‘\(text.string(mark.token + 1))’ stands outside the closing mark, elsewhere inside.",
        at: text.range(mark.token, through: mark.token + 1),
        certainty: places.outside * 3 <= places.inside ? .strong : .fair,
        corrections: [
          Correction(text.string(mark.token + 1) + text.string(mark.token), .reviewed)
        ])
    }
  }

  /// Commas inside the closing mark, in an article that puts them outside as its language does.
  private func findCommasInside(
    _ style: QuotationStyle, _ article: ArticleText, _ findings: inout FindingList
  ) {
    guard style.commas.inside > 0, style.commas.inside * 3 <= style.commas.outside else { return }
    let text = article.text
    for mark in article.quotations.marks where !mark.isOpening && mark.partner != nil {
      var comma = mark.token - 1
      while comma > 0, text.tokens[comma].kind == .space { comma -= 1 }
      guard text.tokens[comma].mark == 0x2C, text.isBeforeBlank(mark.token) else { continue }
      let closing = text.string(text.range(comma + 1, through: mark.token))
      findings.add(
        "‘,’ stands inside the closing mark, elsewhere outside.",
        at: text.range(comma, through: mark.token), certainty: .fair,
        corrections: [Correction(closing + ",", .reviewed)])
    }
  }

  /// Marks that the language has but the article otherwise has not.
  private func findMarks(
    _ style: QuotationStyle, _ article: ArticleText, _ findings: inout FindingList
  ) {
    guard style.outerPairs.all.count > 1, let (main, count) = style.main, count > 2,
      !main.isStraight,
      let family = QuotationMark.Family(main.open)
    else { return }
    let marks = article.quotations.marks
    for mark in marks
    where mark.depth == 0
      && ![.straight, .single, family, .corner, .whiteCorner].contains(mark.family)
    {
      guard let partner = mark.partner else { continue }
      let pair =
        mark.isOpening
        ? QuotationStyle.Pair(open: mark.scalar, close: marks[partner].scalar)
        : QuotationStyle.Pair(open: marks[partner].scalar, close: mark.scalar)
      guard pair != main, style.isOfLanguage(pair, atDepth: 0), let rare = style.outerPairs[pair],
        rare * 3 <= count
      else { continue }
      let (range, replacement) = style.correction(
        of: mark, to: main, in: article.text, article.language.spacing)
      findings.add(
        "‘\(article.text.string(mark.token))’ is not the mark that the article uses elsewhere.",
        at: range, certainty: rare == 1 ? .fair : .weak,
        corrections: [Correction(replacement, .reviewed)])
    }
  }
}
