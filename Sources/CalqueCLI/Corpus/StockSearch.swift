import Calque
import CalqueRules
import CalqueText

/// Looks for sentences that unrelated articles of a corpus share, in memory that does not grow with it.
///
/// What is seen goes to temporary files, about 40 bytes a sentence, and is judged when all articles came.
struct StockSearch: ~Copyable {
  private let checker: Checker
  private var occurrences: OccurrenceFile
  private var frequent = FrequentWords()
  /// The words of frequent sentences, each behind its hash.
  private var texts: TextSpool
  /// The id of each article, its file, and its record's line.
  private var names: TextSpool
  private var articles: UInt32 = 0

  static let option = CommandOption(
    "stock-sentences",
    help:
      "Find the sentences that many unrelated articles share, and tell them after the articles.")

  /// So many sentences are told at most, those of the most articles; and so many places of each.
  private static let sentenceCount = 500
  private static let placeCount = 500

  /// A search that tells what a checker's options want.
  init(_ checker: Checker) throws(CommandError) {
    let occurrences = try OccurrenceFile()
    let texts = try TextSpool()
    let names = try TextSpool()
    self.checker = checker
    self.occurrences = occurrences
    self.texts = texts
    self.names = names
  }

  /// Takes in an article.
  mutating func add(_ outcome: Outcome) throws(CommandError) {
    guard case .report(let report) = outcome else { return }
    let source = report.article.source
    try names.append(report.article.id.utf8)
    try names.append((source?.path ?? "").utf8)
    try names.append((source.map { String($0.line) } ?? "").utf8)
    for mark in report.sentences {
      try occurrences.add(Occurrence(mark: mark, article: articles))
      guard frequent.becomesFrequent(mark.words) else { continue }
      let hash = withUnsafeBytes(of: mark.words) { Array($0) }
      try texts.append(hash + report.text(of: mark.range).utf8)
    }
    articles += 1
  }

  /// The stock sentences of the articles that came, in the order in which they first stand there.
  mutating func sentences() throws(CommandError) -> [StockSentence] {
    let found = try found()
    guard !found.isEmpty else { return [] }
    let texts = try texts(of: Set(found.map(\.words)))
    let names = try names(of: Set(found.flatMap { $0.places.map(\.article) }))
    var sentences: [StockSentence] = []
    for candidate in found {
      guard let text = texts[candidate.words], let weight = try weight(of: candidate) else {
        continue
      }
      sentences.append(
        StockSentence(
          severity: weight.severity, confidence: weight.confidence, text: text,
          articles: candidate.use.articles, corpus: Int(articles),
          places: candidate.places.compactMap { place in
            names[place.article].map { name in
              StockSentence.Place(
                id: name.id, path: name.path, record: name.record, mark: place.mark)
            }
          }))
    }
    return sentences
  }

  /// A sentence that is judged by how it is used.
  private struct Candidate {
    let words: UInt64
    let use: SentenceUse
    let certainty: Certainty
    let places: [Occurrence]
  }

  private func weight(
    of candidate: Candidate
  ) throws(CommandError) -> (severity: Severity, confidence: Double)? {
    do throws(CheckerError) {
      return try checker.weight(ofStockSentence: candidate.certainty)
    } catch { throw .checker(error) }
  }

  private func found() throws(CommandError) -> [Candidate] {
    var found: [Candidate] = []
    for part in 0..<OccurrenceFile.parts {
      let occurrences = try occurrences.occurrences(inPart: part)
      var start = 0
      while start < occurrences.count {
        let words = occurrences[start].mark.words
        let end =
          occurrences[start...].firstIndex { $0.mark.words != words } ?? occurrences.count
        if let candidate = candidate(occurrences[start..<end]) { found.append(candidate) }
        start = end
      }
      if found.count > 2 * Self.sentenceCount { found = Self.mostUsed(found) }
    }
    return Self.mostUsed(found).sorted { left, right in
      guard let left = left.places.first, let right = right.places.first else { return false }
      return (left.article, left.mark.start) < (right.article, right.mark.start)
    }
  }

  /// What the places of a sentence come to; nil where it is none to be told.
  private func candidate(_ occurrences: ArraySlice<Occurrence>) -> Candidate? {
    var places: [Occurrence] = []
    var (articles, atEnds) = (0, 0)
    var last: UInt32?
    var before: Set<UInt32> = []
    var after: Set<UInt32> = []
    for occurrence in occurrences where occurrence.article != last {
      last = occurrence.article
      articles += 1
      if occurrence.mark.isAtEnd { atEnds += 1 }
      before.insert(occurrence.mark.before)
      after.insert(occurrence.mark.after)
      if places.count < Self.placeCount { places.append(occurrence) }
    }
    let use = SentenceUse(
      articles: articles, before: before.count, after: after.count, atEnds: atEnds)
    guard let certainty = use.certainty(among: Int(self.articles)), let first = places.first
    else { return nil }
    return Candidate(words: first.mark.words, use: use, certainty: certainty, places: places)
  }

  private static func mostUsed(_ found: [Candidate]) -> [Candidate] {
    Array(
      found.sorted { ($1.use.articles, $0.words) < ($0.use.articles, $1.words) }
        .prefix(sentenceCount))
  }

  private mutating func texts(of wanted: Set<UInt64>) throws(CommandError) -> [UInt64: String] {
    var found: [UInt64: String] = [:]
    try texts.flush()
    while let text = try texts.next() {
      let hash = text.withUnsafeBytes { $0.loadUnaligned(as: UInt64.self) }
      guard wanted.contains(hash), found[hash] == nil else { continue }
      let sentence = String(decoding: text.dropFirst(MemoryLayout<UInt64>.size), as: UTF8.self)
      found[hash] = sentence.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
    return found
  }

  private mutating func names(
    of wanted: Set<UInt32>
  ) throws(CommandError) -> [UInt32: (id: String, path: String, record: Int?)] {
    var found: [UInt32: (id: String, path: String, record: Int?)] = [:]
    try names.flush()
    for article in 0..<articles {
      guard let id = try names.next() else { break }
      let name = wanted.contains(article) ? String(decoding: id, as: UTF8.self) : nil
      guard let path = try names.next() else { break }
      let file = name == nil ? "" : String(decoding: path, as: UTF8.self)
      guard let line = try names.next(), let name else { continue }
      let record = Int(String(decoding: line, as: UTF8.self))
      found[article] = (name, record == nil ? name : file, record)
    }
    return found
  }
}
