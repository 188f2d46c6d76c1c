/// What a pattern compiles to.
///
/// A class, because copying its lists for each match would cost more than the match.
final class PatternProgram: Sendable {
  let steps: [PatternStep]
  /// The words of the classes that steps name by their place here.
  let classes: [WordClass]
  /// The classes' sets of single words one behind the other, a bit for each number of a word: a look costs
  /// one read.
  let wordBits: [UInt64]
  /// The classes' phrases of several tokens, as ranges of their tokens: of each class by the hash of the
  /// first token, then longest first.
  let phrases: [Range<Int>]
  /// The hashes of their first tokens.
  let phraseFirsts: [UInt64]
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
      let ordered = words.phrases.enumerated().sorted {
        ($0.element.first?.hash ?? 0, $0.offset) < ($1.element.first?.hash ?? 0, $1.offset)
      }
      for phrase in ordered.map(\.element) {
        phrases.append(phraseTokens.count..<phraseTokens.count + phrase.count)
        phraseTokens += phrase
      }
      return WordClass(
        bits: firstBit..<wordBits.count, phrases: firstPhrase..<phrases.count,
        phraseStarts: NeighbourSet(Set(words.phrases.compactMap(\.first?.hash))))
    }
    self.wordBits = wordBits
    self.phrases = phrases
    phraseFirsts = phrases.map { phraseTokens[$0.lowerBound].hash }
    self.phraseTokens = phraseTokens
    self.anchors = anchors
    self.leading = leading
    self.before = before
    self.after = after
    self.longest = longest
  }

  /// The number of a class's first phrase that starts with a token of this hash, or that of the next one
  /// where there is none.
  func firstPhrase(of words: WordClass, startingWith hash: UInt64) -> Int {
    var low = words.phrases.lowerBound
    var high = words.phrases.upperBound
    while low < high {
      let middle = (low + high) / 2
      if phraseFirsts[middle] < hash { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
