import Calque
import CalqueText

/// Writes a run into a store as its outcomes come; what was written holds whatever happens to the process.
public struct RunWriter: ~Copyable {
  private let database: Database
  private let lock: StoreLock
  private let run: Int
  private var results: ResultWriter
  private var article: Statement
  private var place = 0
  private var checked = 0
  private var pending = 0
  private var ruleSets: Set<ContentHash> = []
  /// The last finished run, as long as all articles stand in it as they are now: they are then not written
  /// again, and at the end it becomes this run.
  private var base: (run: Int, articles: Int)?

  /// After so many articles what was written is made to last.
  private static let batch = 512
  /// So many articles are copied at once.
  private static let copied = 1 << 16

  /// Where an article of a run stands.
  public struct Place: Sendable {
    public let path: String
    /// The line of a record.
    public let line: Int?
    /// The byte of the file that a record begins at.
    public let start: Int?
    /// How a record is written, for whoever reads it again.
    public let notation: String?

    public init(
      path: String, line: Int? = nil, start: Int? = nil, notation: String? = nil
    ) {
      self.path = path
      self.line = line
      self.start = start
      self.notation = notation
    }
  }

  /// What became of an article whose contents could be read.
  public struct Entry: Sendable {
    public let content: ContentHash
    public let ruleSet: ContentHash
    /// The result that was there; nil where the text was checked.
    public let known: Int?
    /// The article's bytes as they were read.
    public let source: [UInt8]

    public init(content: ContentHash, ruleSet: ContentHash, known: Int?, source: [UInt8]) {
      self.content = content
      self.ruleSet = ruleSet
      self.known = known
      self.source = source
    }
  }

  /// Begins a run in a file, which is made where there is none.
  ///
  /// - Parameter input: How articles are read, for whoever reads them out of the store.
  public init(path: String, input: String) throws(StoreError) {
    let database = try Database(path: path, isWritable: true)
    let lock = try StoreLock(path: path)
    try database.execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL")
    try database.execute("BEGIN IMMEDIATE")
    try database.create()
    var begin = try database.prepare(
      "INSERT INTO run (program, input, articles, checked, finished) VALUES (?, ?, 0, 0, 0)")
    begin.bind(Version.current)
    begin.bind(input)
    try begin.run()
    let run = database.lastRow
    // What a run that never ended has told of its articles is told anew.
    try database.execute(
      "DELETE FROM article WHERE run IN (SELECT number FROM run WHERE finished = 0);"
        + "DELETE FROM run WHERE finished = 0 AND number < \(run); COMMIT; BEGIN IMMEDIATE")
    let last = try database.lastFinishedRun
    if last > 0 {
      base = (last, try database.number("SELECT articles FROM run WHERE number = \(last)"))
    }
    let results = try ResultWriter(database)
    let article = try database.prepare(
      "INSERT INTO article VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
    self.results = results
    self.article = article
    self.run = run
    self.lock = lock
    self.database = database
  }

  /// How many articles came, and for how many a text was looked at.
  public var counts: (articles: Int, checked: Int) { (place, checked) }

  /// Keeps what an article came to; an entry is there where its contents could be read.
  ///
  /// - Parameter isUnchanged: Whether the last finished run tells the same in the same place.
  public mutating func add(
    _ outcome: Outcome, at place: Place, _ entry: Entry?, isUnchanged: Bool = false
  ) throws(StoreError) {
    if base != nil, isUnchanged {
      if let entry { ruleSets.insert(entry.ruleSet) }
      self.place += 1
      return
    }
    try leaveBase()
    switch outcome {
    case .report(let report):
      var number: Int?
      if let entry {
        ruleSets.insert(entry.ruleSet)
        if entry.known == nil { checked += 1 }
        number =
          if let known = entry.known { known } else {
            try results.write(
              report, of: entry.content, under: entry.ruleSet, source: entry.source, in: database)
          }
      }
      try insert(id: report.article.id, place, result: number, failure: nil)
    case .failure(let failure):
      try insert(id: failure.id, place, result: nil, failure: failure)
    }
    pending += 1
    if pending == Self.batch {
      pending = 0
      try database.execute("COMMIT; BEGIN IMMEDIATE")
    }
  }

  private mutating func insert(
    id: String, _ place: Place, result: Int?, failure: ArticleFailure?
  ) throws(StoreError) {
    article.bind(run)
    article.bind(self.place)
    article.bind(id)
    article.bind(failure?.path ?? place.path)
    article.bind(failure == nil ? place.line : failure?.line)
    article.bind(place.start)
    article.bind(place.notation)
    article.bind(result)
    article.bind(failure?.code)
    article.bind(failure?.message)
    article.bind(failure?.byte)
    try article.run()
    self.place += 1
  }

  /// Writes what has been the same in the last finished run, where there is one that has been so far.
  private mutating func leaveBase() throws(StoreError) {
    guard let base else { return }
    self.base = nil
    let columns = "id, path, line, start, notation, result, code, message, byte"
    for start in stride(from: 0, to: place, by: Self.copied) {
      try database.execute(
        "INSERT INTO article SELECT \(run), place, \(columns) FROM article WHERE run = \(base.run)"
          + " AND place >= \(start) AND place < \(min(place, start + Self.copied));"
          + "COMMIT; BEGIN IMMEDIATE")
    }
  }

  /// Makes what was written last; nothing may be added after.
  ///
  /// - Parameter isComplete: Whether all articles came; the run then takes the place of those before, and
  ///   results of other rule sets are dropped.
  public mutating func finish(isComplete: Bool) throws(StoreError) {
    if !isComplete || base?.articles != place { try leaveBase() }
    try database.execute(
      "UPDATE run SET articles = \(place), checked = \(checked), finished = \(isComplete ? 1 : 0)"
        + " WHERE number = \(run)")
    if isComplete {
      // Articles that are all the same stay where they are, under the number of the run before.
      let number = base?.run ?? run
      try database.execute(
        "DELETE FROM article WHERE run < \(number); DELETE FROM run WHERE number <> \(run);"
          + "UPDATE run SET number = \(number) WHERE number = \(run)")
      try dropOtherRuleSets()
    }
    try database.execute("COMMIT")
    // One plain file, which can be read where nothing may be written; unless somebody reads it now.
    try? database.execute("PRAGMA wal_checkpoint(TRUNCATE); PRAGMA journal_mode = DELETE")
  }

  private func dropOtherRuleSets() throws(StoreError) {
    guard !ruleSets.isEmpty else { return }
    try database.execute("CREATE TEMP TABLE kept (ruleset BLOB PRIMARY KEY)")
    var keep = try database.prepare("INSERT INTO kept VALUES (?)")
    for ruleSet in ruleSets {
      keep.bind(ruleSet.bytes)
      try keep.run()
    }
    let old = "SELECT number FROM result WHERE ruleset NOT IN (SELECT ruleset FROM kept)"
    guard try database.number("SELECT EXISTS (\(old))") == 1 else { return }
    try database.execute(
      "DELETE FROM suggestion WHERE result IN (\(old)); DELETE FROM finding WHERE result IN (\(old));"
        + "DELETE FROM sentences WHERE result IN (\(old));"
        + "DELETE FROM result WHERE ruleset NOT IN (SELECT ruleset FROM kept)")
  }
}
