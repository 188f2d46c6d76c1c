import Calque
import CalqueRules

/// Decides on the exit status of a check.
struct CheckGate {
  private let maximumFindings: Int?
  private let leastScore: Double?
  /// Whether findings fail a check, by their severity.
  private let countsFindings: Bool
  private var findings = 0
  private var low = 0
  private var status = ExitStatus.quiet

  static let maximum = CommandOption(
    "max-findings", .number("N"),
    help: "Let so many findings of the severity of --fail-on pass; else 0.")
  static let least = CommandOption(
    "fail-under", .number("SCORE"),
    help: "Make the exit status 1 where an article's score is below SCORE, of short articles the"
      + " upper end of its interval; and not for findings, but where --fail-on is given as well.")

  static let all = [maximum, least]

  init(_ arguments: ParsedArguments) throws(CommandError) {
    do throws(UsageError) {
      maximumFindings = try arguments.number(Self.maximum, in: 0...Int(Int32.max))
      leastScore = try arguments.number(Self.least, in: 0...100)
    } catch { throw .usage(error) }
    countsFindings =
      leastScore == nil || maximumFindings != nil
      || arguments.value(CheckingOptions.failOn) != nil
  }

  /// Takes an outcome.
  mutating func take(_ outcome: Outcome, under setup: Setup) {
    guard case .report(let report) = outcome else {
      status = .failure
      return
    }
    findings += report.findings.count { setup.threshold.isReached(by: $0.severity) }
    if let leastScore {
      let score = report.score
      let best = score.verdict == .short ? score.interval.upperBound : score.value
      if best < leastScore { low += 1 }
    }
  }

  /// Takes a stock sentence.
  mutating func take(_ sentence: StockSentence, under setup: Setup) {
    if !sentence.isKnown, setup.threshold.isReached(by: sentence.severity) { findings += 1 }
  }

  /// The exit status, and what is said about limits that were not kept.
  var decision: (status: ExitStatus, complaints: [String]) {
    var complaints: [String] = []
    var status = status
    if countsFindings, findings > maximumFindings ?? 0 {
      status = max(status, .findings)
      if let maximumFindings {
        complaints.append(
          "there are \(findings) findings; --max-findings lets \(maximumFindings) pass")
      }
    }
    if let leastScore, low > 0 {
      status = max(status, .findings)
      let articles = low == 1 ? "1 article scores" : "\(low) articles score"
      complaints.append("\(articles) below \(leastScore)")
    }
    return (status, complaints)
  }
}
