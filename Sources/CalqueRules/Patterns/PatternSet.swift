import CalqueText

/// A language's pattern rules, ready to be woken by the words that their matches must hold.
public struct PatternSet: Sendable {
  private let starts: WordIndex
  private let rules: [[Entry]]
  /// Whether any is woken by a mark rather than a word.
  let wakesOnMarks: Bool

  /// A rule, with what can stand beside the token that wakes it.
  private struct Entry: Sendable {
    let rule: PatternRule
    let before: NeighbourSet
    let after: NeighbourSet

    init(_ rule: PatternRule) {
      self.rule = rule
      (before, after) = rule.neighbours
    }
  }

  /// The set of these rules.
  public init(_ rules: [PatternRule]) {
    var byStart: [UInt64: [PatternRule]] = [:]
    for rule in rules {
      for hash in rule.wakingHashes { byStart[hash, default: []].append(rule) }
    }
    let hashes = byStart.keys.sorted()
    starts = WordIndex(hashes.map { [$0] })
    wakesOnMarks = hashes.contains { $0 <= 0x10FFFF }
    self.rules = [[]] + hashes.map { (byStart[$0] ?? []).map(Entry.init) }
  }

  /// The number of the list of rules that a token wakes; 0 where there is none.
  @inline(__always)
  func list(startingWith hash: UInt64) -> UInt16 { starts.number(of: hash) }

  /// Tries the rules of a list at a token and adds what they find.
  func match(
    _ list: UInt16, at index: TokenIndex, of article: ArticleText, into findings: inout FindingList
  ) {
    let text = article.text
    let before =
      text.previous(before: index).map { NeighbourSet.Place(text.tokens[$0].hash) } ?? .none
    let after = text.next(after: index).map { NeighbourSet.Place(text.tokens[$0].hash) } ?? .none
    for entry in rules[Int(list)] where entry.before.mayHold(before) && entry.after.mayHold(after) {
      entry.rule.examine(index, of: article, into: &findings)
    }
  }
}
