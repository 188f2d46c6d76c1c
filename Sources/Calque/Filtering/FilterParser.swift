import CalqueRules

/// Reads a condition: `or` binds least, then `and`, `not`, comparisons, `+ -`, `* /`.
struct FilterParser {
  private let text: [Character]
  private let tokens: [FilterToken]
  private var position = 0
  /// The parts that `and` joins at the top, with the characters they cover.
  private(set) var clauses: [(part: FilterExpression, range: Range<Int>)] = []
  private var depth = 0

  private static let maximumDepth = 100
  private static let comparisons = ["==", "!=", "<", "<=", ">", ">="]

  init(_ condition: String) throws(FilterError) {
    text = Array(condition)
    tokens = try FilterToken.tokens(of: text)
    let whole = try alternatives(isTop: true)
    guard next.kind == .end else { throw unexpected("‘and’, ‘or’ or the end") }
    try expect(.truth, whole, from: 0)
    if clauses.isEmpty { clauses = [(whole, 0..<text.count)] }
  }

  private var next: FilterToken { tokens[position] }

  private mutating func take(_ kind: FilterToken.Kind) -> Bool {
    guard next.kind == kind else { return false }
    position += 1
    return true
  }

  private mutating func alternatives(isTop: Bool = false) throws(FilterError) -> FilterExpression {
    depth += 1
    defer { depth -= 1 }
    guard depth < Self.maximumDepth else {
      throw FilterError("the parentheses are too deep", at: column)
    }
    let start = position
    var clauses: [(FilterExpression, Range<Int>)] = []
    var left = try conjunction { clauses.append(($0, $1)) }
    var isAlone = true
    while next.kind == .name("or") {
      isAlone = false
      try expect(.truth, left, from: start)
      position += 1
      let place = position
      let right = try conjunction { _, _ in }
      try expect(.truth, right, from: place)
      left = .or(left, right)
    }
    if isTop, isAlone { self.clauses = clauses }
    return left
  }

  private mutating func conjunction(
    _ note: (FilterExpression, Range<Int>) -> Void
  ) throws(FilterError) -> FilterExpression {
    let start = position
    var left = try negation()
    note(left, characters(from: start))
    while next.kind == .name("and") {
      try expect(.truth, left, from: start)
      position += 1
      let place = position
      let right = try negation()
      try expect(.truth, right, from: place)
      note(right, characters(from: place))
      left = .and(left, right)
    }
    return left
  }

  private mutating func negation() throws(FilterError) -> FilterExpression {
    var count = 0
    while take(.name("not")) { count += 1 }
    let place = position
    let part = try comparison()
    guard count > 0 else { return part }
    try expect(.truth, part, from: place)
    return count % 2 == 0 ? part : .not(part)
  }

  private mutating func comparison() throws(FilterError) -> FilterExpression {
    let start = position
    let left = try sum()
    guard isNext(Self.comparisons) else { return left }
    guard left.kind != .truth else { throw mismatch("a number or a text", left, from: start) }
    let mark = take(anyOf: Self.comparisons) ?? "=="
    let place = position
    let right = try sum()
    try expect(left.kind, right, from: place)
    guard left.kind == .number || mark == "==" || mark == "!=" else {
      throw FilterError(
        "texts are compared by == and != alone", at: tokens[place - 1].range.lowerBound + 1)
    }
    if isNext(Self.comparisons) {
      throw FilterError("one comparison at a time; join two with ‘and’", at: column)
    }
    return .comparison(left, mark, right)
  }

  private mutating func sum() throws(FilterError) -> FilterExpression {
    try calculation(["+", "-"]) { parser throws(FilterError) in try parser.product() }
  }

  private mutating func product() throws(FilterError) -> FilterExpression {
    try calculation(["*", "/"]) { parser throws(FilterError) in try parser.single() }
  }

