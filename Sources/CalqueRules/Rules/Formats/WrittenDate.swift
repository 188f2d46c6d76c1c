import CalqueText

/// A day of a month as an article writes it: "5. March 2019", "12.03.2019".
struct WrittenDate {
  /// What stands between its parts.
  enum Form: Hashable {
    /// The month's name, the day, the year: "March 5, 2019".
    case monthFirst
    /// A point behind the day: "5. März".
    case point
    /// A space behind the day: "5 March".
    case bare
    /// A word behind the day: "5 de marzo".
    case link(String)
    /// Digits alone, with their separator, in one of the orders that make a date of them.
    case digits(Character, [[DatePattern.Field]])

    /// A form without its particulars.
    enum Kind { case monthFirst, point, bare, link, digits }

    var kind: Kind {
      switch self {
      case .monthFirst: .monthFirst
      case .point: .point
      case .bare: .bare
      case .link: .link
      case .digits: .digits
      }
    }
  }

  /// The numbers of a date in one reading.
  struct Day: Hashable {
    let year: Int?
    let month: Int
    let day: Int
  }

  let tokens: Range<TokenIndex>
  let form: Form
  /// The days it can be, the likeliest first: "12/03/2019" is two.
  let days: [Day]

  var hasYear: Bool { days.first?.year != nil }

  /// The date whose day, or whose first number, stands at a token; nil where none does.
  init?(at index: TokenIndex, in article: ArticleText) {
    let text = article.text
    if text.tokens[index].length > 2 {
      guard let whole = Self.pointed(index, text) else { return nil }
      self = whole
      return
    }
    guard let day = Self.number(index, text), (1...31).contains(day) else { return nil }
    if let slashed = Self.slashed(index, text) {
      self = slashed
    } else if let named = Self.named(day, index, article) {
      self = named
    } else {
      return nil
    }
  }

  private init(_ tokens: Range<TokenIndex>, _ form: Form, _ days: [Day]) {
    self.tokens = tokens
    self.form = form
    self.days = days
  }

  /// "12.03.2019"
  private static func pointed(_ index: TokenIndex, _ text: SegmentedText) -> WrittenDate? {
    let token = text.tokens[index]
    let start = Int(token.start)
    guard (8...10).contains(token.length),
      text.bytes[start + 1] == 0x2E || text.bytes[start + 2] == 0x2E,
      text.standsFree(index, through: index)
    else { return nil }
    let groups = text.bytes[token.range.bytes()].split(
      separator: 0x2E, omittingEmptySubsequences: false)
    return digits(groups.map { Self.number($0) }, groups.map(\.count), ".", index..<index + 1)
  }

  /// "12/03/2019"
  private static func slashed(_ index: TokenIndex, _ text: SegmentedText) -> WrittenDate? {
    let end = index + 5
    guard end <= text.tokens.count, text.tokens[index + 1].mark == 0x2F,
      text.tokens[index + 3].mark == 0x2F, text.standsFree(index, through: end - 1)
    else { return nil }
    let parts = [index, index + 2, index + 4]
    return digits(
      parts.map { number($0, text) }, parts.map { text.tokens[$0].length }, "/", index..<end)
  }

  private static func digits(
    _ numbers: [Int?], _ lengths: [Int], _ separator: Character, _ tokens: Range<TokenIndex>
  ) -> WrittenDate? {
    let numbers = numbers.compactMap { $0 }
    guard numbers.count == 3, lengths[0] <= 2, lengths[1] <= 2, lengths[2] == 4,
      (1000...2199).contains(numbers[2])
    else { return nil }
    let orders: [[DatePattern.Field]] = [[.day, .month, .year], [.month, .day, .year]]
    let readings = orders.compactMap { order -> ([DatePattern.Field], Day)? in
      let isDayFirst = order[0] == .day
      let (day, month) = isDayFirst ? (numbers[0], numbers[1]) : (numbers[1], numbers[0])
      guard (1...31).contains(day), (1...12).contains(month) else { return nil }
      return (order, Day(year: numbers[2], month: month, day: day))
    }
    // Nobody writes the month first with points.
    let likely = separator == "." ? readings.filter { $0.0[0] == .day } : readings
    guard !likely.isEmpty else { return nil }
    return WrittenDate(tokens, .digits(separator, likely.map(\.0)), likely.map(\.1))
  }

  /// "5 March", "5. March", "5 de marzo", "March 5, 2019"
  private static func named(
    _ day: Int, _ index: TokenIndex, _ article: ArticleText
  ) -> WrittenDate? {
    let text = article.text
    func month(_ index: TokenIndex) -> Int? {
      let token = text.tokens[index]
      return token.kind == .word ? article.language.months[token.hash] : nil
    }
    func finished(_ form: Form, _ name: TokenIndex, _ number: Int) -> WrittenDate {
      if let next = text.nextWord(after: name), let year = year(next, text) {
        return WrittenDate(index..<next + 1, form, [Day(year: year, month: number, day: day)])
      }
      return WrittenDate(index..<name + 1, form, [Day(year: nil, month: number, day: day)])
    }
    if let next = text.nextWord(after: index) {
      if let number = month(next) { return finished(.bare, next, number) }
      if text.tokens[next].kind == .word, text.tokens[next].letters <= 3,
        let name = text.nextWord(after: next), let number = month(name)
      {
        return finished(.link(text.string(next)), name, number)
      }
    } else if index + 1 < text.tokens.count, text.tokens[index + 1].mark == 0x2E,
      let name = text.nextWord(after: index + 1), let number = month(name)
    {
      return finished(.point, name, number)
    }
    guard let name = text.previousWord(before: index), let number = month(name) else { return nil }
    var after = text.next(after: index)
    if let comma = after, text.tokens[comma].mark == 0x2C { after = text.next(after: comma) }
    guard let after, after <= index + 4, let year = year(after, text) else { return nil }
    return WrittenDate(
      name..<after + 1, .monthFirst, [Day(year: year, month: number, day: day)])
  }

  private static func year(_ index: TokenIndex, _ text: SegmentedText) -> Int? {
    guard text.tokens[index].length == 4, let year = number(index, text),
      (1000...2199).contains(year)
    else { return nil }
    return year
  }

  private static func number(_ index: TokenIndex, _ text: SegmentedText) -> Int? {
    let token = text.tokens[index]
    guard token.kind == .number, token.length <= 4 else { return nil }
    var value = 0
    for place in Int(token.start)..<Int(token.end) {
      let digit = text.bytes[place] &- 0x30
      guard digit < 10 else { return nil }
      value = value * 10 + Int(digit)
    }
    return value
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    guard !digits.isEmpty, digits.count <= 4 else { return nil }
    return digits.reduce(0) { value, digit in
      guard let value, digit &- 0x30 < 10 else { return nil }
      return value * 10 + Int(digit - 0x30)
    }
  }
}
