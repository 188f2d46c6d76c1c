import CalqueText

/// How a language writes dates, from CLDR's patterns of the locales whose formats it uses.
struct DateHabits: Sendable {
  /// Those with the month's name, the language's own first.
  let long: [DatePattern]
  /// Those in digits.
  let short: [DatePattern]

  init(_ language: Language) {
    let locales = language.formatLocales.map { ($0, LocaleFacts($0)) }
    long = locales.compactMap { locale, facts in
      facts.longDatePattern.flatMap { DatePattern($0, of: locale) }
    }
    short = locales.compactMap { locale, facts in
      facts.shortDatePattern.flatMap { DatePattern($0, of: locale) }
    }
  }

  /// The patterns with the day before the month's name.
  private var dayFirst: [DatePattern] { long.filter { $0.hasMonthName && !$0.isMonthFirst } }

  /// Whether a language writes a date with the month's name so; nil where its patterns have no names.
  func allows(_ form: WrittenDate.Form) -> Bool? {
    if case .digits(let separator, let orders) = form {
      return short.contains { $0.separator == separator && orders.contains($0.order) }
    }
    guard long.contains(where: \.hasMonthName) else { return nil }
    if form == .monthFirst { return long.contains { $0.isMonthFirst } }
    return dayFirst.isEmpty
      || dayFirst.contains { pattern in
        switch form {
        case .point: pattern.afterDay.hasPrefix(".")
        case .link(let word): pattern.afterDay == " \(word) "
        // A particle that is written together with the month ("5 במרץ") may be left out.
        default: pattern.afterDay == " " || !pattern.afterDay.hasSuffix(" ")
        }
      }
  }
}
