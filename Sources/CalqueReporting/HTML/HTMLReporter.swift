import Calque
import CalqueRules
import CalqueText

/// A page that needs nothing but itself: an overview with charts, and every article with its findings.
///
/// Articles are written as lines of JSON as they come, and drawn when they are opened, so that ten thousand
/// of them open at once; what is kept is what the overview counts.
struct HTMLReporter: Reporter {
  private var overview = HTMLOverview()

  func begin(into output: inout [UInt8]) { output += HTMLPage.start.utf8 }

  mutating func report(_ outcome: Outcome, into output: inout [UInt8]) {
    overview.add(outcome)
    var line = JSONWriter()
    switch outcome {
    case .failure(let failure):
      line.array { json in
        json.string(failure.id)
        json.string(failure.message)
      }
    case .report(let report):
      line.array { $0.summary(of: report) }
    }
    Self.append(line.bytes, to: &output)
    if case .report(let report) = outcome, !report.findings.isEmpty {
      var detail = JSONWriter()
      detail.object { $0.detail(of: report) }
      output.append(UInt8(ascii: "\t"))
      Self.append(detail.bytes, to: &output)
    }
    output.append(UInt8(ascii: "\n"))
  }

  mutating func report(_ sentence: StockSentence, into output: inout [UInt8]) {
    overview.add(sentence)
  }

  func end(into output: inout [UInt8]) {
    output += HTMLPage.end(overview).utf8
  }

  /// Writes JSON so that nothing in it ends the script that it stands in.
  private static func append(_ json: [UInt8], to output: inout [UInt8]) {
    for byte in json {
      if byte == UInt8(ascii: "<") { output += "\\u003c".utf8 } else { output.append(byte) }
    }
  }
}

extension JSONWriter {
  /// What the list of articles shows, and is filtered by.
  fileprivate mutating func summary(of report: ArticleReport) {
    string(report.article.id)
    string(report.language)
    number(report.score.value)
    integer(report.words)
    string(report.score.verdict.rawValue)
    array { json in
      var counts: [String: Int] = [:]
      var order: [Finding<Original>] = []
      for finding in report.findings {
        let key = "\(finding.rule) \(finding.severity)"
        if counts[key] == nil { order.append(finding) }
        counts[key, default: 0] += 1
      }
      for finding in order {
        json.string(finding.rule.description)
        json.string(finding.severity.rawValue)
        json.integer(counts["\(finding.rule) \(finding.severity)"] ?? 0)
      }
    }
  }

  /// The text in pieces, those that findings cover with their numbers; then the findings.
  fileprivate mutating func detail(of report: ArticleReport) {
    let article = report.article
    let bytes = article.page.bytes
    let interval = report.score.interval
    key("interval")
    array { json in
      json.number(interval.lowerBound)
      json.number(interval.upperBound)
    }
    key("text")
    array { json in
      var position = 0
      for (number, finding) in report.findings.enumerated() {
        let range = article.page.range(of: finding.range).bytes()
        let start = max(position, min(range.lowerBound, bytes.count))
        let end = max(start, min(range.upperBound, bytes.count))
        json.string(String(decoding: bytes[position..<start], as: UTF8.self))
        json.integer(number)
        json.string(String(decoding: bytes[start..<end], as: UTF8.self))
        position = end
      }
      json.string(String(decoding: bytes[position...], as: UTF8.self))
    }
    key("findings")
    array { json in
      var index = LineIndex(article)
      for finding in report.findings {
        let place = index.place(of: finding.range.lowerBound)
        json.object { json in
          json.field("rule", finding.rule.description)
          json.field("category", finding.category.description)
          json.field("severity", finding.severity.rawValue)
          json.field("confidence", finding.confidence)
          json.field("message", finding.message)
          json.field("place", "\(place.line):\(place.column)")
          json.key("corrections")
          json.array { json in
            for suggestion in finding.suggestions {
              json.string(CorrectionPreview(suggestion, of: finding, in: report).text)
            }
          }
        }
      }
    }
  }
}
