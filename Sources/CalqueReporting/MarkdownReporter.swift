import Calque
import CalqueRules
import CalqueText

/// A summary in Markdown, to be shown beside a change: what was found, in a table for each article.
struct MarkdownReporter: Reporter {
  private var tally = Tally()
  private var articlesWithFindings = 0
  private var tables = ""
  private var shown = 0
  private var sentences = ""
  private var failures = ""

  /// More findings than these are counted and not shown; comments have a limit.
  private static let maximum = 100

  mutating func report(_ outcome: Outcome, into output: inout [UInt8]) {
    tally.add(outcome)
    switch outcome {
    case .failure(let failure):
      let line = failure.line.map { ":\($0)" } ?? ""
      failures += "- \(escaped(failure.path))\(line): \(escaped(failure.message))\n"
    case .report(let report):
      guard !report.findings.isEmpty else { return }
      articlesWithFindings += 1
      if shown < Self.maximum { add(report) }
    }
  }

  mutating func report(_ sentence: StockSentence, into output: inout [UInt8]) {
    tally.add(sentence)
    guard shown < Self.maximum else { return }
    shown += 1
    let told = sentence.toldPlaces
    let places = ([told.first].compactMap(\.self) + told.others).map { escaped($0.name) }
      .joined(separator: ", ")
    let cells = [
      sentence.severity.rawValue, escaped(shortened(sentence.text)), "\(sentence.articles)",
      told.more > 0 ? "\(places) and \(told.more) more" : places,
    ]
    sentences += "| \(cells.joined(separator: " | ")) |\n"
  }

  func end(into output: inout [UInt8]) {
    let found = tally.count(atLeast: .neutral)
    output +=
      (found == 0
      ? "## Calque: no findings in \(count(tally.articles, "article"))\n"
      : "## Calque: \(count(found, "finding")) in \(articlesWithFindings) of "
        + "\(count(tally.articles, "article"))\n").utf8
    let severities = Severity.allCases.reversed().filter { tally.count($0) > 0 }
    if !severities.isEmpty {
      output += "\n".utf8
      output += severities.map { "**\(tally.count($0))** \($0)" }.joined(separator: ", ").utf8
      output += "\n".utf8
    }
    output += tables.utf8
    if !sentences.isEmpty {
      output +=
        """

        ### Sentences that unrelated articles share (`\(StockSentence.about.id)`)

        | Severity | Sentence | Articles | Places |
        | --- | --- | ---: | --- |
        \(sentences)
        """.utf8
    }
    if found > shown { output += "\n… and \(count(found - shown, "more finding")).\n".utf8 }
    if !tally.dictionaries.isEmpty {
      let names = tally.dictionaries.map(escaped).joined(separator: ", ")
      output += "\nDictionaries asked: \(names).\n".utf8
    }
    if !failures.isEmpty { output += "\n### Not checked\n\n\(failures)".utf8 }
  }

  private mutating func add(_ report: ArticleReport) {
    tables +=
      """

      ### \(escaped(report.article.id)) (\(report.language), score \
      \(Decimal.text(report.score.value, decimals: 1)))

      | Place | Severity | Finding | Text | Correction |
      | ---: | --- | --- | --- | --- |

      """
    var index = LineIndex(report.article)
    for finding in report.findings.prefix(Self.maximum - shown) {
      shown += 1
      let place = index.place(of: finding.range.lowerBound)
      let correction = finding.suggestions.first.map {
        escaped(CorrectionPreview($0, of: finding, in: report).text)
      }
      let cells = [
        "\(place.line):\(place.column)", finding.severity.rawValue,
        "\(escaped(finding.message)) (`\(finding.rule)`)",
        escaped(shortened(report.text(of: finding.range))), correction ?? "",
      ]
      tables += "| \(cells.joined(separator: " | ")) |\n"
    }
  }

  private func count(_ number: Int, _ thing: String) -> String {
    "\(number) \(thing)\(number == 1 ? "" : "s")"
  }

  private func shortened(_ text: String) -> String {
    text.count > 80 ? text.prefix(79) + "…" : text
  }

  /// Text in which Markdown sees no markup, and no mention of anybody.
  private func escaped(_ text: String) -> String {
    text.markdownEscaped.split(separator: "@", omittingEmptySubsequences: false)
      .joined(separator: "@\u{2060}")
  }
}
