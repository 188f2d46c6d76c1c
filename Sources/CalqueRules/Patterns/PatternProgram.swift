/// What a pattern compiles to.
struct PatternProgram: Sendable {
  let steps: [PatternStep]
  /// The words of the classes that steps name by their place here.
  let words: [PatternWords]
  /// Where the bits of each class's single words lie in `wordBits`, and whether it has phrases too.
  let wordSets: [(bits: Range<Int>, hasPhrases: Bool)]
  /// The classes' sets of single words one behind the other, a bit for each number of a word: a look costs
  /// one read.
  let wordBits: [UInt64]
  /// The hashes of the tokens at which a match is looked for: one of them is in every match.
  let anchors: Set<UInt64>
  /// How many tokens may stand before that one in a match.
  let leading: ClosedRange<Int>
  /// The tokens that can stand right before that one, and right behind it.
  let before: NeighbourSet
  let after: NeighbourSet
  /// The number of tokens of the longest match.
  let longest: Int

  init(
    steps: [PatternStep], words: [PatternWords], anchors: Set<UInt64>, leading: ClosedRange<Int>,
    before: NeighbourSet, after: NeighbourSet, longest: Int
  ) {
    self.steps = steps
    self.words = words
    var wordBits: [UInt64] = []
    wordSets = words.map { words in
      let start = wordBits.count
      wordBits += words.words.bits
      return (start..<wordBits.count, !words.phrases.isEmpty)
    }
    self.wordBits = wordBits
    self.anchors = anchors
    self.leading = leading
    self.before = before
    self.after = after
    self.longest = longest
  }
}
