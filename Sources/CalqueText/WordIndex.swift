/// A lexicon's words by hash: one probe tells a word's number, or that it is unknown.
public struct WordIndex: Sendable {
  @usableFromInline let words: HashTable
  /// How many tokens the longest word has that starts with a token; words of one token are not here.
  private let starts: HashTable

  /// Whether it has no words.
  let isEmpty: Bool

  /// Whether any word has more than one token.
  let hasLongWords: Bool

  /// An index of words, each the hashes of its tokens; words are numbered from 1 in the order given.
  ///
  /// The first of two equal words keeps the place.
  public init(_ words: [[UInt64]]) {
    var longest: [UInt64: Int] = [:]
    for tokens in words where tokens.count > 1 {
      longest[tokens[0]] = max(longest[tokens[0]] ?? 0, tokens.count)
    }
    self.words = HashTable(
      words.enumerated().map { (Self.combined($0.element), UInt16($0.offset + 1)) })
    starts = HashTable(longest.sorted { $0.key < $1.key }.map { ($0.key, UInt16($0.value)) })
    hasLongWords = !longest.isEmpty
    isEmpty = words.isEmpty
  }

  /// The number of the word with this hash, 0 where there is none.
  @inlinable @inline(__always)
  public func number(of hash: UInt64) -> UInt16 { words[hash] }

  /// The most tokens that a word starting with this token has; 0 where no word of several does.
  @inline(__always)
  func longestWord(startingWith hash: UInt64) -> Int { Int(starts[hash]) }

  /// One hash for the hashes of several tokens in a row.
  @inlinable public static func combined(_ hashes: some Sequence<UInt64>) -> UInt64 {
    hashes.reduce(0) { combined($0, $1) }
  }

  /// The hash for the tokens of one hash, 0 for none, with one more token.
  @inlinable @inline(__always)
  public static func combined(_ hashes: UInt64, _ next: UInt64) -> UInt64 {
    hashes == 0 ? next : (hashes &* 0x9E37_79B9_7F4A_7C15 ^ next) | (1 << 63)
  }
}

/// Small numbers by hash, with open addressing; 0 for a hash that is not there.
@usableFromInline
struct HashTable: Sendable {
  @usableFromInline private(set) var keys: [UInt64]
  @usableFromInline private(set) var values: [UInt16]
  @usableFromInline let mask: Int

  /// A table of these; the first of two equal hashes keeps the place, and 0 is no hash.
  init(_ pairs: [(hash: UInt64, value: UInt16)]) {
    var capacity = 16
    while capacity < pairs.count * 3 { capacity *= 2 }
    keys = Array(repeating: 0, count: capacity)
    values = Array(repeating: 0, count: capacity)
    mask = capacity - 1
    for (hash, value) in pairs where hash != 0 {
      var slot = Int(truncatingIfNeeded: hash &>> 7) & mask
      while keys[slot] != 0, keys[slot] != hash { slot = (slot + 1) & mask }
      guard keys[slot] == 0 else { continue }
      keys[slot] = hash
      values[slot] = value
    }
  }

  @inlinable @inline(__always)
  subscript(hash: UInt64) -> UInt16 {
    var slot = Int(truncatingIfNeeded: hash &>> 7) & mask
    while true {
      let key = keys[slot]
      if key == hash { return values[slot] }
      if key == 0 { return 0 }
      slot = (slot + 1) & mask
    }
  }
}
