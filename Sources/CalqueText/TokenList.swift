/// The tokens of a text as they are cut, and which of them are more than a plain word or a single space.
///
/// One for each worker: its room is used again for the next text.
struct TokenList: ~Copyable {
  private(set) var count = 0
  /// How many tokens are words, and how many are numbers.
  private(set) var words = 0
  private(set) var numbers = 0
  /// Whether any token is of a script that is written without spaces.
  private(set) var isDense = false
  private var notableCount = 0
  /// The first four bytes of the last word; 0 where it has no more.
  private var head: UInt32 = 0
  private var capacity = 1 << 10
  private var storage: UnsafeMutablePointer<Token>
  private var notableStorage: UnsafeMutablePointer<TokenIndex>

  init() {
    storage = .allocate(capacity: capacity)
    notableStorage = .allocate(capacity: capacity)
  }

  deinit {
    storage.deallocate()
    notableStorage.deallocate()
  }

  /// All tokens, until another is added.
  var tokens: UnsafeBufferPointer<Token> { UnsafeBufferPointer(start: storage, count: count) }

  /// Those that are no plain word, ideograph or space, by their kind, shape, traits or length.
  var notable: UnsafeBufferPointer<TokenIndex> {
    UnsafeBufferPointer(start: notableStorage, count: notableCount)
  }

  /// Takes all tokens out, and the room for more than most texts need.
  mutating func removeAll() {
    if capacity > 1 << 16 {
      let small = TokenList()
      self = small
    }
    count = 0
    words = 0
    numbers = 0
    isDense = false
    notableCount = 0
    head = 0
  }

  /// Adds the next token of a text.
  @inline(__always)
  mutating func append(_ token: Token, of bytes: borrowing Span<UInt8>) {
    if count == capacity { grow() }
    storage[count] = token
    if token.kind == .word {
      // Read whether the word is so long or not: a branch would be missed every other time.
      let four =
        bytes.count < 4
        ? 0
        : bytes.bytes.unsafeLoadUnaligned(
          fromByteOffset: min(Int(token.start), bytes.count &- 4), as: UInt32.self)
      compareHead(token.length > 4 ? four : 0)
      if token.script == Script.katakana.rawValue { isDense = true }
    } else if token.kind == .ideograph {
      isDense = true
    } else if token.kind == .number {
      numbers &+= 1
    }
    notableStorage[notableCount] = count
    notableCount &+= storage[count].isPlain ? 0 : 1
    count &+= 1
  }

  /// Adds a word of a few ASCII letters, with the four bytes it starts with, 0 where it has no more.
  @inline(__always)
  mutating func append(shortWord token: Token, startingWith now: UInt32) {
    if count == capacity { grow() }
    storage[count] = token
    compareHead(now)
    notableStorage[notableCount] = count
    notableCount &+= storage[count].shape.rawValue | storage[count].traits.rawValue == 0 ? 0 : 1
    count &+= 1
  }

  /// Counts the word that is being added, and marks it where it begins as the one before does.
  @inline(__always)
  private mutating func compareHead(_ now: UInt32) {
    words &+= 1
    if now == head, now != 0 { storage[count].traits.insert(.beginsAsBefore) }
    head = now
  }

  /// Adds a single space at a place.
  @inline(__always)
  mutating func append(space place: Int) {
    if count == capacity { grow() }
    storage[count] = .space(at: place)
    count &+= 1
  }

  @inline(never)
  private mutating func grow() {
    let tokens = UnsafeMutablePointer<Token>.allocate(capacity: 2 * capacity)
    tokens.moveInitialize(from: storage, count: count)
    storage.deallocate()
    storage = tokens
    let notable = UnsafeMutablePointer<TokenIndex>.allocate(capacity: 2 * capacity)
    notable.moveInitialize(from: notableStorage, count: notableCount)
    notableStorage.deallocate()
    notableStorage = notable
    capacity *= 2
  }

  /// Gives each token the longest word of the lexicon that starts there and runs on without a space.
  mutating func findLongWords(_ words: borrowing WordMemo) {
    for place in 0..<notableCount {
      let index = notableStorage[place]
      guard storage[index].traits.contains(.startsLongWord) else { continue }
      let limit = min(words.longestWord(startingWith: storage[index].hash), count - index)
      var combined: UInt64 = 0
      for length in 1...limit {
        let token = storage[index + length - 1]
        guard token.isWordLike else { break }
        combined = WordIndex.combined(combined, token.hash)
        let number = words.number(of: combined)
        if number != 0, length > 1 {
          storage[index].word = number
          storage[index].span = UInt8(clamping: length)
        }
      }
    }
  }
}

extension Token {
  /// Whether it is a word, a character or a blank like most: nothing wakes a rule at it.
  @inline(__always)
  fileprivate var isPlain: Bool {
    guard shape.rawValue | traits.rawValue == 0 else { return false }
    switch kind {
    case .word:
      return letters < Token.longWord
        && scriptCode != UInt8(truncatingIfNeeded: Script.katakana.rawValue)
    case .space, .ideograph: return true
    default: return false
    }
  }
}
