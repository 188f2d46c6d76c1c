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
  }

  private let lexicon: WordIndex
  private let traits: (@Sendable (UInt64) -> WordTraits)?
  private let entries: UnsafeMutablePointer<Entry>
  private let mask: Int

  /// A memo of a lexicon's words and of the traits that a look at every other list gives them.
  init(_ lexicon: WordIndex, traits: (@Sendable (UInt64) -> WordTraits)? = nil) {
    self.lexicon = lexicon
    self.traits = traits
    let capacity = lexicon.isEmpty && traits == nil ? 2 : 1 << 14
    entries = .allocate(capacity: capacity)
    entries.initialize(repeating: Entry(), count: capacity)
    mask = capacity - 2
  }

  deinit { entries.deallocate() }

  /// Whether any word of the lexicon has more than one token.
  var hasLongWords: Bool { lexicon.hasLongWords }

  /// What is known of the word with a hash.
  @inline(__always)
  subscript(hash: UInt64) -> Entry {
    let place = Int(truncatingIfNeeded: hash &>> 20) & mask
    if entries[place].hash == hash { return entries[place] }
    return entries[place &+ 1].hash == hash ? entries[place &+ 1] : learn(hash)
  }

  /// The most tokens that a word starting with this token has.
  func longestWord(startingWith hash: UInt64) -> Int { lexicon.longestWord(startingWith: hash) }

  /// The number of a word of several tokens, by the hash of all; 0 where there is none.
  func number(of hash: UInt64) -> UInt16 { lexicon.number(of: hash) }

  @inline(never)
  private func learn(_ hash: UInt64) -> Entry {
    var entry = Entry(hash: hash, number: lexicon.number(of: hash), traits: traits?(hash) ?? [])
    if lexicon.longestWord(startingWith: hash) > 1 { entry.traits.insert(.startsLongWord) }
    let place = Int(truncatingIfNeeded: hash &>> 20) & mask
    entries[place + 1] = entries[place]
    entries[place] = entry
    return entry
  }
}
