/// A set of a lexicon's words, by their numbers.
struct WordSet: Hashable, Sendable {
  /// A bit for each number; the number 0 is no word.
  private(set) var bits: [UInt64] = []

  mutating func insert(_ word: UInt16) {
    guard word != 0 else { return }
    let cell = Int(word >> 6)
    while bits.count <= cell { bits.append(0) }
    bits[cell] |= 1 << UInt64(word & 63)
  }
}
