import CalqueRules
import CalqueText

/// What a condition can ask of an article.
public enum ArticleFact: String, CaseIterable, Sendable {
  case score, score_low, score_high, verdict, words, findings, critical, major, minor, neutral, lang
  case id

  /// Whether it is a text; else a number.
  var isText: Bool { [.verdict, .lang, .id].contains(self) }

  func value(of report: ArticleReport) -> FilterExpression.Value {
    func count(_ severity: Severity) -> FilterExpression.Value {
      .number(Double(report.findings.count { $0.severity == severity }))
    }
    switch self {
    case .score: return .number(report.score.value)
    case .score_low: return .number(report.score.interval.lowerBound)
    case .score_high: return .number(report.score.interval.upperBound)
    case .verdict: return .text(report.score.verdict.rawValue)
    case .words: return .number(Double(report.words))
    case .findings: return .number(Double(report.findings.count))
    case .critical: return count(.critical)
    case .major: return count(.major)
    case .minor: return count(.minor)
    case .neutral: return count(.neutral)
    case .lang: return .text(report.language)
    case .id: return .text(report.article.id)
    }
  }
}
