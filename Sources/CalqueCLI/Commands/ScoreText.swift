import Calque
import CalqueReporting
import CalqueText

/// A score, told in a line or in every term.
struct ScoreText {
  private let report: ArticleReport
  private let model: ScoringModel

  init(_ report: ArticleReport, model: ScoringModel) {
    self.report = report
    self.model = model
  }

  /// The score, its interval and the verdict.
  var line: String {
    let score = report.score
    let interval =
      "\(number(score.interval.lowerBound, 1))–\(number(score.interval.upperBound, 1))"
    let verdict = score.verdict == .short ? "too short for a verdict" : score.verdict.rawValue
    return "\(report.article.id.printable): \(number(score.value, 1)) (\(interval)), \(verdict)\n"
  }

  /// The line, then every term.
  var explanation: String {
    let score = report.score
    var text = line
    for term in score.terms {
      let count = term.count > 1 ? " (\(term.count) times)" : ""
      text +=
        "  \(padded(number(term.points, 2), 7))  \(term.severity) \(term.rule): "
        + "‘\(shortened(term.text.printable))’\(count)\n"
    }
    let rate = score.penalty / Double(max(1, report.words)) * 1000
    text +=
      """
        \(padded(number(score.penalty, 2), 7))  points in \(report.words) words, \
      \(number(rate, 2)) per 1,000
        100 − \(number(rate, 2)) × (100 − \(number(model.passMark, 2))) ÷ \
      \(number(model.tolerance, 2)) = \(number(score.value, 2))\
      \(score.isClamped ? ", as no score is below 0" : "")
        An article passes from \(number(model.passMark, 2)), which \
      \(number(model.tolerance, 2)) points per 1,000 words just reach.

      """
    return text
  }

  private func number(_ value: Double, _ decimals: Int) -> String {
    Decimal.text(value, decimals: decimals)
  }

  private func padded(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.count)) + text
  }

  private func shortened(_ text: String) -> String {
    text.count > 60 ? text.prefix(59) + "…" : text
  }
}
