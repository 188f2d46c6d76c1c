import Calque
import CalqueRules
import CalqueText

/// Annotations as GitHub Actions reads them from a job's output: `::error file=…,line=…::message`.
struct GitHubReporter: Reporter {
  func report(_ outcome: Outcome, into output: inout [UInt8]) {
    switch outcome {
    case .failure(let failure):
      var properties = ["file=\(property(failure.path))"]
      if let line = failure.line { properties.append("line=\(line)") }
      write("error", properties, failure.message, &output)
    case .report(let report):
      var index = LineIndex(report.article)
      for finding in report.findings {
        let place = FindingPlace(finding.range, of: report.article, &index)
        var properties = ["file=\(property(place.path))", "line=\(place.line)"]
        if place.endLine > place.line {
          properties.append("endLine=\(place.endLine)")
        } else if let column = place.column, let end = place.endColumn {
          properties += ["col=\(column)", "endColumn=\(max(column, end - 1))"]
        }
        properties.append("title=\(property(finding.rule.description))")
        let name = report.article.source == nil ? "" : "\(report.article.id): "
        write(level(finding.severity), properties, name + finding.message, &output)
      }
    }
  }

  func report(_ sentence: StockSentence, into output: inout [UInt8]) {
    guard let first = sentence.places.first else { return }
    let properties = [
      "file=\(property(first.path))", "line=\(first.fileLine)",
      "title=\(property(StockSentence.about.id.description))",
    ]
    let name = first.record == nil ? "" : "\(first.id): "
    write(level(sentence.severity), properties, name + sentence.wholeMessage, &output)
  }

  private func level(_ severity: Severity) -> String {
    switch severity {
    case .neutral: "notice"
    case .minor: "warning"
    case .major, .critical: "error"
    }
  }

  private func write(
    _ level: String, _ properties: [String], _ message: String, _ output: inout [UInt8]
  ) {
    let properties = properties.joined(separator: ",")
    output += "::\(level) \(properties)::\(data(message.printable))\n".utf8
  }

  private func data(_ text: String) -> String {
    text.reduce(into: "") { escaped, character in
      switch character {
      case "%": escaped += "%25"
      case "\r": escaped += "%0D"
      case "\n": escaped += "%0A"
      case "\r\n": escaped += "%0D%0A"
      default: escaped.append(character)
      }
    }
  }

  private func property(_ text: String) -> String {
    data(text).reduce(into: "") { escaped, character in
      switch character {
      case ":": escaped += "%3A"
      case ",": escaped += "%2C"
      default: escaped.append(character)
      }
    }
  }
}
