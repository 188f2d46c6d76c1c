import Calque
import CalqueRules
import CalqueText

/// Checkstyle's XML, which many build servers read.
struct CheckstyleReporter: Reporter {
  private var path: String?

  func begin(into output: inout [UInt8]) {
    output += "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<checkstyle version=\"4.3\">\n".utf8
  }

  mutating func report(_ outcome: Outcome, into output: inout [UInt8]) {
    switch outcome {
    case .failure(let failure):
      open(failure.path, &output)
      write(
        line: failure.line, column: nil, level: "error", failure.message, source: failure.code,
        &output)
    case .report(let report):
      open(report.article.source?.path ?? report.article.id, &output)
      var index = LineIndex(report.article)
      for finding in report.findings {
        let place = FindingPlace(finding.range, of: report.article, &index)
        let name = report.article.source == nil ? "" : "\(report.article.id): "
        write(
          line: place.line, column: place.column, level: level(finding.severity),
          name + finding.message, source: finding.rule.description, &output)
      }
    }
  }

  mutating func report(_ sentence: StockSentence, into output: inout [UInt8]) {
    guard let first = sentence.places.first else { return }
    open(first.path, &output)
    let name = first.record == nil ? "" : "\(first.id): "
    write(
      line: first.fileLine, column: first.record == nil ? Int(first.mark.column) : nil,
      level: level(sentence.severity), name + sentence.wholeMessage,
      source: StockSentence.about.id.description, &output)
  }

  mutating func end(into output: inout [UInt8]) {
    close(&output)
    output += "</checkstyle>\n".utf8
  }

  /// Begins a file's element; the records of one file share it.
  private mutating func open(_ path: String, _ output: inout [UInt8]) {
    guard path != self.path else { return }
    close(&output)
    self.path = path
    output += "  <file name=\"\(path.xmlEscaped)\">\n".utf8
  }

  private mutating func close(_ output: inout [UInt8]) {
    if path != nil { output += "  </file>\n".utf8 }
    path = nil
  }

  private func write(
    line: Int?, column: Int?, level: String, _ message: String, source: String,
    _ output: inout [UInt8]
  ) {
    let column = column.map { " column=\"\($0)\"" } ?? ""
    output +=
      """
          <error line="\(line ?? 0)"\(column) severity="\(level)" \
      message="\(message.xmlEscaped)" source="calque.\(source.xmlEscaped)"/>

      """.utf8
  }

  private func level(_ severity: Severity) -> String {
    switch severity {
    case .neutral: "info"
    case .minor: "warning"
    case .major, .critical: "error"
    }
  }
}
