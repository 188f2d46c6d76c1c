import Calque
import CalqueReading
import CalqueStoring
import CalqueText

/// Reads one article after another, and checks those of which a store holds no result.
struct StoredChecker: ~Copyable, ArticleWork {
  /// What an article came to, and what a store is to know of it.
  struct Result: Sendable {
    let outcome: Outcome
    /// Nil where the article's contents could not be read.
    let entry: RunWriter.Entry?
    /// Whether the last finished run tells the same in the same place.
    var isUnchanged = false
  }

  private let session: StoreSession
  private var reader: ArticleReader
  private var checker: ArticleChecker
  private var results: ResultReader?
  private var versions: [ObjectIdentifier: ContentHash] = [:]

  init(_ input: InputOptions, _ session: StoreSession) {
    self.session = session
    reader = ArticleReader(input.reading)
    checker = ArticleChecker(input)
    results = try? ResultReader(path: session.path)  // without it all are checked
  }

  mutating func result(of item: BatchRunner.Item) -> Result {
    do throws(ReadError) {
      return try result(of: item, item.article.source())
    } catch {
      let failure = ArticleFailure(error)
      let isKnown = try? results?.isUnchanged(at: item.number, item.article.place, failure)
      return Result(outcome: .failure(failure), entry: nil, isUnchanged: isKnown ?? false)
    }
  }

  mutating func rest() { results?.rest() }

  private mutating func result(
    of item: BatchRunner.Item, _ source: [UInt8]
  ) throws(ReadError) -> Result {
    let content = item.article.hash(of: source)
    let version = version(of: item.setup)
    if let known = try? results?.unchanged(
      at: item.number, item.article.place, content, under: version, source: source)
    {
      return Result(
        outcome: known.outcome(&reader),
        entry: .init(content: content, ruleSet: version, known: known.result, source: []),
        isUnchanged: true)
    }
    let article = try reader.read(source, at: item.article)
    if let known = try? results?.result(of: content, under: version) {
      return Result(
        outcome: .report(known.report(of: article)),
        entry: .init(content: content, ruleSet: version, known: known.number, source: []))
    }
    let outcome = checker.outcome(of: article, under: item.setup)
    var isClean = true
    if case .report(let report) = outcome {
      isClean = !report.hasKeptFindings && report.sentences.isEmpty
    }
    return Result(
      outcome: outcome,
      entry: .init(
        content: content, ruleSet: version, known: nil, source: isClean ? [] : source))
  }

  private mutating func version(of setup: Setup) -> ContentHash {
    if let known = versions[ObjectIdentifier(setup)] { return known }
    let version = RuleSetVersion.version(
      of: setup, program: session.program, input: session.input)
    versions[ObjectIdentifier(setup)] = version
    return version
  }
}

extension PendingArticle {
  /// The bytes that hold the article, as they are read.
  func source() throws(ReadError) -> [UInt8] {
    switch self {
    case .file(let path): try FileText(path: path).bytes
    case .record(let line, _): line.bytes
    case .failure(let error): throw error
    }
  }

  /// What the bytes of the article are known by; a file's ending says how they are read.
  func hash(of source: [UInt8]) -> ContentHash {
    var hash = ContentHash()
    switch self {
    case .file(let path): hash.combine("file " + Self.ending(of: path))
    case .record(let line, _): hash.combine("record \(line.notationText)")
    case .failure: break
    }
    hash.combine(source)
    return hash
  }

  /// Where it stands.
  var place: RunWriter.Place {
    switch self {
    case .file(let path): RunWriter.Place(path: path)
    case .record(let line, let path):
      RunWriter.Place(
        path: path, line: line.number, start: line.start, notation: line.notationText)
    case .failure(let error): RunWriter.Place(path: error.path, line: error.line)
    }
  }

  private static func ending(of path: String) -> String {
    let name = path.split(separator: "/").last ?? ""
    return name.lastIndex(of: ".").map { name[$0...].lowercased() } ?? ""
  }
}
