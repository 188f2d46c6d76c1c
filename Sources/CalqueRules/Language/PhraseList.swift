import CalqueText

/// Phrases to be found in a text by their first word.
public struct PhraseList: Sendable {
  private var byFirst: [UInt64: [[UInt64]]] = [:]
  /// The first words, by eight bits of their hashes: most words start no phrase.
  private var firsts: [UInt64] = [0, 0, 0, 0]

  public init() {}

  /// Adds a phrase: the hashes of its words and marks.
  public mutating func add(_ phrase: [UInt64]) {
    guard let first = phrase.first else { return }
    byFirst[first, default: []].append(phrase)
    firsts[Int(first &>> 8 & 3)] |= 1 &<< (first &>> 10 & 63)
  }

  /// Whether a phrase may start with a word of this hash: for most it tells that none does.
  private func mayStart(with hash: UInt64) -> Bool {
    firsts[Int(hash &>> 8 & 3)] & 1 &<< (hash &>> 10 & 63) != 0
  }

  /// The longest phrase whose words stand at a token and behind it on its line; nil where there is none.
  func phrase(at index: TokenIndex, in text: SegmentedText) -> (last: TokenIndex, length: Int)? {
    let hash = text.tokens[index].hash
    guard mayStart(with: hash), let phrases = byFirst[hash] else { return nil }
    var longest: (last: TokenIndex, length: Int)?
    for phrase in phrases where phrase.count > longest?.length ?? 0 {
      var last = index
      let isThere = phrase.dropFirst().allSatisfy { hash in
        guard let next = text.next(after: last), text.tokens[next].hash == hash else {
          return false
        }
        last = next
        return true
      }
      if isThere { longest = (last, phrase.count) }
    }
    return longest
  }
}
