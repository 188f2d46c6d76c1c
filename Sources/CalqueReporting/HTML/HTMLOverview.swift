import Calque
import CalqueRules
import CalqueText

/// What the overview of a page counts.
struct HTMLOverview {
  private(set) var tally = Tally()
  private(set) var scores = [Int](repeating: 0, count: Self.bounds.count)
  private(set) var rules: [String: (count: Int, severity: Severity)] = [:]
  private(set) var languages: [String: Language] = [:]
  /// The articles with the lowest scores, with their numbers, the lowest first.
  private(set) var worst: [(number: Int, id: String, score: Double, findings: Int)] = []

  /// The articles of a language.
  struct Language {
    var articles = 0
    var findings = 0
    var score = 0.0
  }

  private(set) var sentences: [StockSentence] = []

  /// The least scores of the bars of the chart, and what is written below them.
  static let bounds: [(least: Double, name: String)] = [
    (0, "0–50"), (50, "50–70"), (70, "70–80"), (80, "80–90"), (90, "90–95"), (95, "95–98"),
    (98, "98–100"), (100, "100"),
  ]

  private static let worstCount = 10

  mutating func add(_ sentence: StockSentence) {
    tally.add(sentence)
    sentences.append(sentence)
  }

  mutating func add(_ outcome: Outcome) {
    let number = tally.articles + tally.failures
    tally.add(outcome)
    guard case .report(let report) = outcome else { return }
    let score = report.score.value
    scores[Self.bounds.lastIndex { $0.least <= score } ?? 0] += 1
    for finding in report.findings {
      let known = rules[finding.rule.description]
      rules[finding.rule.description] = (
        (known?.count ?? 0) + 1, max(known?.severity ?? .neutral, finding.severity)
      )
    }
    languages[report.language, default: Language()].articles += 1
    languages[report.language]?.findings += report.findings.count
    languages[report.language]?.score += score
    guard !report.findings.isEmpty else { return }
    let place = worst.firstIndex { $0.score > score } ?? worst.count
    guard place < Self.worstCount else { return }
    worst.insert((number, report.article.id, score, report.findings.count), at: place)
    if worst.count > Self.worstCount { worst.removeLast() }
  }
}
