import CalqueText

/// The findings of an article as rules add them, in bytes of the normal text.
public struct FindingList: Sendable {
  public private(set) var findings: [Finding<Normal>] = []
  private let confidence: ConfidenceTable
  private let rules: [RuleDescription]
  /// The number of the rule that is looking; a pack's rule stands for itself.
  private var looking = 0
  private var pattern: RuleDescription?

  /// No findings yet, of rules with these descriptions.
  init(rules: [RuleDescription], confidence: ConfidenceTable) {
    self.rules = rules
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
    let rule = pattern ?? rules[looking]
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

  /// What is added from now on is a finding of the rule with this number.
  @inline(__always)
  mutating func look(with rule: Int) {
    looking = rule
    if pattern != nil { pattern = nil }
  }

  /// What is added from now on is a finding of a pack's rule.
  mutating func look(with rule: RuleDescription) { pattern = rule }
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
