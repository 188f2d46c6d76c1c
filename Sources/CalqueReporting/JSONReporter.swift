import Calque
import CalqueRules

/// One JSON document: the articles, then what they come to together.
struct JSONReporter: Reporter {
  private let explains: Bool
  private var tally = Tally()
  private var items = JSONItems()
  private var sentences: [StockSentence] = []

  init(explains: Bool = false) {
    self.explains = explains
  }

  func begin(into output: inout [UInt8]) {
    output += "{\"schema\":\(JSONWriter.schema),\"articles\":[".utf8
  }

  mutating func report(_ outcome: Outcome, into output: inout [UInt8]) {
    tally.add(outcome)
    items.add(to: &output, JSONWriter(explains: explains)) { $0.outcome(outcome) }
  }

  mutating func report(_ sentence: StockSentence, into output: inout [UInt8]) {
    tally.add(sentence)
    sentences.append(sentence)
  }

  func end(into output: inout [UInt8]) {
    var json = JSONWriter()
    json.object { json in
      json.field("articles", tally.articles)
      json.field("failures", tally.failures)
      json.field("words", tally.words)
      json.field("critical", tally.count(.critical))
      json.field("major", tally.count(.major))
      json.field("minor", tally.count(.minor))
      json.field("neutral", tally.count(.neutral))
    }
    output += "\n]".utf8
    if !sentences.isEmpty {
      var corpus = JSONWriter()
      corpus.array { json in
        for sentence in sentences { json.object { $0.fields(of: sentence) } }
      }
      output += ",\"corpus\":".utf8
      output += corpus.bytes
    }
    output += ",\"summary\":".utf8
    output += json.bytes
    output += "}\n".utf8
  }
}
