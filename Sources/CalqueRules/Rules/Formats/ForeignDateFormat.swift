import CalqueText

/// A date is written as another language writes it: "12.03.2019" or "5. March" in English.
struct ForeignDateFormat: Rule {
  let about = RuleDescription(
    id: "foreign-date-format", category: .dateFormat, severity: .minor,
    summary: "A date is written as another language writes it.",
    rationale:
      "Dates are copied as they stand in the source: its order and its marks may not be this language’s.",
    examples: [
      .bad(
        "It was signed on ⟦12.03.2019⟧ in Minsk.",
        becomes: "It was signed on March 12, 2019 in Minsk."),
      .bad(
        "The bridge opened on 4 May 2011. It closed on ⟦12.03.2019⟧.",
        becomes: "The bridge opened on 4 May 2011. It closed on 12 March 2019."),
      .bad(
        "The court sat on ⟦5. March 2019⟧ in Graz.",
        becomes: "The court sat on 5 March 2019 in Graz."),
      .good("It was signed on March 12, 2019, and again on 5 April 2020."),
      .good("He lives at number 5. March 2019 was cold."),
      .good("The match is on 3/12/2019, the next on 25/3/2019."),
      .good("Version 12.3.2019 of the driver was released."),
      .good("Signed 12.03.2018, amended 14.05.2018, repealed 01.02.2019."),
      .bad(
        "Die Brücke wurde am ⟦5 März 2019⟧ eröffnet.",
        becomes: "Die Brücke wurde am 5. März 2019 eröffnet.", in: "de"),
      .bad(
        "Die Brücke wurde am ⟦März 5, 2019⟧ eröffnet.",
        becomes: "Die Brücke wurde am 5. März 2019 eröffnet.", in: "de"),
      .bad(
        "Die Frist endet am ⟦03/25/2019⟧ in Kiel.",
        becomes: "Die Frist endet am 25.03.2019 in Kiel.", in: "de"),
      .good("Die Frist endet am 25.03.2019 oder am 5. April.", in: "de"),
      .good("Im März 5 Tage lang, im Mai 6.", in: "de"),
      .good("Band 3/12/2019 der Akten fehlt; Band 4/12/2019 und 5/12/2019 liegen vor.", in: "de"),
      .bad(
        "Le pont a ouvert le ⟦mars 5, 2019⟧ à Lyon.",
        becomes: "Le pont a ouvert le 5 mars 2019 à Lyon.", in: "fr"),
      .bad(
        "La séance a eu lieu le ⟦03/25/2019⟧ à Lyon.",
        becomes: "La séance a eu lieu le 25/03/2019 à Lyon.", in: "fr"),
      .good("Le pont a ouvert le 5 mars 2019 et fermé le 12/03/2020.", in: "fr"),
      .bad(
        "El puente se abrió el ⟦marzo 5, 2019⟧ en Jaén.",
        becomes: "El puente se abrió el 5 de marzo de 2019 en Jaén.", in: "es"),
      .good("El puente se abrió el 5 de marzo del 2019.", in: "es"),
      .good("Vive en la calle 25 Mayo.", in: "es"),
      .bad(
        "Мост открыли ⟦марта 5, 2019⟧ в Твери.",
        becomes: "Мост открыли 5 марта 2019 в Твери.", in: "ru"),
      .good("Мост открыли 5 марта 2019 года, а закрыли 12.03.2020.", in: "ru"),
      .bad("橋は⟦12.03.2019⟧に開通した。", becomes: "橋は2019年3月12日に開通した。", in: "ja"),
      .good("橋は2019年3月12日に開通した。2019/3/12の記録にある。", in: "ja"),
      .good("Kokous pidettiin 5. maaliskuuta 2019 ja 12.3.2020.", in: "fi"),
      .good("A hidat 2019. március 5-én nyitották meg.", in: "hu"),
    ])

  let wakes: Triggers = .number

  func examine(_ index: Int, of article: ArticleText, into findings: inout FindingList) {
    guard let date = WrittenDate(at: index, in: article) else { return }
    let habits = article.language.dateHabits
    guard habits.allows(date.form) == false, isDate(date, article) else { return }
    let usage = Usage(around: index, of: article, habits)
    let others = usage.foreign[date.form.kind, default: 0]
    guard others <= 1 || others <= usage.named + usage.digits else { return }
    report(date, habits, usage, article, &findings)
  }

