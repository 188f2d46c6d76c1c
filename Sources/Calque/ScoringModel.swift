import CalqueRules

/// MQM's linear scoring model, with the numbers that turn penalty points into a score.
///
/// score = 100 − points per 1,000 words × (100 − pass mark) ÷ tolerance
public struct ScoringModel: Sendable {
  /// Penalty points of a finding by severity.
  public var weights: [Severity: Double] = [.neutral: 0, .minor: 1, .major: 5, .critical: 25]
  /// The score at which an article passes.
  public var passMark = 95.0
  /// How many penalty points per 1,000 words an article may have to reach just the pass mark.
  public var tolerance = 25.0
  /// Below so many words an article whose interval holds the pass mark gets no verdict.
  public var minimumWords = 200
  /// Whether findings of one rule on the same text count each time.
  public var countsRepeats = false

  public init() {}

  /// The score of an article's findings.
  ///
  /// The interval takes the penalty for a compound Poisson sum: 1.645 standard deviations about what was
  /// found, and above it the three points that a text without any finding may still hide (the upper 95 %
  /// bound of a Poisson count of zero).
  ///
  /// - Parameters:
  ///   - findings: Each finding's rule, severity, and the text it covers.
  ///   - words: The length of the article.
  public func score(
    _ findings: [(rule: RuleID, severity: Severity, text: String)], words: Int
  ) -> Score {
    var counts: [Score.Term] = []
    var places: [String: Int] = [:]
    for finding in findings {
      let weight = weights[finding.severity] ?? 0
      let key = "\(finding.rule)\u{0}\(finding.severity)\u{0}\(finding.text)"
      if let place = places[key] {
        let known = counts[place]
        counts[place] = Score.Term(
          rule: known.rule, severity: known.severity, text: known.text, count: known.count + 1,
          points: known.points + (countsRepeats ? weight : 0))
      } else {
        places[key] = counts.count
        counts.append(
          Score.Term(
            rule: finding.rule.description, severity: finding.severity.rawValue,
            text: finding.text, count: 1, points: weight))
      }
    }
    let penalty = counts.reduce(0) { $0 + $1.points }
    let variance =
      findings.isEmpty
      ? 0
      : counts.reduce(0) { sum, term in
        let weight = weights[Severity(rawValue: term.severity) ?? .minor] ?? 0
        return sum + weight * term.points
      }
    let deviation = 1.645 * variance.squareRoot()
    let value = scaled(penalty, words)
    let interval =
      max(
        0, scaled(penalty + deviation + 3, words))...max(
        0, scaled(max(0, penalty - deviation), words))
    let verdict: Score.Verdict =
      words < minimumWords && interval.contains(passMark)
      ? .short : value >= passMark ? .pass : .fail
    return Score(
      value: max(0, value), interval: interval, verdict: verdict, terms: counts, penalty: penalty,
      isClamped: value < 0)
  }

  private func scaled(_ penalty: Double, _ words: Int) -> Double {
    100 - penalty / Double(max(1, words)) * 1000 * (100 - passMark) / tolerance
  }
}
