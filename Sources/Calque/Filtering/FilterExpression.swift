import CalqueRules

/// A part of a condition.
indirect enum FilterExpression: Sendable {
  case number(Double)
  case text(String)
  case fact(ArticleFact)
  case ofRule(String)
  case ofCategory(String)
  case negative(FilterExpression)
  case calculation(FilterExpression, String, FilterExpression)
  case comparison(FilterExpression, String, FilterExpression)
  case not(FilterExpression)
  case and(FilterExpression, FilterExpression)
  case or(FilterExpression, FilterExpression)

  /// What a part comes to.
  enum Value: Equatable {
    case number(Double)
    case text(String)
    case truth(Bool)
  }

  /// What it comes to for an article.
  func value(for report: ArticleReport) -> Value {
    switch self {
    case .number(let number): return .number(number)
    case .text(let text): return .text(text)
    case .fact(let fact): return fact.value(of: report)
    case .ofRule(let rule):
      return .number(Double(report.findings.count { $0.rule.description == rule }))
    case .ofCategory(let category):
      let count = report.findings.count { finding in
        let own = finding.category.description
        return own == category || own.hasPrefix(category + "/")
      }
      return .number(Double(count))
    case .negative(let part): return .number(-part.number(for: report))
    case .calculation(let left, let mark, let right):
      let (left, right) = (left.number(for: report), right.number(for: report))
      switch mark {
      case "+": return .number(left + right)
      case "-": return .number(left - right)
      case "*": return .number(left * right)
      default: return .number(left / right)
      }
    case .comparison(let left, let mark, let right):
      switch (left.value(for: report), right.value(for: report)) {
      case (.number(let left), .number(let right)): return .truth(Self.holds(left, mark, right))
      case (let left, let right): return .truth((left == right) == (mark == "=="))
      }
    case .not(let part): return .truth(!part.holds(for: report))
    case .and(let left, let right):
      return .truth(left.holds(for: report) && right.holds(for: report))
    case .or(let left, let right):
      return .truth(left.holds(for: report) || right.holds(for: report))
    }
  }

  func holds(for report: ArticleReport) -> Bool { value(for: report) == .truth(true) }

  private func number(for report: ArticleReport) -> Double {
    if case .number(let number) = value(for: report) { number } else { .nan }
  }

  private static func holds(_ left: Double, _ mark: String, _ right: Double) -> Bool {
    switch mark {
    case "==": left == right
    case "!=": left != right
    case "<": left < right
    case "<=": left <= right
    case ">": left > right
    default: left >= right
    }
  }

  /// What kind of value it comes to.
  var kind: Kind {
    switch self {
    case .number, .ofRule, .ofCategory, .negative, .calculation: .number
    case .text: .text
    case .fact(let fact): fact.isText ? .text : .number
    case .comparison, .not, .and, .or: .truth
    }
  }

  enum Kind: String {
    case number = "a number"
    case text = "a text"
    case truth = "a condition"
  }

  /// The facts it asks for, by name, in their order.
  var names: [(name: String, part: FilterExpression)] {
    switch self {
    case .number, .text: []
    case .fact(let fact): [(fact.rawValue, self)]
    case .ofRule(let rule): [("rule('\(rule)')", self)]
    case .ofCategory(let category): [("category('\(category)')", self)]
    case .negative(let part), .not(let part): part.names
    case .calculation(let left, _, let right), .comparison(let left, _, let right),
      .and(let left, let right), .or(let left, let right):
      left.names + right.names
    }
  }
}
