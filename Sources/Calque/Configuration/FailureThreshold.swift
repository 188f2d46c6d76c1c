import CalqueRules

/// The least severity that makes a run fail.
public enum FailureThreshold: String, CaseIterable, Sendable {
  case neutral, minor, major, critical, never

  /// Whether a finding of a severity makes the run fail.
  public func isReached(by severity: Severity) -> Bool {
    Severity(rawValue: rawValue).map { severity >= $0 } ?? false
  }
}
