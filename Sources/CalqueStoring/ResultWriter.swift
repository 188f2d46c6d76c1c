import Calque
import CalqueRules
import CalqueText

/// Writes results into a store.
struct ResultWriter: ~Copyable {
  private var result: Statement
  private var known: Statement
  private var finding: Statement
  private var suggestion: Statement
  private var sentences: Statement
  private var dictionaries: Statement
  private var rule: Statement
  private var knownRule: Statement
  private var example: Statement
  private var rules: [ObjectIdentifier: (number: Int, rule: RuleDescription)] = [:]

  init(_ database: borrowing Database) throws(StoreError) {
    let result = try database.prepare(
      """
      INSERT OR IGNORE INTO result (content, ruleset, language, language_source, encoding, words,
        score, low, high, verdict, penalty, clamped, source)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """)
    let known = try database.prepare("SELECT number FROM result WHERE content = ? AND ruleset = ?")
    let finding = try database.prepare(
      "INSERT INTO finding VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
    let suggestion = try database.prepare(
      "INSERT INTO suggestion VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")
    let sentences = try database.prepare("INSERT INTO sentences VALUES (?, ?)")
    let dictionaries = try database.prepare("INSERT INTO dictionaries VALUES (?, ?)")
    let rule = try database.prepare(
      "INSERT OR IGNORE INTO rule (hash, id, category, severity, summary, rationale)"
        + " VALUES (?, ?, ?, ?, ?, ?)")
    let knownRule = try database.prepare("SELECT number FROM rule WHERE hash = ?")
    let example = try database.prepare("INSERT OR IGNORE INTO example VALUES (?, ?, ?, ?, ?, ?)")
    self.result = result
    self.known = known
    self.finding = finding
    self.suggestion = suggestion
    self.sentences = sentences
    self.dictionaries = dictionaries
    self.rule = rule
    self.knownRule = knownRule
    self.example = example
  }

  /// Keeps a report; returns its number, that of the same one where it is there.
  mutating func write(
    _ report: ArticleReport, of content: ContentHash, under ruleSet: ContentHash,
    source: [UInt8], in database: borrowing Database
  ) throws(StoreError) -> Int {
    result.bind(content.bytes)
    result.bind(ruleSet.bytes)
    result.bind(report.language)
    result.bind(report.languageSource.rawValue)
    result.bind(report.article.encoding)
    result.bind(report.words)
    result.bind(report.score.value)
    result.bind(report.score.interval.lowerBound)
    result.bind(report.score.interval.upperBound)
    result.bind(report.score.verdict.rawValue)
    result.bind(report.score.penalty)
    result.bind(report.score.isClamped ? 1 : 0)
    let kept = report.keptFindings
    result.bind(kept.isEmpty && report.sentences.isEmpty ? nil : source)
    try result.run()
    if database.changes == 0 {
      known.bind(content.bytes)
      known.bind(ruleSet.bytes)
      defer { known.reset() }
      return try known.step() ? known.integer(0) : 0
    }
    let number = database.lastRow
    for (place, kept) in kept.enumerated() {
      try write(kept.finding, reason: kept.reason, at: place, of: number, report, in: database)
    }
    if !report.sentences.isEmpty {
      sentences.bind(number)
      sentences.bind(report.sentences.withUnsafeBytes { Array($0) })
      try sentences.run()
    }
    if !report.dictionaries.isEmpty {
      dictionaries.bind(number)
      dictionaries.bind(report.dictionaries.joined(separator: "\n"))
      try dictionaries.run()
    }
    return number
  }

  private mutating func write(
    _ found: Finding<Original>, reason: String?, at place: Int, of result: Int,
    _ report: ArticleReport, in database: borrowing Database
  ) throws(StoreError) {
    let description: Int? =
      if let rule = report.description(of: found.rule) {
        try number(of: rule, in: database)
      } else { nil }
    finding.bind(result)
    finding.bind(place)
    finding.bind(found.rule.description)
    finding.bind(found.category.description)
    finding.bind(found.severity.rawValue)
    finding.bind(found.confidence)
    finding.bind(found.certainty.rawValue)
    finding.bind(found.message)
    finding.bind(found.range.lowerBound.bytes)
    finding.bind(found.range.upperBound.bytes)
    finding.bind(description)
    finding.bind(reason)
    try finding.run()
    for (rank, offered) in found.suggestions.enumerated() {
      suggestion.bind(result)
      suggestion.bind(place)
      suggestion.bind(rank)
      suggestion.bind(offered.edit.range.lowerBound.bytes)
      suggestion.bind(offered.edit.range.upperBound.bytes)
      suggestion.bind(offered.edit.replacement)
      suggestion.bind(offered.confidence)
      suggestion.bind(offered.applicability.rawValue)
      suggestion.bind(offered.reason)
      try suggestion.run()
    }
  }

  /// The number of a rule's description, which is written where it is new.
  private mutating func number(
    of description: RuleDescription, in database: borrowing Database
  ) throws(StoreError) -> Int {
    if let known = rules[ObjectIdentifier(description)] { return known.number }
    let hash = Self.hash(of: description).bytes
    rule.bind(hash)
    rule.bind(description.id.description)
    rule.bind(description.category.description)
    rule.bind(description.severity.rawValue)
    rule.bind(description.summary)
    rule.bind(description.rationale)
    try rule.run()
    knownRule.bind(hash)
    defer { knownRule.reset() }
    guard try knownRule.step() else { return 0 }
    let number = knownRule.integer(0)
    for (place, shown) in description.examples.enumerated() {
      example.bind(number)
      example.bind(place)
      example.bind(shown.marked)
      switch shown.verdict {
      case .bad(let becomes):
        example.bind(1)
        example.bind(becomes)
      case .good:
        example.bind(0)
        example.bind(nil as String?)
      }
      example.bind(shown.language)
      try example.run()
    }
    rules[ObjectIdentifier(description)] = (number, description)
    return number
  }

  private static func hash(of rule: RuleDescription) -> ContentHash {
    var hash = ContentHash()
    for part in [
      rule.id.description, rule.category.description, rule.severity.rawValue, rule.summary,
      rule.rationale,
    ] + rule.examples.map(\.marked) {
      hash.combine(part)
    }
    return hash
  }
}

extension ArticleReport {
  /// Whether there are findings to keep, and so the text they stand in.
  public var hasKeptFindings: Bool { !keptFindings.isEmpty }

  /// The findings, then those that comments set aside, with the reasons; what a baseline knows is its own
  /// matter.
  fileprivate var keptFindings: [(finding: Finding<Original>, reason: String?)] {
    findings.map { ($0, nil) }
      + setAside.compactMap { setAside in
        guard case .comment(let reason) = setAside.cause else { return nil }
        return (setAside.finding, reason)
      }
  }
}
