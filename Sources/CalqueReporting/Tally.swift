import Calque
import CalqueRules

/// What a run came to, in numbers.
public struct Tally: Sendable {
  public private(set) var articles = 0
  public private(set) var failures = 0
  public private(set) var words = 0
  /// The spelling dictionaries that were asked, each by its name, its size and its day.
  public private(set) var dictionaries: [String] = []
  private var findings: [Severity: Int] = [:]

  public init() {}

  /// Counts one outcome.
  public mutating func add(_ outcome: Outcome) {
    switch outcome {
    case .failure: failures += 1
    case .report(let report):
      articles += 1
      words += report.words
      for name in report.dictionaries where !dictionaries.contains(name) {
        dictionaries.append(name)
      }
      for finding in report.findings { findings[finding.severity, default: 0] += 1 }
    }
  }

  /// Counts a stock sentence.
  public mutating func add(_ sentence: StockSentence) {
    findings[sentence.severity, default: 0] += 1
  }

  /// How many findings there were of a severity.
  public func count(_ severity: Severity) -> Int { findings[severity] ?? 0 }

  /// How many findings there were at or above a severity.
  public func count(atLeast severity: Severity) -> Int {
    findings.reduce(0) { $0 + ($1.key >= severity ? $1.value : 0) }
  }
}
