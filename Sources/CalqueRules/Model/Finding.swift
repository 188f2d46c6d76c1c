import CalqueText

/// A suspected error at a place in an article, in bytes of one of its texts.
public struct Finding<Text>: Sendable {
  public let rule: RuleID
  public let category: Category
  public let severity: Severity
  /// The share of such findings that were right where it was measured, 0...1.
  public let confidence: Double
  /// What the rule made of its evidence.
  public let certainty: Certainty
  /// One sentence that says what is there.
  public let message: String
  /// What the finding covers; empty where something is missing.
  public let range: Range<Offset<Text>>
  /// Corrections, best first.
  public let suggestions: [Suggestion<Text>]

  public init(
    rule: RuleID, category: Category, severity: Severity, confidence: Double,
    certainty: Certainty, message: String, range: Range<Offset<Text>>,
    suggestions: [Suggestion<Text>]
  ) {
    self.rule = rule
    self.category = category
    self.severity = severity
    self.confidence = confidence
    self.certainty = certainty
    self.message = message
    self.range = range
    self.suggestions = suggestions
  }

  /// The same finding, as bad as told.
  public func with(severity: Severity) -> Finding {
    Finding(
      rule: rule, category: category, severity: severity, confidence: confidence,
      certainty: certainty, message: message, range: range, suggestions: suggestions)
  }

  /// The same finding in the text that a map leads to.
  public func mapped<Earlier>(by map: OffsetMap<Text, Earlier>) -> Finding<Earlier> {
    Finding<Earlier>(
      rule: rule, category: category, severity: severity, confidence: confidence,
      certainty: certainty, message: message, range: map.range(range),
      suggestions: suggestions.map {
        Suggestion<Earlier>(
          Edit(map.range($0.edit.range), $0.edit.replacement), $0.applicability,
          confidence: $0.confidence, reason: $0.reason)
      })
  }
}
