import Calque
import CalqueRules
import CalqueText

/// JUnit's XML: an article is a suite, a finding a test that failed.
struct JUnitReporter: Reporter {
  func begin(into output: inout [UInt8]) {
    output += "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"calque\">\n".utf8
  }

  func report(_ outcome: Outcome, into output: inout [UInt8]) {
    switch outcome {
    case .failure(let failure):
      let path = failure.path.xmlEscaped
      let line = failure.line.map { " line=\"\($0)\"" } ?? ""
      open(failure.id, tests: 1, failures: 0, errors: 1, &output)
      output +=
        """
            <testcase name="\(failure.code.xmlEscaped)" classname="\(failure.id.xmlEscaped)" \
        file="\(path)"\(line)>
              <error type="\(failure.code.xmlEscaped)" message="\(failure.message.xmlEscaped)"/>
            </testcase>
          </testsuite>

        """.utf8
    case .report(let report):
      write(report, into: &output)
    }
  }

  func report(_ sentence: StockSentence, into output: inout [UInt8]) {
    guard let first = sentence.places.first else { return }
    let name = "\(StockSentence.about.id) at \(first.name)"
    open("corpus", tests: 1, failures: 1, errors: 0, &output)
    output +=
      """
          <testcase name="\(name.xmlEscaped)" classname="corpus" \
      file="\(first.path.xmlEscaped)" line="\(first.fileLine)">
            <failure type="\(sentence.severity)" message="\(sentence.message.xmlEscaped)">\
      \(sentence.wholeMessage.xmlEscaped)</failure>
          </testcase>
        </testsuite>

      """.utf8
  }

  func end(into output: inout [UInt8]) { output += "</testsuites>\n".utf8 }

  private func write(_ report: ArticleReport, into output: inout [UInt8]) {
    let id = report.article.id.xmlEscaped
    let count = report.findings.count
    open(report.article.id, tests: max(1, count), failures: count, errors: 0, &output)
    if !report.dictionaries.isEmpty {
      let properties = report.dictionaries.map {
        "      <property name=\"dictionary\" value=\"\($0.xmlEscaped)\"/>\n"
      }
      output += "    <properties>\n\(properties.joined())    </properties>\n".utf8
    }
    if report.findings.isEmpty {
      output += "    <testcase name=\"no findings\" classname=\"\(id)\"/>\n".utf8
    }
    var index = LineIndex(report.article)
    for finding in report.findings {
      let place = FindingPlace(finding.range, of: report.article, &index)
      let position = "\(place.line)" + (place.column.map { ":\($0)" } ?? "")
      let text = report.text(of: finding.range)
      output +=
        """
            <testcase name="\(finding.rule) at \(position)" classname="\(id)" \
        file="\(place.path.xmlEscaped)" line="\(place.line)">
              <failure type="\(finding.severity)" message="\(finding.message.xmlEscaped)">\
        \(text.xmlEscaped)</failure>
            </testcase>

        """.utf8
    }
    output += "  </testsuite>\n".utf8
  }

  private func open(
    _ id: String, tests: Int, failures: Int, errors: Int, _ output: inout [UInt8]
  ) {
    output +=
      """
        <testsuite name="\(id.xmlEscaped)" tests="\(tests)" failures="\(failures)" \
      errors="\(errors)" skipped="0">

      """.utf8
  }
}
