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

    /// The number of its result in the store; nil where it could not be checked.
    public var result: Int? {
      if case .result(let result, _) = content { result.number } else { nil }
    }

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
    let rows = try database.prepare(
      """
      SELECT \(ArticleRow.columns), r.source, \(try ResultReader.columns(in: database))
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
    let (source, columns) = (ArticleRow.count, ArticleRow.count + 1)
    let (id, place) = (ArticleRow.id(rows, from: 0), ArticleRow.place(rows, from: 0))
    guard !rows.isNull(columns) else {
      return Article(
        id: id, place: place, content: .failure(ArticleRow.failure(rows, from: 0)))
    }
    let result = try reader.completed(StoredResult(rows, from: columns))
    return Article(
      id: id, place: place,
      content: .result(result, source: rows.isNull(source) ? nil : rows.bytes(source)))
  }
}
