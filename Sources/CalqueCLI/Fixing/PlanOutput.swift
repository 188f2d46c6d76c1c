import Calque
import CalqueReporting

/// Tells the edits as JSON.
struct PlanOutput: FixOutput {
  static let statusOfCorrections = ExitStatus.findings

  private var reporter = PlanReporter()
  private var isBegun = false

  mutating func take(_ result: FixResult, _ console: inout Console) throws(CommandError) {
    try begin(&console)
    try console.output.fill { output in
      switch result.outcome {
      case .success(let fixed): reporter.report(fixed, into: &output)
      case .failure(let failure): reporter.report(failure, into: &output)
      }
    }
  }

  mutating func end(_ console: inout Console) throws(CommandError) -> ExitStatus {
    try begin(&console)
    try console.output.fill { reporter.end(into: &$0) }
    return .quiet
  }

  private mutating func begin(_ console: inout Console) throws(CommandError) {
    guard !isBegun else { return }
    isBegun = true
    try console.output.fill { reporter.begin(into: &$0) }
  }
}
