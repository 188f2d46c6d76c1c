/// The tokens of a text as they are cut, and which of them are more than a plain word or a single space.
struct TokenList {
  private(set) var tokens: [Token] = []
  /// Marks, numbers, line ends, and words with a trait, a capital, or more letters than most.
  private(set) var notable: [TokenIndex] = []
  /// How many tokens are words.
  private(set) var words = 0
  /// The first four bytes of the last word; 0 where it is shorter.
  private var head: UInt32 = 0

  /// An empty list for a text of so many bytes.
  init(bytes: Int) {
    tokens.reserveCapacity(bytes / 3 + 8)
    notable.reserveCapacity(bytes / 8 + 8)
  }

  /// Adds the next token of a text.
  @inline(__always)
  mutating func append(_ token: Token, of bytes: borrowing Span<UInt8>) {
    var token = token
    switch token.kind {
    case .word:
      words &+= 1
      let before = head
      // Read whether the word is so long or not: a branch would be missed every other time.
      let four =
        bytes.count < 4
        ? 0
        : bytes.bytes.unsafeLoadUnaligned(
          fromByteOffset: min(Int(token.start), bytes.count &- 4), as: UInt32.self)
      head = token.length > 4 ? four : 0
      if head == before, head != 0 { token.traits.insert(.beginsAsBefore) }
      if !token.isPlain { notable.append(tokens.count) }
    case .space, .ideograph:
      if !token.isPlain { notable.append(tokens.count) }
    default:
      notable.append(tokens.count)
    }
    tokens.append(token)
  }

  /// Gives each token the longest word of the lexicon that starts there and runs on without a space.
  mutating func findLongWords(_ words: borrowing WordMemo) {
    for index in notable where tokens[index].traits.contains(.startsLongWord) {
      let longest = words.longestWord(startingWith: tokens[index].hash)
      let limit = min(longest, tokens.count - index)
      var combined: UInt64 = 0
      for length in 1...limit {
        let token = tokens[index + length - 1]
        guard token.isWordLike else { break }
        combined = WordIndex.combined(combined, token.hash)
        let number = words.number(of: combined)
        if number != 0, length > 1 {
          tokens[index].word = number
          tokens[index].span = UInt8(clamping: length)
        }
      }
    }
  }
}

extension Token {
  /// Whether it is a word, a character or a blank like most: nothing wakes a rule at it.
  @inline(__always)
  fileprivate var isPlain: Bool {
    shape.rawValue | traits.rawValue == 0 && letters < Self.many
      && scriptCode != UInt8(truncatingIfNeeded: Script.katakana.rawValue)
  }

  /// So many letters are worth a look.
  private static let many: UInt8 = 16
}