  /// Whether what is written like another language's date can be nothing else.
  private func isDate(_ date: WrittenDate, _ article: ArticleText) -> Bool {
    let text = article.text
    let previous = text.previous(before: date.tokens.lowerBound)
    func isFunctionWord(_ index: TokenIndex?) -> Bool {
      guard let index else { return false }
      return !article.language.lexicon.triggers(of: text.tokens[index].word)
        .isDisjoint(with: [.adposition, .determiner])
    }
    switch date.form {
    case .digits(".", _):
      // "version 12.3.2019"
      guard let previous else { return true }
      return article.language.isDense || isFunctionWord(previous)
        || text.tokens[previous].kind != .word
    case .digits: return true
    case .monthFirst: return true
    // "He lives at number 5. March was cold."
    case .point: return isFunctionWord(previous)
    case .bare:
      let name = text.tokens[date.tokens].first { article.language.months[$0.hash] != nil }
      return date.hasYear || name?.shape.contains(.capitalised) == false || isFunctionWord(previous)
    case .link(let word):
      let link = date.tokens.lowerBound + 2
      return text.tokens[link].word == 0 && word.allSatisfy { $0.isLowercase }
        && !article.language.words.languages(of: text.tokens[link].hash).isEmpty
    }
  }

  private func report(
    _ date: WrittenDate, _ habits: DateHabits, _ usage: Usage, _ article: ArticleText,
    _ findings: inout FindingList
  ) {
    let range = article.text.range(date.tokens.lowerBound, through: date.tokens.upperBound - 1)
    let written = article.text.string(range)
    let corrections = corrections(date, habits, usage, article).filter { $0 != written }
    guard let best = corrections.first else { return }
    let isClear = date.days.count == 1
    findings.add(
      "‘\(written)’ is written as another language writes a date: here it is ‘\(best)’.", at: range,
      certainty: !isClear || usage.named + usage.digits == 0 ? .fair : .strong,
      corrections: corrections.map { Correction($0, isClear ? .reviewed : .shown) })
  }

  /// The date as the language writes it, best first.
  private func corrections(
    _ date: WrittenDate, _ habits: DateHabits, _ usage: Usage, _ article: ArticleText
  ) -> [String] {
    let long = usage.ordered(habits.long, nearest: date.form)
    // "3/4/2019" is two dates in English.
    let isAmbiguous = Set(habits.short.lazy.filter { $0.order[2] == .year }.map(\.order)).count > 1
    let isNamed =
      date.form.kind != .digits || usage.named > 0 || isAmbiguous || article.language.isDense
    let patterns =
      date.hasYear && date.form.kind == .digits
      ? isNamed ? long.prefix(1) + habits.short.prefix(1) : habits.short.prefix(1) + long.prefix(1)
      : long.prefix(2)
    var days = date.days
    if days.count > 1, let source = article.sourceLanguage,
      let pattern = LocaleFacts(source).shortDatePattern.flatMap({ DatePattern($0, of: source) }),
      pattern.isMonthFirst, pattern.order.last == .year
    {
      days.reverse()
    }
    var written: [String] = []
    for day in days {
      for pattern in patterns {
        if let text = pattern.written(year: day.year, month: day.month, day: day.day),
          !written.contains(text)
        {
          written.append(text)
        }
      }
    }
    return Array(written.prefix(3))
  }
}

/// How an article writes its dates near a place.
private struct Usage {
  /// Dates with a month's name as the language writes them, by whether the month stands first.
  private(set) var monthFirst = 0
  private(set) var dayFirst = 0
  /// Dates in digits as the language writes them.
  private(set) var digits = 0
  /// Dates as it does not write them, by kind.
  private(set) var foreign: [WrittenDate.Form.Kind: Int] = [:]

  var named: Int { monthFirst + dayFirst }

  init(around index: TokenIndex, of article: ArticleText, _ habits: DateHabits) {
    for place in article.text.neighbourhood(of: index)
    where article.text.tokens[place].kind == .number {
      guard let date = WrittenDate(at: place, in: article), let isOwn = habits.allows(date.form)
      else { continue }
      switch date.form {
      case _ where !isOwn: foreign[date.form.kind, default: 0] += 1
      case .digits: digits += 1
      case .monthFirst: monthFirst += 1
      default: dayFirst += 1
      }
    }
  }

  /// Patterns, those first that the article itself follows; where it follows none, those that change the
  /// order of a date least.
  func ordered(_ patterns: [DatePattern], nearest form: WrittenDate.Form) -> [DatePattern] {
    let wantsMonthFirst =
      monthFirst == dayFirst
      ? form.kind == .digits ? patterns.first?.isMonthFirst : form.kind == .monthFirst
      : monthFirst > dayFirst
    return patterns.filter { $0.isMonthFirst == wantsMonthFirst }
      + patterns.filter { $0.isMonthFirst != wantsMonthFirst }
  }
}
