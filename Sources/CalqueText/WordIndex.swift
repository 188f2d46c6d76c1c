/// A lexicon's words by hash: one probe tells a word's number, or that it is unknown.
public struct WordIndex: Sendable {
  private var keys: [UInt64]
  private var values: [UInt16]
  private var mask: Int
  /// The longest word in tokens that starts with a given token; only where words have no spaces.
  private var longest: [UInt64: UInt8] = [:]

  /// An index of words, each the hashes of its tokens; words are numbered from 1 in the order given.
  ///
  /// The first of two equal words keeps the place.
  public init(_ words: [[UInt64]]) {
    var capacity = 16
    while capacity < words.count * 3 { capacity *= 2 }
    keys = Array(repeating: 0, count: capacity)
    values = Array(repeating: 0, count: capacity)
    mask = capacity - 1
    for (number, tokens) in words.enumerated() {
      guard let first = tokens.first else { continue }
      insert(Self.combined(tokens), UInt16(number + 1))
      if tokens.count > 1 {
        longest[first] = max(longest[first] ?? 0, UInt8(clamping: tokens.count))
      }
    }
  }

  /// Whether any word has more than one token.
  var hasLongWords: Bool { !longest.isEmpty }

  /// The number of the word with this hash, 0 where there is none.
  @inline(__always)
  public func number(of hash: UInt64) -> UInt16 {
    var slot = Int(truncatingIfNeeded: hash &>> 7) & mask
    while true {
      let key = keys[slot]
      if key == hash { return values[slot] }
      if key == 0 { return 0 }
      slot = (slot + 1) & mask
    }
  }

  /// The longest word in tokens that may start with this token; 1 where none does.
  func longestWord(startingWith hash: UInt64) -> Int { Int(longest[hash] ?? 1) }

  /// One hash for the hashes of several tokens in a row.
  static func combined(_ hashes: some Sequence<UInt64>) -> UInt64 {
    var combined: UInt64 = 0
    for hash in hashes {
      combined = combined == 0 ? hash : ((combined ^ hash) &* 0x9E37_79B9_7F4A_7C15) | (1 << 63)
    }
    return combined
  }

  private mutating func insert(_ hash: UInt64, _ value: UInt16) {
    var slot = Int(truncatingIfNeeded: hash &>> 7) & mask
    while keys[slot] != 0 {
      if keys[slot] == hash { return }
      slot = (slot + 1) & mask
    }
    keys[slot] = hash
    values[slot] = value
  }
}
