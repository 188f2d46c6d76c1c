/// A condition on articles: `score >= 90 and critical == 0`.
public struct ArticleFilter: Sendable {
  private let clauses: [(part: FilterExpression, text: String)]

  /// - Throws: `FilterError` where the condition cannot be understood.
  public init(_ condition: String) throws(FilterError) {
    let text = Array(condition)
    clauses = try FilterParser(condition).clauses.map { ($0.part, String(text[$0.range])) }
  }

  /// Why an article does not fulfil the condition: the parts that do not hold, with what they speak of;
  /// none where it does.
  public func objections(to report: ArticleReport) -> [String] {
    clauses.filter { !$0.part.holds(for: report) }.map { clause in
      var told: [String] = []
      for (name, part) in clause.part.names {
        let text: String =
          switch part.value(for: report) {
          case .number(let number): Self.written(number)
          case .text(let text): "‘\(text)’"
          case .truth(let truth): "\(truth)"
          }
        if !told.contains("\(name) is \(text)") { told.append("\(name) is \(text)") }
      }
      return told.isEmpty ? clause.text : "\(clause.text): \(told.joined(separator: ", "))"
    }
  }

  /// A number with at most two decimals.
  private static func written(_ number: Double) -> String {
    let rounded = (number * 100).rounded() / 100
    return rounded == rounded.rounded() && rounded.magnitude < 1e15
      ? "\(Int(rounded))" : "\(rounded)"
  }
}
