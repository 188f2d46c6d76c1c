import CalqueText

/// How a locale writes a date: CLDR's pattern (UTS #35) in its parts.
struct DatePattern {
  /// What a pattern names, in its letters.
  enum Field: Character {
    case day = "d"
    case month = "M"
    case year = "y"
  }

  /// The locale, as a BCP 47 tag.
  let locale: String
  private let parts: [(field: Field, letters: Int, literal: String)]
  private let opening: String

  /// The parts of a pattern; nil where it names anything but a day, a month and a year.
  init?(_ pattern: String, of locale: String) {
    var parts: [(field: Field, letters: Int, literal: String)] = []
    var opening = ""
    var isQuoted = false
    var previous: Character?
    for character in pattern {
      defer { previous = character }
      if character == "'" {
        isQuoted.toggle()
      } else if !isQuoted, character.isLetter, character.isASCII {
        guard let field = Field(rawValue: character) else { return nil }
        if previous == character, let last = parts.indices.last {
          parts[last].letters += 1
        } else {
          parts.append((field, 1, ""))
        }
      } else if let last = parts.indices.last {
        if !character.isFormatControl { parts[last].literal.append(character) }
      } else {
        opening.append(character)
      }
    }
    guard parts.count == 3, Set(parts.map(\.field)).count == 3 else { return nil }
    self.parts = parts
    self.opening = opening
    self.locale = locale
  }

  /// The order of its fields.
  var order: [Field] { parts.map(\.field) }

  /// Whether the month stands by its name.
  var hasMonthName: Bool { parts.contains { $0.field == .month && $0.letters > 2 } }

  /// Whether the month stands before the day.
  var isMonthFirst: Bool {
    order.firstIndex(of: .month) ?? 0 < order.firstIndex(of: .day) ?? 0
  }

  /// What stands behind the day.
  var afterDay: String { parts.first { $0.field == .day }?.literal ?? "" }

  /// The mark between the numbers of a date in digits.
  var separator: Character? { parts[0].literal.first { $0 != " " } }

  /// The date as the locale writes it: with its year in full, or without one.
  func written(year: Int?, month: Int, day: Int) -> String? {
    var kept = year == nil ? parts.filter { $0.field != .year } : parts
    // "г." behind a year stands in forms and tables; news writes the word, or nothing.
    let isWord = kept.last?.literal.contains { $0.isLetter } ?? false
    if !kept.isEmpty, year == nil || isWord && hasMonthName { kept[kept.count - 1].literal = "" }
    let pattern = kept.map { part in
      let letters = part.field == .year ? 1 : part.letters
      let literal = part.literal.replacing("'", with: "''")
      return String(repeating: part.field.rawValue, count: letters)
        + (literal.contains { $0.isLetter } ? "'\(literal)'" : literal)
    }
    return LocaleFacts(locale).formatted(
      year: year ?? 2000, month: month, day: day, by: opening + pattern.joined())
  }
}

extension Character {
  /// Whether it only says in which direction its neighbours run.
  fileprivate var isFormatControl: Bool {
    unicodeScalars.allSatisfy { $0.properties.generalCategory == .format }
  }
}
