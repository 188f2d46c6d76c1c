/// What a pattern compiles to.
struct PatternProgram: Sendable {
  let steps: [PatternStep]
  /// The words of the classes that steps name by their place here.
  let classes: [WordClass]
  /// The classes' sets of single words one behind the other, a bit for each number of a word: a look costs
  /// one read.
  let wordBits: [UInt64]
  /// The classes' phrases of several tokens, as ranges of their tokens.
  let phrases: [Range<Int>]
  let phraseTokens: [PatternToken]
  /// The hashes of the tokens at which a match is looked for: one of them is in every match.
  let anchors: Set<UInt64>
  /// How many tokens may stand before that one in a match.
  let leading: ClosedRange<Int>
  /// The tokens that can stand right before that one, and right behind it.
  let before: NeighbourSet
  let after: NeighbourSet
  /// The number of tokens of the longest match.
  let longest: Int

  /// Where the words of a class lie.
  struct WordClass: Sendable {
    let bits: Range<Int>
    let phrases: Range<Int>
    /// The tokens that a phrase can start with.
    let phraseStarts: NeighbourSet
  }

  init(
    steps: [PatternStep], words: [PatternWords], anchors: Set<UInt64>, leading: ClosedRange<Int>,
    before: NeighbourSet, after: NeighbourSet, longest: Int
  ) {
    self.steps = steps
    var wordBits: [UInt64] = []
    var phrases: [Range<Int>] = []
    var phraseTokens: [PatternToken] = []
    classes = words.map { words in
      let firstBit = wordBits.count
      let firstPhrase = phrases.count
      wordBits += words.words.bits
      for phrase in words.phrases {
        phrases.append(phraseTokens.count..<phraseTokens.count + phrase.count)
        phraseTokens += phrase
      }
      return WordClass(
        bits: firstBit..<wordBits.count, phrases: firstPhrase..<phrases.count,
        phraseStarts: NeighbourSet(Set(words.phrases.compactMap(\.first?.hash))))
    }
    self.wordBits = wordBits
    self.phrases = phrases
    self.phraseTokens = phraseTokens
    self.anchors = anchors
    self.leading = leading
    self.before = before
    self.after = after
    self.longest = longest
  }
}
