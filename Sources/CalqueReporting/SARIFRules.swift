import Calque
import CalqueRules
import CalqueText

/// The rules that results have named, in the order they came.
struct SARIFRules {
  private var indices: [RuleID: Int] = [:]
  private var rules: [Rule] = []

  private struct Rule {
    let id: RuleID
    let category: Category
    let severity: Severity
    let description: RuleDescription?
  }

  /// The place of a finding's rule in the list.
  mutating func index(of finding: Finding<Original>, in report: ArticleReport) -> Int {
    if let index = indices[finding.rule] { return index }
    let description = report.description(of: finding.rule)
    rules.append(
      Rule(
        id: finding.rule, category: finding.category,
        severity: description?.severity ?? finding.severity, description: description))
    indices[finding.rule] = rules.count - 1
    return rules.count - 1
  }

  /// The place of a rule in the list.
  mutating func index(of about: RuleDescription) -> Int {
    if let index = indices[about.id] { return index }
    rules.append(
      Rule(
        id: about.id, category: about.category, severity: about.severity, description: about))
    indices[about.id] = rules.count - 1
    return rules.count - 1
  }

  /// Writes the rules as `reportingDescriptor`s.
  func write(into json: inout JSONWriter) {
    for rule in rules {
      json.object { json in
        json.field("id", rule.id.description)
        json.field("name", Self.name(of: rule.id))
        if let description = rule.description { Self.write(description, into: &json) }
        json.key("defaultConfiguration")
        json.object { $0.field("level", rule.severity.sarifLevel) }
        json.key("properties")
        json.object { json in
          json.field("category", rule.category.description)
          json.field("severity", rule.severity.rawValue)
          json.key("tags")
          json.array { json in
            json.string("translation")
            json.string(rule.category.description)
          }
        }
      }
    }
  }

  private static func write(_ rule: RuleDescription, into json: inout JSONWriter) {
    json.key("shortDescription")
    json.object { $0.field("text", rule.summary) }
    let full = rule.rationale.isEmpty ? rule.summary : rule.rationale
    json.key("fullDescription")
    json.object { $0.field("text", full) }
    var help = rule.rationale.isEmpty ? rule.summary : "\(rule.summary)\n\n\(rule.rationale)"
    for (title, isBad) in [("Found:", true), ("Left alone:", false)] {
      let examples = rule.examples.filter { $0.isBad == isBad }.prefix(3)
      if !examples.isEmpty { help += "\n\n\(title)\n" }
      for example in examples { help += "\n  \(example.marked)" }
    }
    json.key("help")
    json.object { $0.field("text", help) }
  }

  /// The id in one word: "doubled-word" is DoubledWord.
  private static func name(of rule: RuleID) -> String {
    rule.description.split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst() }
      .joined()
  }
}

extension Example {
  fileprivate var isBad: Bool { if case .bad = verdict { true } else { false } }
}

extension Severity {
  /// The level that SARIF knows it by.
  var sarifLevel: String {
    switch self {
    case .neutral: "note"
    case .minor: "warning"
    case .major, .critical: "error"
    }
  }
}
