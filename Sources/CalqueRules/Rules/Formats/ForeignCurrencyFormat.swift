import CalqueText

/// An amount of money has its sign where another language puts it: "$5" in French, "5 €" in English.
struct ForeignCurrencyFormat: Rule {
  let about = RuleDescription(
    id: "foreign-currency-format", category: .currencyFormat, severity: .minor,
    summary: "The sign of a currency stands where another language puts it.",
    rationale: "Amounts are copied as they stand in the source, with the sign on its side.",
    examples: [
      .bad("The repair costs ⟦40 €⟧ in all.", becomes: "The repair costs €40 in all."),
      .bad("The fund lost ⟦3 million €⟧ in May.", becomes: "The fund lost €3 million in May."),
      .bad(
        "A ticket is €12, a pass €40, a guide ⟦€ 7⟧.",
        becomes: "A ticket is €12, a pass €40, a guide €7."),
      .good("A ticket is €12, a pass US$40, a guide £7."),
      .good("A ticket is € 12 and a pass € 40."),
      .good("The $64 question is a film; $ is a sign."),
      .good("Prices: 12€, 14€ and 17€."),
      .bad(
        "La réparation coûte ⟦$40⟧ en tout.", becomes: "La réparation coûte 40\u{A0}$ en tout.",
        in: "fr"),
      .bad(
        "Le fonds a perdu ⟦$3,5 millions⟧ en mai.",
        becomes: "Le fonds a perdu 3,5 millions $ en mai.", in: "fr"),
      .good("Le billet coûte 12 €, le forfait 40 $ US.", in: "fr"),
      .bad(
        "Die Reparatur kostet ⟦€40⟧, wie es heißt.",
        becomes: "Die Reparatur kostet 40\u{A0}€, wie es heißt.", in: "de"),
      .good("Die Karte kostet 12 €, der Ausweis 40 Euro.", in: "de"),
      .bad(
        "El billete cuesta 12 €, el pase 40 € y la guía ⟦€7⟧.",
        becomes: "El billete cuesta 12 €, el pase 40 € y la guía 7\u{A0}€.", in: "es"),
      .good("El billete cuesta $12 en México.", in: "es"),
      .bad(
        "Naprawa kosztuje ⟦$40⟧ na miesiąc.", becomes: "Naprawa kosztuje 40\u{A0}$ na miesiąc.",
        in: "pl"),
      .good("Ремонт стоит $40 в месяц, абонемент — 12 $.", in: "ru"),
      .good("Билет стоит 12 €, абонемент — 40 евро.", in: "ru"),
      .good("A entrada custa R$ 12 e o passe, US$ 40.", in: "pt-BR"),
      .bad(
        "A entrada custa ⟦12 R$⟧ em Recife.", becomes: "A entrada custa R$\u{A0}12 em Recife.",
        in: "pt-BR"),
      .good("料金は$12、会員は¥400だった。", in: "ja"),
    ])

  let wakes: Triggers = .symbol

  func examine(_ index: Int, of article: ArticleText, into findings: inout FindingList) {
    guard let amount = WrittenAmount(at: index, in: article),
      let habits = article.language.currencyHabits, habits.place(of: amount) != .own
    else { return }
    let usage = usage(around: index, of: article, habits)
    let like = usage[amount.shape, default: 0]
    let own = usage.reduce(0) { sum, entry in
      habits.prefers(entry.key) ? sum + entry.value : sum
    }
    // An article that mostly writes its amounts so follows a house's usage.
    guard like == 1 || like <= own else { return }
    // What some region writes, or only a space too many, is a slip where the article writes otherwise.
    guard habits.place(of: amount) == .foreign || like == 1 && own > 1 else { return }
    let best = habits.written(amount, in: article)
    let written = article.text.string(amount.range)
    findings.add(
      "The sign of the currency in ‘\(written)’ stands as another language writes it: here it is "
        + "‘\(best)’.",
      at: amount.range, certainty: own > 0 ? .strong : .fair,
      corrections: [Correction(best, amount.isAbbreviated ? .shown : .reviewed)])
  }

  /// How often an article writes its amounts in each shape near a place.
  private func usage(
    around index: TokenIndex, of article: ArticleText, _ habits: CurrencyHabits
  ) -> [WrittenAmount.Shape: Int] {
    var usage: [WrittenAmount.Shape: Int] = [:]
    for place in article.text.neighbourhood(of: index)
    where article.text.tokens[place].kind == .symbol {
      if let amount = WrittenAmount(at: place, in: article) {
        usage[amount.shape, default: 0] += 1
      }
    }
    return usage
  }
}
