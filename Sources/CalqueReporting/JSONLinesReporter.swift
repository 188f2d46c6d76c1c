import Calque

/// One line of JSON for each article, in the order of the input.
struct JSONLinesReporter: Reporter {
  let explains: Bool

  func report(_ outcome: Outcome, into output: inout [UInt8]) {
    var json = JSONWriter(explains: explains)
    json.outcome(outcome)
    output += json.bytes
    output.append(UInt8(ascii: "\n"))
  }
}
