import Calque

/// A run in a store, to be told again.
public struct StoredRun: ~Copyable {
  /// How its articles were read.
  public let input: String
  public let isFinished: Bool
  /// Whether its articles' sentences are marked.
  public let hasSentences: Bool
  private let database: Database
  private var reader: ResultReader
  private var rows: Statement

  /// An article of a run.
  public struct Article: Sendable {
    public let id: String
    public let place: RunWriter.Place
    public let content: Content

    /// What is there of it.
    public enum Content: Sendable {
      /// A result, with the article's bytes where something was found.
      case result(StoredResult, source: [UInt8]?)
      case failure(ArticleFailure)
    }
  }

  /// The last run that was finished; where none was, what there is of the first.
  public init(path: String) throws(StoreError) {
    let database = try Database(path: path, isWritable: false)
    try database.expectSchema()
    var run = try database.prepare(
      "SELECT number, input, finished FROM run ORDER BY finished DESC, number DESC LIMIT 1")
    guard try run.step() else { throw .empty(path: path) }
    let columns = ResultReader.columns.split(separator: ",").map { "r.\($0.dropSpace())" }
    let rows = try database.prepare(
      """
      SELECT a.id, a.path, a.line, a.start, a.code, a.message, a.byte, r.source, a.notation,
        \(columns.joined(separator: ", "))
      FROM article a LEFT JOIN result r ON r.number = a.result
      WHERE a.run = \(run.integer(0)) ORDER BY a.place
      """)
    let reader = try ResultReader(path: path)
    hasSentences = try reader.hasSentences(ofRun: run.integer(0))
    self.reader = reader
    input = run.text(1)
    isFinished = run.integer(2) == 1
    self.rows = rows
    self.database = database
  }

  /// The next article; nil after the last.
  public mutating func next() throws(StoreError) -> Article? {
    guard try rows.step() else { return nil }
    let id = rows.text(0)
    let place = RunWriter.Place(
      path: rows.text(1), line: rows.isNull(2) ? nil : rows.integer(2),
      start: rows.isNull(3) ? nil : rows.integer(3),
      notation: rows.isNull(8) ? nil : rows.text(8))
    guard !rows.isNull(9) else {
      let failure = ArticleFailure(
        id: id, path: place.path, code: rows.text(4), message: rows.text(5), line: place.line,
        byte: rows.isNull(6) ? nil : rows.integer(6))
      return Article(id: id, place: place, content: .failure(failure))
    }
    let result = try reader.completed(StoredResult(rows, from: 9))
    return Article(
      id: id, place: place,
      content: .result(result, source: rows.isNull(7) ? nil : rows.bytes(7)))
  }
}

extension Substring {
  fileprivate func dropSpace() -> Substring { drop { $0 == " " } }
}
