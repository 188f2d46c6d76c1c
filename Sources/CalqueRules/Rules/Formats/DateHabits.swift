import CalqueText

/// How a language writes dates, from CLDR's patterns of the locales whose formats it uses.
struct DateHabits: Sendable {
  /// Those with the month's name, the language's own first.
  let long: [DatePattern]
  /// Those in digits.
  let short: [DatePattern]
  private let hasNames: Bool
  private let hasMonthFirst: Bool
  /// What stands behind the day where it stands before the month's name.
  private let afterDays: [String]
  /// The words that stand there alone.
  private let links: [String]

  init(_ language: Language) {
    let locales = language.formatLocales.map { ($0, LocaleFacts($0)) }
    long = locales.compactMap { locale, facts in
      facts.longDatePattern.flatMap { DatePattern($0, of: locale) }
    }
    short = locales.compactMap { locale, facts in
      facts.shortDatePattern.flatMap { DatePattern($0, of: locale) }
    }
    hasNames = long.contains(where: \.hasMonthName)
    hasMonthFirst = long.contains(where: \.isMonthFirst)
    afterDays = long.filter { $0.hasMonthName && !$0.isMonthFirst }.map(\.afterDay)
    links = afterDays.filter { $0.hasPrefix(" ") && $0.hasSuffix(" ") }
      .map { String($0.dropFirst().dropLast()) }
  }

  /// Whether a language writes a date with the month's name so; nil where its patterns have no names.
  func allows(_ form: WrittenDate.Form) -> Bool? {
    if case .digits(let separator, let orders) = form {
      return short.contains { $0.separator == separator && orders.contains($0.order) }
    }
    guard hasNames else { return nil }
    if form == .monthFirst { return hasMonthFirst }
    guard !afterDays.isEmpty else { return true }
    switch form {
    case .point: return afterDays.contains { $0.hasPrefix(".") }
    case .link(let word): return links.contains(word)
    // A particle that is written together with the month ("5 במרץ") may be left out.
    default: return afterDays.contains { $0 == " " || !$0.hasSuffix(" ") }
    }
  }
}
