import Calque
import CalqueRules
import CalqueText

/// Reads results out of a store; each worker has its own.
public struct ResultReader: ~Copyable {
  private let database: Database
  private var known: Statement
  private var findings: Statement
  /// Nil in a store from before there were any.
  private var sentences: Statement?
  private var rule: Statement
  private var examples: Statement
  private var rules: [Int: RuleDescription] = [:]
  /// Nil where no run was finished.
  private var earlier: EarlierArticles?

  /// The columns of a result r, in the order in which `StoredResult` reads them.
  static func columns(in database: borrowing Database) throws(StoreError) -> String {
    let dictionaries =
      try database.hasTable("dictionaries")
      ? "(SELECT names FROM dictionaries d WHERE d.result = r.number)" : "NULL"
    return """
      r.number, r.language, r.language_source, r.encoding, r.words, r.score, r.low, r.high,
        r.verdict, r.penalty, r.clamped, r.source IS NOT NULL, \(dictionaries)
      """
  }

  public init(path: String) throws(StoreError) {
    let database = try Database(path: path, isWritable: false)
    let known = try database.prepare(
      "SELECT \(try Self.columns(in: database)) FROM result r WHERE content = ? AND ruleset = ?")
    let findings = try database.prepare(
      """
      SELECT f.place, rule, category, severity, f.confidence, certainty, message, f.start, f.end,
        description, rank, s.start, s.end, replacement, s.confidence, applicability, reason,
        set_aside
      FROM finding f LEFT JOIN suggestion s ON s.result = f.result AND s.place = f.place
      WHERE f.result = ? ORDER BY f.place, rank
      """)
    let rule = try database.prepare(
      "SELECT id, category, severity, summary, rationale FROM rule WHERE number = ?")
    let examples = try database.prepare(
      "SELECT marked, bad, becomes, language FROM example WHERE rule = ? ORDER BY place")
    sentences =
      try database.hasTable("sentences")
      ? try database.prepare("SELECT marks FROM sentences WHERE result = ?") : nil
    earlier = try EarlierArticles(database)
    self.known = known
    self.findings = findings
    self.rule = rule
    self.examples = examples
    self.database = database
  }

  /// The result of a content under a rule set; nil where there is none yet.
  public mutating func result(
    of content: ContentHash, under ruleSet: ContentHash
  ) throws(StoreError) -> StoredResult? {
    known.bind(content.bytes)
    known.bind(ruleSet.bytes)
    defer { known.reset() }
    guard try known.step() else { return nil }
    return try completed(StoredResult(known, from: 0))
  }

  /// The article that has a place in the last finished run, with its result, where it is the same as one
  /// that has this place now; else nil.
  ///
  /// - Parameter source: The article's bytes, to be read again where something was found in them.
  /// - Complexity: least where the places come in order.
  public mutating func unchanged(
    at number: Int, _ place: RunWriter.Place, _ content: ContentHash, under ruleSet: ContentHash,
    source: [UInt8]
  ) throws(StoreError) -> StoredRun.Article? {
    guard let (id, result) = try earlier?.result(at: number, place, content, ruleSet) else {
      return nil
    }
    return StoredRun.Article(
      id: id, place: place,
      content: .result(try completed(result), source: result.hasSource ? source : nil))
  }

  /// Whether what has this place in the last finished run could not be checked either, in the same way.
  public mutating func isUnchanged(
    at number: Int, _ place: RunWriter.Place, _ failure: ArticleFailure
  ) throws(StoreError) -> Bool {
    try earlier?.isFailure(at: number, place, failure) ?? false
  }

  /// Lets go of what is being read, so that the store can be tidied.
  public mutating func rest() { earlier?.rest() }

  /// A result with the findings that are kept of it.
  mutating func completed(_ result: StoredResult) throws(StoreError) -> StoredResult {
    var result = result
    guard result.hasSource else { return result }
    result.sentences = try marks(of: result.number)
    let (kept, rules) = try findings(of: result.number)
    result.rules = rules
    for (finding, reason) in kept {
      if let reason {
        result.setAside.append(SetAside(finding: finding, cause: .comment(reason: reason)))
      } else {
        result.findings.append(finding)
      }
    }
    return result
  }

