/// What a rule is: its name, what it finds, and the examples that prove and explain it.
///
/// A class, because every rule that wakes is asked for its own, and copying one costs more than most rules
/// do.
public final class RuleDescription: Sendable {
  public let id: RuleID
  public let category: Category
  public let severity: Severity
  /// One sentence: the fault.
  public let summary: String
  /// Why it happens in translation, and why it matters.
  public let rationale: String
  /// Made when they are asked for, which no check does.
  public var examples: [Example] { makeExamples() }

  private let makeExamples: @Sendable () -> [Example]

  public init(
    id: RuleID, category: Category, severity: Severity, summary: String, rationale: String,
    examples: @autoclosure @escaping @Sendable () -> [Example]
  ) {
    self.id = id
    self.category = category
    self.severity = severity
    self.summary = summary
    self.rationale = rationale
    makeExamples = examples
  }
}
