/// A set of a lexicon's words, by their numbers.
struct WordSet: Hashable, Sendable {
  private(set) var bits: [UInt64] = []

  /// Whether a word is in the set; the number 0 never is.
  @inline(__always)
  func contains(_ word: UInt16) -> Bool {
    let cell = Int(word >> 6)
    return cell < bits.count && bits[cell] & (1 << UInt64(word & 63)) != 0
  }

  mutating func insert(_ word: UInt16) {
    guard word != 0 else { return }
    let cell = Int(word >> 6)
    while bits.count <= cell { bits.append(0) }
    bits[cell] |= 1 << UInt64(word & 63)
  }
}
