/// How often findings and suggestions were right, by rule and certainty, as measured on evaluation data.
///
/// A pack's `confidence.yaml` holds the figures and says how they were got.
public struct ConfidenceTable: Sendable {
  /// Two shares, 0...1: of findings that were right, and of first suggestions that restored the text.
  public struct Measured: Hashable, Sendable {
    public let right: Double
    public let restored: Double

    public init(right: Double, restored: Double) {
      self.right = right
      self.restored = restored
    }
  }

  private struct Key: Hashable {
    let rule: RuleID
    let certainty: Certainty
  }

  private var measured: [Key: Measured] = [:]

  public init() {}

  /// The figures of a rule; those of all rules together where it was never measured.
  public subscript(rule: RuleID, certainty: Certainty) -> Measured {
    get {
      measured[Key(rule: rule, certainty: certainty)]
        ?? measured[Key(rule: Self.everyRule, certainty: certainty)]
        ?? Measured(right: 0.5, restored: 0.5)
    }
    set { measured[Key(rule: rule, certainty: certainty)] = newValue }
  }

  /// The name under which a pack gives the figures of rules that were not measured by themselves.
  public static let everyRule: RuleID = "every-rule"

  /// Takes the figures of a more specific table where it has any.
  public mutating func override(with other: ConfidenceTable) {
    measured.merge(other.measured) { $1 }
  }
}
