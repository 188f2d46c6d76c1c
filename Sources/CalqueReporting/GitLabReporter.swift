import Calque
import CalqueRules
import CalqueText

/// A Code Quality report as GitLab reads it: one JSON array of findings.
struct GitLabReporter: Reporter {
  private var isFirst = true
  private var seen: [Fingerprint: Int] = [:]

  func begin(into output: inout [UInt8]) { output += "[".utf8 }

  mutating func report(_ outcome: Outcome, into output: inout [UInt8]) {
    guard case .report(let report) = outcome else { return }
    var index = LineIndex(report.article)
    for finding in report.findings {
      let place = FindingPlace(finding.range, of: report.article, &index)
      let fingerprint = fingerprint(of: finding, in: report.article)
      output += (isFirst ? "\n" : ",\n").utf8
      isFirst = false
      var json = JSONWriter()
      json.object { json in
        json.field("description", finding.message)
        json.field("check_name", finding.rule.description)
        json.field("fingerprint", fingerprint)
        json.field("severity", severity(finding.severity))
        json.key("location")
        json.object { json in
          json.field("path", place.path)
          json.key("lines")
          json.object { json in
            json.field("begin", place.line)
            json.field("end", place.endLine)
          }
        }
      }
      output += json.bytes
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