  /// Parts with any of the marks between them, reckoned from the left.
  private mutating func calculation(
    _ marks: [String], of part: (inout Self) throws(FilterError) -> FilterExpression
  ) throws(FilterError) -> FilterExpression {
    let start = position
    var left = try part(&self)
    while isNext(marks) {
      try expect(.number, left, from: start)
      let mark = take(anyOf: marks) ?? ""
      let place = position
      let right = try part(&self)
      try expect(.number, right, from: place)
      left = .calculation(left, mark, right)
    }
    return left
  }

  private mutating func single() throws(FilterError) -> FilterExpression {
    let token = next
    switch token.kind {
    case .number(let number):
      position += 1
      return .number(number)
    case .text(let text):
      position += 1
      return .text(text)
    case .mark("-"):
      position += 1
      let place = position
      guard case .mark("-") = next.kind else {
        let part = try single()
        try expect(.number, part, from: place)
        return .negative(part)
      }
      throw unexpected("a number")
    case .mark("("):
      position += 1
      let part = try alternatives()
      guard take(.mark(")")) else { throw unexpected("‘)’") }
      return part
    case .name(let name) where !["and", "or", "not"].contains(name):
      position += 1
      return try fact(name, at: token.range.lowerBound + 1)
    default: throw unexpected("a number, a text or a name")
    }
  }

  private mutating func fact(
    _ name: String, at column: Int
  ) throws(FilterError) -> FilterExpression {
    if let fact = ArticleFact(rawValue: name) { return .fact(fact) }
    guard name == "rule" || name == "category" else {
      let names = ArticleFact.allCases.map(\.rawValue) + ["rule", "category"]
      let hint = Spelling.nearest(to: name, among: names).map { "; did you mean ‘\($0)’?" }
      throw FilterError(
        "‘\(name)’ is unknown" + (hint ?? "; there are \(names.joined(separator: ", "))"),
        at: column)
    }
    guard take(.mark("(")), case .text(let value) = next.kind else {
      throw unexpected("\(name)('…')")
    }
    let place = next.range.lowerBound + 2
    position += 1
    guard take(.mark(")")) else { throw unexpected("‘)’") }
    if name == "category" {
      let paths = Category.all.map(\.description)
      guard paths.contains(where: { $0 == value || $0.hasPrefix(value + "/") }) else {
        let hint = Spelling.nearest(to: value, among: paths).map { "; did you mean ‘\($0)’?" }
        throw FilterError("‘\(value)’ is not a category" + (hint ?? ""), at: place)
      }
      return .ofCategory(value)
    }
    guard RuleID(value) != nil else {
      throw FilterError("‘\(value)’ is not a rule", at: place)
    }
    return .ofRule(value)
  }

  private func isNext(_ marks: [String]) -> Bool {
    if case .mark(let mark) = next.kind { marks.contains(mark) } else { false }
  }

  private mutating func take(anyOf marks: [String]) -> String? {
    guard case .mark(let mark) = next.kind, marks.contains(mark) else { return nil }
    position += 1
    return mark
  }

  private var column: Int { next.range.lowerBound + 1 }

  /// The characters of the tokens from one up to the next.
  private func characters(from token: Int) -> Range<Int> {
    tokens[token].range.lowerBound..<tokens[max(token, position - 1)].range.upperBound
  }

  private func expect(
    _ kind: FilterExpression.Kind, _ part: FilterExpression, from token: Int
  ) throws(FilterError) {
    guard part.kind == kind else { throw mismatch(kind.rawValue, part, from: token) }
  }

  private func mismatch(
    _ wanted: String, _ part: FilterExpression, from token: Int
  ) -> FilterError {
    let range = characters(from: token)
    return FilterError(
      "expected \(wanted), and ‘\(String(text[range]))’ is \(part.kind.rawValue)",
      at: range.lowerBound + 1)
  }

  private func unexpected(_ wanted: String) -> FilterError {
    guard next.kind != .end else {
      return FilterError("expected \(wanted), and it ends here", at: column)
    }
    return FilterError("expected \(wanted), and found ‘\(String(text[next.range]))’", at: column)
  }
}