  /// Whether articles of a run have marked sentences.
  func hasSentences(ofRun run: Int) throws(StoreError) -> Bool {
    guard sentences != nil else { return false }
    return try database.number(
      "SELECT EXISTS (SELECT 1 FROM article a JOIN sentences s ON s.result = a.result"
        + " WHERE a.run = \(run))") == 1
  }

  private mutating func marks(of result: Int) throws(StoreError) -> [SentenceMark] {
    sentences?.bind(result)
    defer { sentences?.reset() }
    guard try sentences?.step() == true, let bytes = sentences?.bytes(0) else { return [] }
    return bytes.withUnsafeBytes { bytes in
      let size = MemoryLayout<SentenceMark>.stride
      return (0..<bytes.count / size).map {
        bytes.loadUnaligned(fromByteOffset: $0 * size, as: SentenceMark.self)
      }
    }
  }

  private mutating func findings(
    of result: Int
  ) throws(StoreError) -> ([(finding: Finding<Original>, reason: String?)], [RuleDescription]) {
    findings.bind(result)
    defer { findings.reset() }
    var read: [(finding: Finding<Original>, reason: String?)] = []
    var rules: [RuleDescription] = []
    var place = -1
    while try findings.step() {
      if findings.integer(0) != place {
        place = findings.integer(0)
        guard let finding = finding else { throw .foreign(path: database.path) }
        read.append((finding, findings.isNull(17) ? nil : findings.text(17)))
        if !findings.isNull(9), let rule = try description(findings.integer(9)),
          !rules.contains(where: { $0 === rule })
        {
          rules.append(rule)
        }
      }
      if !findings.isNull(10), let last = read.popLast() {
        read.append((last.finding.adding(suggestion), last.reason))
      }
    }
    return (read, rules)
  }

  private var finding: Finding<Original>? {
    guard let rule = RuleID(findings.text(1)), let category = Category(path: findings.text(2)),
      let severity = Severity(rawValue: findings.text(3)),
      let certainty = Certainty(rawValue: findings.text(5)),
      findings.integer(7) <= findings.integer(8)
    else { return nil }
    return Finding(
      rule: rule, category: category, severity: severity, confidence: findings.double(4),
      certainty: certainty, message: findings.text(6),
      range: Range(bytes: findings.integer(7)..<findings.integer(8)), suggestions: [])
  }

  private var suggestion: Suggestion<Original> {
    let start = findings.integer(11)
    return Suggestion(
      Edit(Range(bytes: start..<max(start, findings.integer(12))), findings.text(13)),
      Applicability(rawValue: findings.text(15)) ?? .shown, confidence: findings.double(14),
      reason: findings.text(16))
  }

  private mutating func description(_ number: Int) throws(StoreError) -> RuleDescription? {
    if let known = rules[number] { return known }
    rule.bind(number)
    defer { rule.reset() }
    guard try rule.step(), let id = RuleID(rule.text(0)),
      let category = Category(path: rule.text(1)), let severity = Severity(rawValue: rule.text(2))
    else { return nil }
    let read = try examples(of: number)
    let description = RuleDescription(
      id: id, category: category, severity: severity, summary: rule.text(3),
      rationale: rule.text(4), examples: read)
    rules[number] = description
    return description
  }

  private mutating func examples(of rule: Int) throws(StoreError) -> [Example] {
    examples.bind(rule)
    defer { examples.reset() }
    var read: [Example] = []
    while try examples.step() {
      let becomes = examples.isNull(2) ? nil : examples.text(2)
      read.append(
        Example(
          examples.text(0), examples.integer(1) == 1 ? .bad(becomes: becomes) : .good,
          language: examples.text(3)))
    }
    return read
  }
}

extension Finding {
  /// The finding with one more suggestion.
  fileprivate func adding(_ suggestion: Suggestion<Text>) -> Finding {
    Finding(
      rule: rule, category: category, severity: severity, confidence: confidence,
      certainty: certainty, message: message, range: range, suggestions: suggestions + [suggestion])
  }
}
