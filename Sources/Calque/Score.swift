/// An estimate of an article's quality from automatic findings, in MQM's linear scoring model.
public struct Score: Sendable {
  /// 0…100; 100 for an article without findings.
  public let value: Double
  /// Where the score of a much longer text of this kind would lie, 9 times in 10.
  public let interval: ClosedRange<Double>
  public let verdict: Verdict
  /// What went into it, for `score --explain`.
  public let terms: [Term]
  /// Weighted penalty points before scaling.
  public let penalty: Double
  /// Whether the value was cut off at 0.
  public let isClamped: Bool

  /// Whether the article passes.
  public enum Verdict: String, Sendable {
    case pass, fail
    /// Too short for the score to say.
    case short
  }

  /// The penalty of one finding, or of identical ones counted once.
  public struct Term: Sendable {
    public let rule: String
    public let severity: String
    public let text: String
    public let count: Int
    public let points: Double

    public init(rule: String, severity: String, text: String, count: Int, points: Double) {
      self.rule = rule
      self.severity = severity
      self.text = text
      self.count = count
      self.points = points
    }
  }

  public init(
    value: Double, interval: ClosedRange<Double>, verdict: Verdict, terms: [Term],
    penalty: Double, isClamped: Bool
  ) {
    self.value = value
    self.interval = interval
    self.verdict = verdict
    self.terms = terms
    self.penalty = penalty
    self.isClamped = isClamped
  }
}
