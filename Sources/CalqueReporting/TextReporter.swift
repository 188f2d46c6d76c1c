import Calque
import CalqueRules
import CalqueText

/// What a person wants to read: each finding with its line, the place underlined, and its corrections;
/// then a line for each article, and one in all.
struct TextReporter: Reporter {
  private let style: TextStyle
  private let explains: Bool
  private var tally = Tally()

  init(_ style: TextStyle, explains: Bool = false) {
    self.style = style
    self.explains = explains
  }

  mutating func report(_ outcome: Outcome, into output: inout [UInt8]) {
    tally.add(outcome)
    guard case .report(let report) = outcome else { return }
    var index = LineIndex(report.article)
    let id = report.article.id.printable
    for finding in report.findings {
      let place = index.place(of: finding.range.lowerBound)
      tell(finding, at: "\(id):\(place.line):\(place.column)", of: report, into: &output)
    }
    guard style.hasSummaries else { return }
    output += "\(summary(of: report, id: id))\n\(report.findings.isEmpty ? "" : "\n")".utf8
  }

  mutating func report(_ sentence: StockSentence, into output: inout [UInt8]) {
    tally.add(sentence)
    let told = sentence.toldPlaces
    guard let first = told.first else { return }
    let severity = style.painted(sentence.severity.rawValue, Self.color(sentence.severity))
    let rule = style.painted("[\(StockSentence.about.id)]", .faint)
    let place = style.painted(first.name.printable, .bold)
    output += "\(place) \(severity) \(sentence.message) \(rule)\n".utf8
    output += "  \(sentence.text.printable)\n".utf8
    for place in told.others { output += "    also: \(place.name.printable)\n".utf8 }
    if told.more > 0 { output += "     and \(told.more) more\n".utf8 }
    output += "\n".utf8
  }

  func end(into output: inout [UInt8]) {
    guard style.hasSummaries else { return }
    if tally.articles + tally.failures != 1 { output += "\(overall)\n".utf8 }
    guard !tally.dictionaries.isEmpty else { return }
    let names = tally.dictionaries.map(\.printable).joined(separator: ", ")
    output += "Dictionaries asked: \(names)\n".utf8
  }

  /// What all articles come to.
  private var overall: String {
    let counts = [Severity.critical, .major, .minor, .neutral].compactMap { severity in
      tally.count(severity) > 0 ? "\(tally.count(severity)) \(severity)" : nil
    }
    let total = tally.count(atLeast: .neutral)
    var line = "In all: \(Self.plural(tally.articles, "article")), "
    line += "\(Self.plural(tally.words, "word")), "
    line += Self.plural(total, "finding", zero: "no findings")
    if total > 0 { line += " (\(counts.joined(separator: ", ")))" }
    if tally.failures > 0 { line += "; \(tally.failures) could not be checked" }
    return style.painted(line, .bold)
  }

  private func tell(
    _ finding: Finding<Original>, at place: String, of report: ArticleReport,
    into output: inout [UInt8]
  ) {
    let color = Self.color(finding.severity)
    let snippet = SourceSnippet(finding.range, of: report.article, width: style.width - 2)
    let severity = style.painted(finding.severity.rawValue, color)
    let rule = style.painted("[\(finding.rule)]", .faint)
    output +=
      "\(style.painted(place, .bold)) \(severity) \(finding.message.printable) \(rule)\n".utf8
    output += "  \(snippet.line)\n  \(style.painted(snippet.underline, color))\n".utf8
    for (number, suggestion) in finding.suggestions.enumerated() {
      let preview = CorrectionPreview(suggestion, of: finding, in: report).text
      output += "    \(number == 0 ? "try" : " or"): \(style.painted(preview, .green))\n".utf8
      guard explains else { continue }
      let reason = suggestion.reason.isEmpty ? "" : "; \(suggestion.reason.printable)"
      let share = Decimal.text(suggestion.confidence, decimals: 2)
      let promise = "\(suggestion.applicability), confidence \(share)\(reason)"
      output += "         \(style.painted(promise, .faint))\n".utf8
    }
    output += "\n".utf8
  }

  private func summary(of report: ArticleReport, id: String) -> String {
    let score = report.score
    let interval =
      "\(Decimal.text(score.interval.lowerBound, decimals: 1))–"
      + Decimal.text(score.interval.upperBound, decimals: 1)
    let verdict: String =
      switch score.verdict {
      case .pass: style.painted("pass", .green)
      case .fail: style.painted("fail", .red)
      case .short: "too short for a verdict"
      }
    let value = Decimal.text(score.value, decimals: 1)
    return "\(style.painted(id, .bold)): score \(value) (\(interval)), \(verdict): "
      + Self.plural(report.findings.count, "finding", zero: "no findings")
      + " in \(Self.plural(report.words, "word")) of \(report.language)"
  }

  private static func plural(_ count: Int, _ noun: String, zero: String? = nil) -> String {
    if count == 0, let zero { return zero }
    return count == 1 ? "1 \(noun)" : "\(count) \(noun)s"
  }

  static func color(_ severity: Severity) -> TextStyle.Color {
    switch severity {
    case .critical: .brightRed
    case .major: .red
    case .minor: .yellow
    case .neutral: .cyan
    }
  }
}
