import CalqueRules

/// Why an edit is made: the finding that it corrects, and what its suggestion promises.
public struct EditReason: Sendable {
  public let rule: RuleID
  public let category: Category
  public let severity: Severity
  /// What was found.
  public let message: String
  public let applicability: Applicability
  /// The confidence of the suggestion.
  public let confidence: Double
  /// What speaks for the suggestion; empty where there is nothing to say.
  public let evidence: String

  public init<Text>(_ finding: Finding<Text>, _ suggestion: Suggestion<Text>) {
    rule = finding.rule
    category = finding.category
    severity = finding.severity
    message = finding.message
    applicability = suggestion.applicability
    confidence = suggestion.confidence
    evidence = suggestion.reason
  }
}
