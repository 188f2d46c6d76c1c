import CalqueRules
import CalqueText

/// A finding that is not held against its article, and why.
public struct SetAside: Sendable {
  public let finding: Finding<Original>
  public let cause: Cause

  public init(finding: Finding<Original>, cause: Cause) {
    self.finding = finding
    self.cause = cause
  }

  /// Why a finding is set aside.
  public enum Cause: Equatable, Sendable {
    /// A baseline knows it.
    case baseline
    /// A comment in the article says why.
    case comment(reason: String)
  }
}
