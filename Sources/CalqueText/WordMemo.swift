internal import CICU

/// What a language knows of the words it met last: few words make up most of a text, and one read here
/// takes the place of a probe of every list.
///
/// Each hash has two places side by side, where the last words that came there stand.
struct WordMemo: ~Copyable {
  /// What is known of a word.
  struct Entry {
    var hash: UInt64 = 0
    /// Its number in the lexicon; 0 where it is not there.
    var number: UInt16 = 0
    var traits: WordTraits = []
    /// The script of its first letter, which two spellings of one hash need not share: "µ" and "μ".
    var script: UInt8 = 0
  }

  /// What else is known of a word: by its hash, its number in the lexicon and its script.
  typealias Traits = @Sendable (UInt64, UInt16, UInt16) -> WordTraits

  private let lexicon: WordIndex
  private let letters: Set<UInt32>
  private let traits: Traits?
  private let entries: UnsafeMutablePointer<Entry>
  private let mask: Int

  /// A memo of a lexicon's words, of the letters that are the language's own, case-folded, and of the
  /// traits that a look at every other list gives a word.
  init(
    _ lexicon: WordIndex, letters: Set<UInt32> = [],
    traits: Traits? = nil
  ) {
    self.lexicon = lexicon
    self.letters = letters
    self.traits = traits
    let capacity = lexicon.isEmpty && traits == nil ? 2 : 1 << 13
    entries = .allocate(capacity: capacity)
    entries.initialize(repeating: Entry(), count: capacity)
    mask = capacity - 2
  }

  deinit { entries.deallocate() }

  /// Whether any word of the lexicon has more than one token.
  var hasLongWords: Bool { lexicon.hasLongWords }

  /// What is known of a word of a text.
  @inline(__always)
  func entry(
    of token: Token, in text: borrowing Span<UInt8>, _ table: borrowing CharacterTable
  ) -> Entry {
    let place = Int(truncatingIfNeeded: token.hash &>> 20) & mask
    if entries[place].hash == token.hash, entries[place].script == token.scriptCode {
      return entries[place]
    }
    if entries[place &+ 1].hash == token.hash, entries[place &+ 1].script == token.scriptCode {
      return entries[place &+ 1]
    }
    return learn(token, in: text, table)
  }

  /// The most tokens that a word starting with this token has.
  func longestWord(startingWith hash: UInt64) -> Int { lexicon.longestWord(startingWith: hash) }

  /// The number of a word of several tokens, by the hash of all; 0 where there is none.
  func number(of hash: UInt64) -> UInt16 { lexicon.number(of: hash) }

  @inline(never)
  private func learn(
    _ token: Token, in text: borrowing Span<UInt8>, _ table: borrowing CharacterTable
  ) -> Entry {
    let hash = token.hash
    var entry = Entry(
      hash: hash, number: lexicon.number(of: hash),
      traits: traits?(hash, lexicon.number(of: hash), token.script) ?? [],
      script: token.scriptCode)
    if lexicon.longestWord(startingWith: hash) > 1 { entry.traits.insert(.startsLongWord) }
    if hasStrangeLetter(token, in: text, table) { entry.traits.insert(.strangeLetter) }
    let place = Int(truncatingIfNeeded: hash &>> 20) & mask
    entries[place + 1] = entries[place]
    entries[place] = entry
    return entry
  }

  /// Whether a word, case-folded, has a letter from À on that the language has not.
  private func hasStrangeLetter(
    _ token: Token, in text: borrowing Span<UInt8>, _ table: borrowing CharacterTable
  ) -> Bool {
    guard !letters.isEmpty, token.length != Int(token.letters) else { return false }
    var position = Int(token.start)
    while position < Int(token.end) {
      let (scalar, end) = Tokenizer.scalar(in: text, at: position)
      position = end
      guard scalar >= 0x80 else { continue }
      // By what it folds to: the answer is one for all spellings of a hash.
      let facts = table[scalar]
      if facts.isAlphabetic, facts.fold >= 0xC0, !letters.contains(facts.fold) { return true }
    }
    return false
  }
}
