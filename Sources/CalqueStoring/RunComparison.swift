/// Two runs side by side: which rules, languages and articles got better or worse.
public struct RunComparison: Sendable {
  /// Something of both runs.
  public struct Pair<Value: Sendable>: Sendable {
    public var old: Value
    public var new: Value

    public init(old: Value, new: Value) {
      self.old = old
      self.new = new
    }
  }

  /// What the articles of a run, or of one language, come to.
  public struct Totals: Equatable, Sendable {
    public var articles = 0
    public var words = 0
    public var findings = 0
    /// The mean of the articles' scores; nil where there are none.
    public var score: Double?
  }

  /// An article that both runs have, with another score in each.
  public struct Article: Equatable, Sendable {
    public let id: String
    public let language: String
    public let old: Double
    public let new: Double
  }

  public var totals = Pair(old: Totals(), new: Totals())
  /// By language tag.
  public var languages: [String: Pair<Totals>] = [:]
  /// How many findings of each rule there are.
  public var rules: [String: Pair<Int>] = [:]
  /// The articles that got better, most first, and then those that got worse, most last.
  public var changed: [Article] = []
  /// How many articles have the same score.
  public var unchanged = 0
  /// How many articles only one of the runs has, or could check.
  public var alone = Pair(old: 0, new: 0)

  public init() {}
}

extension RunComparison {
  /// Compares the last runs of two stores; articles are the same that have the same id.
  public init(old: String, new: String) throws(StoreError) {
    self.init()
    for path in [old, new] { _ = try StoredRun(path: path) }
    let database = try Database(path: old, isWritable: false)
    try database.attach(new, as: "new")
    let runs = ["main", "new"].map { schema in
      "(SELECT number FROM \(schema).run ORDER BY finished DESC, number DESC LIMIT 1)"
    }
    for (schema, run) in zip(["main", "new"], runs) {
      try count(schema, run, in: database)
    }
    try compareArticles(runs, in: database)
  }

  private mutating func count(
    _ schema: String, _ run: String, in database: borrowing Database
  ) throws(StoreError) {
    let isOld = schema == "main"
    var totals = try database.prepare(
      """
      SELECT r.language, count(*), sum(r.words), sum(r.score),
        sum((SELECT count(*) FROM \(schema).finding f WHERE f.result = r.number
          AND f.set_aside IS NULL))
      FROM \(schema).article a JOIN \(schema).result r ON r.number = a.result
      WHERE a.run = \(run) GROUP BY r.language
      """)
    var sum = 0.0
    var all = Totals()
    while try totals.step() {
      let part = Totals(
        articles: totals.integer(1), words: totals.integer(2), findings: totals.integer(4),
        score: totals.double(3) / Double(totals.integer(1)))
      sum += totals.double(3)
      all.articles += part.articles
      all.words += part.words
      all.findings += part.findings
      let empty = Pair(old: Totals(), new: Totals())
      languages[totals.text(0), default: empty][isOld] = part
    }
    all.score = all.articles > 0 ? sum / Double(all.articles) : nil
    self.totals[isOld] = all
    var rules = try database.prepare(
      """
      SELECT f.rule, count(*)
      FROM \(schema).article a JOIN \(schema).finding f ON f.result = a.result
      WHERE a.run = \(run) AND f.set_aside IS NULL GROUP BY f.rule
      """)
    while try rules.step() {
      self.rules[rules.text(0), default: Pair(old: 0, new: 0)][isOld] = rules.integer(1)
    }
  }

  private mutating func compareArticles(
    _ runs: [String], in database: borrowing Database
  ) throws(StoreError) {
    // Articles that share an id are told apart by their order.
    let sides = zip(["main", "new"], runs).map { schema, run in
      """
      SELECT a.id, row_number() OVER (PARTITION BY a.id ORDER BY a.place) AS turn,
        r.score, r.language
      FROM \(schema).article a JOIN \(schema).result r ON r.number = a.result
      WHERE a.run = \(run)
      """
    }
    var pairs = try database.prepare(
      """
      SELECT o.id, n.language, o.score, n.score FROM (\(sides[0])) o
      JOIN (\(sides[1])) n ON n.id = o.id AND n.turn = o.turn
      ORDER BY n.score - o.score DESC, o.id, o.turn
      """)
    while try pairs.step() {
      let (old, new) = (pairs.double(2), pairs.double(3))
      if old == new {
        unchanged += 1
      } else {
        changed.append(
          Article(id: pairs.text(0), language: pairs.text(1), old: old, new: new))
      }
    }
    let shared = unchanged + changed.count
    alone = Pair(old: totals.old.articles - shared, new: totals.new.articles - shared)
  }
}

extension RunComparison.Pair {
  /// The old or the new one.
  fileprivate subscript(isOld: Bool) -> Value {
    get { isOld ? old : new }
    set { if isOld { old = newValue } else { new = newValue } }
  }
}
