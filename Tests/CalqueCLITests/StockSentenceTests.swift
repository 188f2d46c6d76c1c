import Calque
import CalqueReporting
import CalqueRules
import CalqueTestSupport
import Foundation
import Testing

@testable import CalqueCLI

/// A sentence that unrelated articles share is found over the corpus, and what articles honestly share is
/// not.
struct StockSentenceTests {
  private static let stock = "The guests thanked the hosts for their kind and generous welcome."
  private static let places = [
    "mayor", "harbour", "school", "market", "bridge", "museum", "hospital", "station", "library",
    "theatre", "airport", "castle",
  ]
  private static let deeds = [
    "was closed for repairs on Monday", "will get a new roof next spring",
    "drew more visitors than ever before", "has asked the council for more money",
    "lost its licence after a long dispute", "was sold to a company from abroad",
  ]

  /// A sentence that no other number has.
  private static func sentence(_ number: Int) -> String {
    "The \(places[number % 12]) of \(places[number / 12 % 12]) street"
      + " \(deeds[number / 144 % 6])\(number >= 864 ? " again" : "")."
  }

  /// Articles with nothing in common; `shared` may add to one.
  private static func corpus(
    _ count: Int, _ shared: (Int, [String]) -> [String]
  ) -> String {
    (0..<count).map { article in
      let own = (0..<4).map { sentence(article * 4 + $0) }
      let text = shared(article, own).joined(separator: " ").replacing(" \n ", with: "\\n")
      return "{\"id\":\"a\(article)\",\"lang\":\"en\",\"text\":\"\(text)\"}\n"
    }.joined()
  }

  private static func inserting(
    _ text: String, at place: Int, in own: [String]
  ) -> [String] {
    own[..<place] + [text] + own[place...]
  }

  /// What the sentences that were told are, each with its articles.
  private static func told(_ run: CalqueRun) throws -> [(text: String, ids: [String])] {
    try run.output.split(separator: "\n").compactMap { line in
      let json = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      guard let corpus = json?["corpus"] as? [String: Any] else { return nil }
      let places = corpus["places"] as? [[String: Any]] ?? []
      return (
        corpus["text"] as? String ?? "", places.compactMap { $0["id"] as? String }
      )
    }
  }

  private static let words = [
    "check", "--no-config", "--format", "jsonl", "--stock-sentences", "--rule", "doubled-word",
  ]

  @Test func `a sentence planted in unrelated articles is found with its articles`() async throws {
    let folder = TemporaryFolder()
    let planted = Set(stride(from: 5, to: 200, by: 16))  // thirteen
    let text = Self.corpus(200) { article, own in
      planted.contains(article) ? Self.inserting(Self.stock, at: 1 + article % 3, in: own) : own
    }
    let path = folder.write(text, to: "corpus.jsonl")
    let run = await CalqueRun(Self.words + [path], in: folder)
    let told = try Self.told(run)
    #expect(told.map(\.text) == [Self.stock])
    #expect(told.first?.ids == planted.sorted().map { "a\($0)" })
    #expect(run.status == .findings)
    for jobs in ["1", "2", "7"] {
      #expect(await CalqueRun(Self.words + ["-j", jobs, path], in: folder).bytes == run.bytes)
    }
    // Not asked for, not wanted, or below what fails.
    let plain = await CalqueRun(Self.words.filter { $0 != "--stock-sentences" } + [path])
    #expect(plain.status == .quiet)
    #expect(run.output.hasPrefix(plain.output))
    let ignored = await CalqueRun(Self.words + ["--ignore", "stock-sentence", path], in: folder)
    #expect(ignored.output == plain.output)
    let alone = await CalqueRun(
      "check", "--no-config", "--format", "jsonl", "--rule", "stock-sentence", path, in: folder)
    #expect(alone.output == run.output)
    let lenient = await CalqueRun(Self.words + ["--fail-on", "critical", path], in: folder)
    #expect(lenient.status == .quiet)
    let sure = await CalqueRun(Self.words + ["--min-confidence", "0.95", path], in: folder)
    #expect(try Self.told(sure).isEmpty)
  }

