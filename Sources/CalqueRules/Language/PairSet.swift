/// Pairs of words in order, by their hashes: one probe tells whether a pair is there.
public struct PairSet: Sendable {
  private var keys: [UInt64] = []
  private var mask = 0

  public init() {}

  /// The set of these pairs.
  public init(_ pairs: some Collection<WordPair>) {
    var capacity = 16
    while capacity < pairs.count * 2 { capacity *= 2 }
    keys = Array(repeating: 0, count: capacity)
    mask = capacity - 1
    for pair in pairs {
      let key = Self.key(pair)
      var slot = Self.slot(key, mask)
      while keys[slot] != 0, keys[slot] != key { slot = (slot + 1) & mask }
      keys[slot] = key
    }
  }

  /// Whether a pair is in the set.
  public func contains(_ pair: WordPair) -> Bool {
    guard !keys.isEmpty else { return false }
    let key = Self.key(pair)
    var slot = Self.slot(key, mask)
    while keys[slot] != 0 {
      if keys[slot] == key { return true }
      slot = (slot + 1) & mask
    }
    return false
  }

  private static func key(_ pair: WordPair) -> UInt64 {
    ((pair.first &* 0x9E37_79B9_7F4A_7C15) ^ pair.second) | 1
  }

  private static func slot(_ key: UInt64, _ mask: Int) -> Int {
    Int(truncatingIfNeeded: key &>> 9) & mask
  }
}
