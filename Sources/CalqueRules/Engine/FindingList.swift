import CalqueText

/// The findings of an article as rules add them, in bytes of the normal text.
public struct FindingList: Sendable {
  public private(set) var findings: [Finding<Normal>] = []
  private let confidence: ConfidenceTable
  private var current: RuleDescription?

  public init(confidence: ConfidenceTable) {
    self.confidence = confidence
  }

  /// Adds a finding of the rule that is looking.
  ///
  /// - Parameters:
  ///   - message: One sentence that says what is there.
  ///   - range: What it covers; empty where something is missing.
  ///   - certainty: What the rule makes of its evidence.
  ///   - severity: Where it differs from the rule's own.
  ///   - corrections: Edits, best first, each with its promise.
  public mutating func add(
    _ message: String, at range: NormalRange, certainty: Certainty = .strong,
    severity: Severity? = nil, corrections: [Correction] = []
  ) {
    guard let rule = current else { return }
    let measured = confidence[rule.id, certainty]
    findings.append(
      Finding(
        rule: rule.id, category: rule.category, severity: severity ?? rule.severity,
        confidence: measured.right, certainty: certainty, message: message, range: range,
        suggestions: corrections.enumerated().map { rank, correction in
          Suggestion(
            Edit(correction.range ?? range, correction.replacement), correction.applicability,
            confidence: rank == 0 ? measured.restored : measured.restored / Double(2 * rank + 1),
            reason: correction.reason)
        }))
  }

  mutating func look(with rule: RuleDescription) { current = rule }
}

/// A correction as a rule offers it.
public struct Correction: Sendable {
  /// What it replaces; nil for the whole finding.
  public let range: NormalRange?
  public let replacement: String
  public let applicability: Applicability
  public let reason: String

  public init(
    _ replacement: String, _ applicability: Applicability, at range: NormalRange? = nil,
    reason: String = ""
  ) {
    self.replacement = replacement
    self.applicability = applicability
    self.range = range
    self.reason = reason
  }
}
