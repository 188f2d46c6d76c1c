import CalqueText

/// A language's pattern rules, ready to be woken by the words that their matches must hold.
public struct PatternSet: Sendable {
  private let starts: WordIndex
  /// The rules that each waking token tries, those of one token behind another's, with what can stand beside
  /// the token in each.
  private let rules: [PatternRule]
  private let neighbours: [(before: NeighbourSet, after: NeighbourSet)]
  private let lists: [Range<Int>]
  /// Whether any is woken by a mark rather than a word.
  let wakesOnMarks: Bool

  /// The set of these rules.
  public init(_ rules: [PatternRule]) {
    var byStart: [UInt64: [PatternRule]] = [:]
    for rule in rules {
      for hash in rule.wakingHashes { byStart[hash, default: []].append(rule) }
    }
    let hashes = byStart.keys.sorted()
    starts = WordIndex(hashes.map { [$0] })
    wakesOnMarks = hashes.contains { $0 <= 0x10FFFF }
    var listed: [PatternRule] = []
    var lists = [0..<0]
    for hash in hashes {
      let first = listed.count
      listed += byStart[hash] ?? []
      lists.append(first..<listed.count)
    }
    self.rules = listed
    self.lists = lists
    neighbours = listed.map(\.neighbours)
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
    for number in lists[Int(list)] {
      let beside = neighbours[number]
      if beside.before.mayHold(before), beside.after.mayHold(after) {
        rules[number].examine(index, of: article, into: &findings)
      }
    }
  }
}
