import Calque
import CalqueRules
import CalqueText

/// A Code Quality report as GitLab reads it: one JSON array of findings.
struct GitLabReporter: Reporter {
  private var items = JSONItems()
  private var seen: [Fingerprint: Int] = [:]

  func begin(into output: inout [UInt8]) { output += "[".utf8 }

  mutating func report(_ outcome: Outcome, into output: inout [UInt8]) {
    guard case .report(let report) = outcome else { return }
    var index = LineIndex(report.article)
    for finding in report.findings {
      let place = FindingPlace(finding.range, of: report.article, &index)
      write(
        finding.message, finding.rule, fingerprint(of: finding, in: report.article),
        finding.severity, path: place.path, lines: place.line...place.endLine, &output)
    }
  }

  mutating func report(_ sentence: StockSentence, into output: inout [UInt8]) {
    guard let first = sentence.places.first else { return }
    write(
      sentence.wholeMessage, StockSentence.about.id, sentence.fingerprint.description,
      sentence.severity, path: first.path, lines: first.fileLine...first.fileLine, &output)
  }

  private mutating func write(
    _ description: String, _ rule: RuleID, _ fingerprint: String, _ severity: Severity,
    path: String, lines: ClosedRange<Int>, _ output: inout [UInt8]
  ) {
    let level = self.severity(severity)
    items.add(to: &output) { json in
      json.object { json in
        json.field("description", description)
        json.field("check_name", rule.description)
        json.field("fingerprint", fingerprint)
        json.field("severity", level)
        json.key("location")
        json.object { json in
          json.field("path", path)
          json.key("lines")
          json.object { json in
            json.field("begin", lines.lowerBound)
            json.field("end", lines.upperBound)
          }
        }
      }
    }
  }

  func end(into output: inout [UInt8]) { output += "\n]\n".utf8 }

  /// A fingerprint that no other finding of the report has.
  private mutating func fingerprint(of finding: Finding<Original>, in article: Article) -> String {
    let fingerprint = Fingerprint(finding, in: article)
    let count = seen[fingerprint, default: 0]
    seen[fingerprint] = count + 1
    return count == 0 ? fingerprint.description : "\(fingerprint)-\(count + 1)"
  }

  private func severity(_ severity: Severity) -> String {
    switch severity {
    case .neutral: "info"
    case .minor: "minor"
    case .major: "major"
    case .critical: "critical"
    }
  }
}
