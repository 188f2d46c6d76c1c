import Calque
import CalqueRules
import CalqueText

/// reviewdog's diagnostics as one JSON document; its columns count UTF-8 bytes.
struct RDJSONReporter: Reporter {
  private var isFirst = true

  func begin(into output: inout [UInt8]) {
    output += "{\"source\":{\"name\":\"calque\"},\"diagnostics\":[".utf8
  }

  mutating func report(_ outcome: Outcome, into output: inout [UInt8]) {
    switch outcome {
    case .failure(let failure):
      diagnostic(into: &output) { json in
        json.field("message", failure.message)
        json.key("location")
        json.object { json in
          json.field("path", failure.path)
          if let line = failure.line { json.range(line: line) }
        }
        json.field("severity", "ERROR")
        json.key("code")
        json.object { $0.field("value", failure.code) }
      }
    case .report(let report):
      var index = UnitIndex(report.article, .bytes)
      for finding in report.findings { write(finding, of: report, &index, into: &output) }
    }
  }

  mutating func report(_ sentence: StockSentence, into output: inout [UInt8]) {
    guard let first = sentence.places.first else { return }
    diagnostic(into: &output) { json in
      let name = first.record == nil ? "" : "\(first.id): "
      json.field("message", name + sentence.wholeMessage)
      json.key("location")
      json.object { json in
        json.field("path", first.path)
        json.range(line: first.fileLine)
      }
      json.field("severity", Self.level(sentence.severity))
      json.key("code")
      json.object { $0.field("value", StockSentence.about.id.description) }
    }
  }

  func end(into output: inout [UInt8]) { output += "\n]}\n".utf8 }

  private mutating func write(
    _ finding: Finding<Original>, of report: ArticleReport, _ index: inout UnitIndex,
    into output: inout [UInt8]
  ) {
    let article = report.article
    let place = FindingPlace(finding.range, of: article, &index)
    var edits: [(place: FindingPlace, text: String)] = []
    for suggestion in finding.suggestions where article.source == nil {
      let edit = suggestion.edit
      guard let text = article.escaping.escaped(edit.replacement, at: edit.range) else { continue }
      edits.append((FindingPlace(edit.range, of: article, &index), text))
    }
    diagnostic(into: &output) { json in
      let name = article.source == nil ? "" : "\(article.id): "
      json.field("message", name + finding.message)
      json.key("location")
      json.object { json in
        json.field("path", place.path)
        json.range(place)
      }
      json.field("severity", Self.level(finding.severity))
      json.key("code")
      json.object { $0.field("value", finding.rule.description) }
      guard !edits.isEmpty else { return }
      json.key("suggestions")
      json.array { json in
        for edit in edits {
          json.object { json in
            json.range(edit.place)
            json.field("text", edit.text)
          }
        }
      }
    }
  }

  private mutating func diagnostic(
    into output: inout [UInt8], _ body: (inout JSONWriter) -> Void
  ) {
    output += (isFirst ? "\n" : ",\n").utf8
    isFirst = false
    var json = JSONWriter()
    json.object(body)
    output += json.bytes
  }

  private static func level(_ severity: Severity) -> String {
    switch severity {
    case .neutral: "INFO"
    case .minor: "WARNING"
    case .major, .critical: "ERROR"
    }
  }
}

extension JSONWriter {
  fileprivate mutating func range(line: Int) {
    key("range")
    object { json in
      json.key("start")
      json.object { $0.field("line", line) }
    }
  }

  fileprivate mutating func range(_ place: FindingPlace) {
    guard let column = place.column, let endColumn = place.endColumn else {
      range(line: place.line)
      return
    }
    key("range")
    object { json in
      for (key, line, column) in [
        ("start" as StaticString, place.line, column), ("end", place.endLine, endColumn),
      ] {
        json.key(key)
        json.object { json in
          json.field("line", line)
          json.field("column", column)
        }
      }
    }
  }
}
