import Calque

/// The articles of the last finished run in their order, to be held beside those of a run that takes the
/// same ones again.
struct EarlierArticles: ~Copyable {
  private var rows: Statement
  private let run: Int
  /// The place that the next step leads to; nil where the statement begins anew.
  private var next: Int?
  /// How many articles in a row were others than now.
  private var misses = 0

  /// After so many rows the statement begins anew, so that what is written meanwhile can leave the journal.
  private static let batch = 64
  /// After so many others in a row the runs are taken to have nothing to do with one another.
  private static let patience = 256

  /// Nil where no run was finished.
  init?(_ database: borrowing Database) throws(StoreError) {
    let run = try database.lastFinishedRun
    guard run > 0 else { return nil }
    rows = try database.prepare(
      """
      SELECT a.place, \(ArticleRow.columns), r.content, r.ruleset,
        \(try ResultReader.columns(in: database))
      FROM article a LEFT JOIN result r ON r.number = a.result
      WHERE a.run = ? AND a.place >= ? ORDER BY a.place
      """)
    self.run = run
  }

  /// The columns of a row behind the article's place.
  private enum Column {
    static let article: Int32 = 1
    static let content = article + ArticleRow.count
    static let ruleSet = content + 1
    static let result = ruleSet + 1
  }

  /// The id and result of the article at a place, where it is the same; else nil.
  mutating func result(
    at number: Int, _ place: RunWriter.Place, _ content: ContentHash, _ ruleSet: ContentHash
  ) throws(StoreError) -> (id: String, result: StoredResult)? {
    guard try go(to: number) else { return nil }
    guard rows.isHash(Column.content, content), rows.isHash(Column.ruleSet, ruleSet),
      ArticleRow.isPlace(place, rows, from: Column.article)
    else { return miss() }
    misses = 0
    return (
      ArticleRow.id(rows, from: Column.article), StoredResult(rows, from: Column.result)
    )
  }

  /// Whether the article at a place could not be checked either, for the same reason.
  mutating func isFailure(
    at number: Int, _ place: RunWriter.Place, _ failure: ArticleFailure
  ) throws(StoreError) -> Bool {
    guard try go(to: number) else { return false }
    let place = RunWriter.Place(
      path: failure.path, line: failure.line, start: place.start, notation: place.notation)
    guard rows.isNull(Column.result), ArticleRow.isPlace(place, rows, from: Column.article),
      ArticleRow.failure(rows, from: Column.article) == failure
    else { return miss() ?? false }
    misses = 0
    return true
  }

  /// Lets go of what is being read.
  mutating func rest() {
    rows.reset()
    next = nil
  }

  private mutating func miss<Value>() -> Value? {
    misses += 1
    return nil
  }

  private mutating func go(to place: Int) throws(StoreError) -> Bool {
    guard misses < Self.patience else { return false }
    if next != place || place % Self.batch == 0 {
      rows.reset()
      rows.bind(run)
      rows.bind(place)
    }
    next = place + 1
    guard try rows.step(), rows.integer(0) == place else {
      rest()
      return false
    }
    return true
  }
}

extension Database {
  /// The number of the last run that was finished; 0 where none was.
  var lastFinishedRun: Int {
    get throws(StoreError) { try number("SELECT max(number) FROM run WHERE finished = 1") }
  }
}
