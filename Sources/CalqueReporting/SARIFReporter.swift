import Calque
import CalqueRules
import CalqueText

/// SARIF 2.1.0, one run: results as they come, then the rules they name, and the dictionaries that were asked
/// as extensions. Columns count code points.
struct SARIFReporter: Reporter {
  private var rules = SARIFRules()
  private var failures: [ArticleFailure] = []
  private var items = JSONItems()
  private var tally = Tally()

  func begin(into output: inout [UInt8]) {
    output +=
      """
      {"$schema":"https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/\
      sarif-schema-2.1.0.json","version":"2.1.0","runs":[{"columnKind":"unicodeCodePoints",\
      "results":[
      """.utf8
  }

  static let tellsKnown = true

  mutating func report(_ sentence: StockSentence, into output: inout [UInt8]) {
    let rule = rules.index(of: StockSentence.about)
    items.add(to: &output) { $0.object { sentence.writeSARIF(rule: rule, into: &$0) } }
  }

  mutating func report(_ outcome: Outcome, into output: inout [UInt8]) {
    tally.add(outcome)
    switch outcome {
    case .failure(let failure): failures.append(failure)
    case .report(let report):
      var index = UnitIndex(report.article, .scalars)
      let setAside = report.setAside.map { (finding: $0.finding, cause: Optional($0.cause)) }
      for (finding, cause) in report.findings.map({ ($0, nil) }) + setAside {
        let rule = rules.index(of: finding, in: report)
        let result = SARIFResult(finding, of: report, rule: rule, setAside: cause, &index)
        items.add(to: &output) { $0.object { result.write(into: &$0) } }
      }
    }
  }

  func end(into output: inout [UInt8]) {
    var json = JSONWriter()
    json.object { json in
      json.key("driver")
      json.object { json in
        json.field("name", "Calque")
        json.field("version", Version.current)
        json.field("semanticVersion", Version.current)
        json.key("rules")
        json.array { rules.write(into: &$0) }
      }
      guard !tally.dictionaries.isEmpty else { return }
      json.key("extensions")
      json.array { json in
        for name in tally.dictionaries { json.object { $0.field("name", name) } }
      }
    }
    output += "\n],\"tool\":".utf8
    output += json.bytes
    output += ",\"invocations\":[".utf8
    output += invocation
    output += "]}]}\n".utf8
  }

  private var invocation: [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.key("executionSuccessful")
      json.boolean(failures.isEmpty)
      json.key("toolExecutionNotifications")
      json.array { json in
        for failure in failures { json.object { write(failure, into: &$0) } }
      }
    }
    return json.bytes
  }

  private func write(_ failure: ArticleFailure, into json: inout JSONWriter) {
    json.field("level", "error")
    json.key("message")
    json.object { $0.field("text", failure.message) }
    json.key("descriptor")
    json.object { $0.field("id", failure.code) }
    json.key("locations")
    json.array { json in
      json.object { json in
        json.key("physicalLocation")
        json.object { json in
          json.artifactLocation(failure.path)
          guard let line = failure.line else { return }
          json.key("region")
          json.object { $0.field("startLine", line) }
        }
      }
    }
  }
}

extension JSONWriter {
  /// Writes the place of a file.
  mutating func artifactLocation(_ path: String) {
    key("artifactLocation")
    object { $0.field("uri", path.uriReference) }
  }
}
