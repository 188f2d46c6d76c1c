import Calque
import CalqueRules
import CalqueText

/// One line a finding: `path:line:column: severity: message [rule]`.
struct ConciseReporter: Reporter {
  func report(_ outcome: Outcome, into output: inout [UInt8]) {
    guard case .report(let report) = outcome else { return }
    var index = LineIndex(report.article)
    let id = report.article.id.printable
    for finding in report.findings {
      let place = index.place(of: finding.range.lowerBound)
      let message = finding.message.printable
      output +=
        "\(id):\(place.line):\(place.column): \(finding.severity): \(message) [\(finding.rule)]\n"
        .utf8
    }
  }

  func report(_ sentence: StockSentence, into output: inout [UInt8]) {
    guard let first = sentence.places.first else { return }
    let message = sentence.wholeMessage.printable
    output +=
      "\(first.name.printable): \(sentence.severity): \(message) [\(StockSentence.about.id)]\n".utf8
  }
}
