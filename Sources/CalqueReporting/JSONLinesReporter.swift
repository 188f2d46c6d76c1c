import Calque

/// One line of JSON for each article, in the order of the input; then one for each stock sentence.
struct JSONLinesReporter: Reporter {
  let explains: Bool

  func report(_ outcome: Outcome, into output: inout [UInt8]) {
    var json = JSONWriter(explains: explains)
    json.write(behind: &output) { $0.outcome(outcome) }
    output.append(UInt8(ascii: "\n"))
  }

  func report(_ sentence: StockSentence, into output: inout [UInt8]) {
    var json = JSONWriter()
    json.object { json in
      json.field("schema", JSONWriter.schema)
      json.key("corpus")
      json.object { $0.fields(of: sentence) }
    }
    output += json.bytes
    output.append(UInt8(ascii: "\n"))
  }
}
