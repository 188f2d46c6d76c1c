import Calque
import CalqueRules

/// What holds for the articles under one configuration.
final class Setup: Sendable {
  let checker: Checker
  let threshold: FailureThreshold

  /// A class, because the articles that share one share its checker.
  init(checker: Checker, threshold: FailureThreshold) {
    self.checker = checker
    self.threshold = threshold
  }
}

extension FailureThreshold {
  /// The exit status that an outcome asks for.
  func status(of outcome: Outcome) -> ExitStatus {
    guard case .report(let report) = outcome else { return .failure }
    return report.findings.contains { isReached(by: $0.severity) } ? .findings : .quiet
  }
}