  @Test func `places are those of the files`() async throws {
    let folder = TemporaryFolder()
    let number = 12
    for article in 0..<number {
      let own = (0..<4).map { Self.sentence(article * 4 + $0) }
      let text = "# A héad\n\n\(own[0]) \(own[1])\n\n*\(own[2])* \(Self.stock) \(own[3])\n"
      folder.write(text, to: "in/\(String(100 + article)).md")
    }
    let run = await CalqueRun(Self.words + ["\(folder.path)/in"], in: folder)
    let last = try #require(run.output.split(separator: "\n").last)
    let json = try #require(
      try JSONSerialization.jsonObject(with: Data(last.utf8)) as? [String: Any])
    let corpus = try #require(json["corpus"] as? [String: Any])
    let places = try #require(corpus["places"] as? [[String: Any]])
    #expect(places.count == number)
    for place in places {
      let (id, start, end) = (place["id"], place["start"], place["end"])
      let path = "\(folder.path)/\(try #require(id as? String))"
      let bytes = Array(try #require(FileManager.default.contents(atPath: path)))
      let range = try #require(start as? Int)..<(try #require(end as? Int))
      #expect(String(decoding: bytes[range], as: UTF8.self) == Self.stock)
      #expect(place["line"] as? Int == 5)
      let line = try #require(
        String(decoding: bytes, as: UTF8.self).split(separator: "\n").last)
      let prefix = line.prefix((try #require(place["column"] as? Int)) - 1)
      #expect(line.dropFirst(prefix.count).hasPrefix(Self.stock))
    }
  }

  @Test(arguments: [
    "copies of an article", "a passage", "a passage at the end", "a line at the end",
    "few articles", "a short sentence", "a heading's numbers",
  ])
  func `what articles honestly share is not told`(kind: String) async throws {
    let folder = TemporaryFolder()
    let text = Self.corpus(120) { article, own in
      guard article % 6 == 0 else { return own }
      switch kind {
      case "copies of an article":
        return [Self.sentence(900), Self.stock, Self.sentence(901), Self.sentence(902)]
      case "a passage":
        return Self.inserting(
          "Its readers are asked to write. \(Self.stock) They are asked to be brief.", at: 2,
          in: own)
      case "a passage at the end": return own + ["It has many readers. \(Self.stock)"]
      case "a line at the end": return own + ["\n", Self.stock]
      case "few articles":
        return article < 54 ? Self.inserting(Self.stock, at: 2, in: own) : own
      case "a short sentence": return Self.inserting("The guests were very happy.", at: 2, in: own)
      default:
        return Self.inserting(
          "Some \(article) shares rose. \(Self.stock) Some \(article) shares fell.", at: 2, in: own)
      }
    }
    let path = folder.write(text, to: "corpus.jsonl")
    let run = await CalqueRun(Self.words + [path], in: folder)
    #expect(try Self.told(run).isEmpty, "\(run.output.suffix(600))")
    #expect(run.status == .quiet)
  }

  @Test func `at the end of paragraphs it is weak evidence`() async throws {
    let folder = TemporaryFolder()
    let text = Self.corpus(120) { article, own in
      article % 6 == 0 ? own + [Self.stock] : own
    }
    let path = folder.write(text, to: "corpus.jsonl")
    #expect(try Self.told(await CalqueRun(Self.words + [path], in: folder)).count == 1)
    let sure = await CalqueRun(Self.words + ["--min-confidence", "0.8", path], in: folder)
    #expect(try Self.told(sure).isEmpty)
  }

  @Test func `a store tells it again, and a baseline knows it`() async throws {
    let folder = TemporaryFolder()
    let text = Self.corpus(120) { article, own in
      article % 6 == 0 ? Self.inserting(Self.stock, at: 2, in: own) : own
    }
    let path = folder.write(text, to: "corpus.jsonl")
    let store = "\(folder.path)/run.sqlite"
    let plain = await CalqueRun(Self.words + [path], in: folder)
    for checked in [120, 0] {
      let stored = await CalqueRun(Self.words + ["--store", store, path], in: folder)
      #expect(stored.bytes == plain.bytes)
      #expect(stored.errors.contains("checked \(checked) of 120 articles"))
    }
    let told = await CalqueRun("report", "--format", "jsonl", store, in: folder)
    #expect(told.bytes == plain.bytes)
    #expect(told.status == .findings)
    // A run that asks for none tells none, and neither does its store.
    let without = Self.words.filter { $0 != "--stock-sentences" }
    _ = await CalqueRun(without + ["--store", store, path], in: folder)
    #expect(
      try Self.told(await CalqueRun("report", "-f", "jsonl", store, in: folder)).isEmpty)

    let baseline = "\(folder.path)/known.yaml"
    let written = await CalqueRun(Self.words + ["--write-baseline", baseline, path], in: folder)
    #expect(written.status == .quiet)
    #expect(written.errors.contains("wrote 1 known findings"))
    let held = await CalqueRun(Self.words + ["--baseline", baseline, path], in: folder)
    #expect(held.status == .quiet)
    #expect(try Self.told(held).isEmpty)
  }

  @Test func `what comes often is known among what comes once`() {
    var frequent = FrequentWords()
    var told: [UInt64] = []
    var random = SystemRandomNumberGenerator()
    let often = (0..<50).map { _ in UInt64.random(in: 1 ... .max, using: &random) }
    for round in 0..<6 {
      for hash in often where frequent.becomesFrequent(hash) { told.append(hash) }
      #expect(told == (round < 3 ? [] : often))
      for _ in 0..<20_000 {
        let isFrequent = frequent.becomesFrequent(.random(in: 1 ... .max, using: &random))
        #expect(!isFrequent)
      }
    }
  }

  @Test func `what is written to a temporary file is read again`() throws {
    var file = try OccurrenceFile()
    var occurrences: [Occurrence] = []
    for number in 0..<40_000 {
      let mark = SentenceMark(
        words: UInt64(number % 7 * 1024 + number % 3), before: 1, after: 2, start: UInt32(number),
        length: 3, sharesLine: false, line: 4, column: 5)
      occurrences.append(Occurrence(mark: mark, article: UInt32(number / 10)))
    }
    for occurrence in occurrences { try file.add(occurrence) }
    for part in 0..<3 {
      let read = try file.occurrences(inPart: part)
      let expected = occurrences.filter { $0.mark.words % 1024 == UInt64(part) }.sorted()
      #expect(read.map { $0.mark } == expected.map { $0.mark })
      #expect(read.map { $0.article } == expected.map { $0.article })
    }
    var spool = try TextSpool()
    let texts = [0, 1, 70_000, 3, 200_000, 0].map { [UInt8](repeating: 7, count: $0) }
    for text in texts { try spool.append(text) }
    try spool.flush()
    for text in texts {
      let read = try #require(try spool.next())
      #expect(Array(read) == text)
    }
    let end = try spool.next()
    #expect(end == nil)
  }
}
