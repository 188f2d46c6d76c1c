import Calque
import CalqueRules
import CalqueText

/// reviewdog's diagnostics as one JSON document; its columns count UTF-8 bytes.
struct RDJSONReporter: Reporter {
  private var items = JSONItems()

  func begin(into output: inout [UInt8]) {
    output += "{\"source\":{\"name\":\"calque\"},\"diagnostics\":[".utf8
  }

  mutating func report(_ outcome: Outcome, into output: inout [UInt8]) {
    switch outcome {
    case .failure(let failure):
      write(
        failure.message, path: failure.path, "ERROR", code: failure.code, into: &output,
        range: { json in if let line = failure.line { json.range(line: line) } })
    case .report(let report):
      var index = UnitIndex(report.article, .bytes)
      for finding in report.findings { write(finding, of: report, &index, into: &output) }
    }
  }

  mutating func report(_ sentence: StockSentence, into output: inout [UInt8]) {
    guard let first = sentence.places.first else { return }
    let name = first.record == nil ? "" : "\(first.id): "
    write(
      name + sentence.wholeMessage, path: first.path, Self.level(sentence.severity),
      code: StockSentence.about.id.description, into: &output,
      range: { $0.range(line: first.fileLine) })
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
    let name = article.source == nil ? "" : "\(article.id): "
    write(
      name + finding.message, path: place.path, Self.level(finding.severity),
      code: finding.rule.description, into: &output, range: { $0.range(place) },
      rest: { json in
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
      })
  }

  /// Writes a diagnostic: where in the file it is, and what it has besides, are written by the caller.
  private mutating func write(
    _ message: String, path: String, _ level: String, code: String, into output: inout [UInt8],
    range: (inout JSONWriter) -> Void, rest: (inout JSONWriter) -> Void = { _ in }
  ) {
    items.add(to: &output) { json in
      json.object { json in
        json.field("message", message)
        json.key("location")
        json.object { json in
          json.field("path", path)
          range(&json)
        }
        json.field("severity", level)
        json.key("code")
        json.object { $0.field("value", code) }
        rest(&json)
      }
    }
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
