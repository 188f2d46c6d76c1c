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
  /// The classes' phrases of several tokens, and words that the lexicon has not, as ranges of their tokens: of each class by the hashes of the
  /// first two tokens, then longest first.
  let phrases: [Range<Int>]
  /// The hashes of their first two tokens.
  let phraseStarts: [WordPair]
  let phraseTokens: [PatternToken]
  /// The hashes of the tokens at which a match is looked for: one of them is in every match.
  let anchors: Set<UInt64>
  /// How many tokens may stand before that one in a match.
  let leading: ClosedRange<Int>
  /// The step behind the anchor, where what follows can be tried before what precedes: nothing precedes it
  /// otherwise, or what follows must be the same.
  let rest: Int?
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
    /// Whether any phrase has several tokens.
    let hasLongPhrases: Bool
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
        let (one, other) = (Self.start(of: $0.element), Self.start(of: $1.element))
        return (one.first, one.second, $0.offset) < (other.first, other.second, $1.offset)
      }
      for phrase in ordered.map(\.element) {
        phrases.append(phraseTokens.count..<phraseTokens.count + phrase.count)
        phraseTokens += phrase
      }
      return WordClass(
        bits: firstBit..<wordBits.count, phrases: firstPhrase..<phrases.count,
        phraseStarts: NeighbourSet(Set(words.phrases.compactMap(\.first?.hash))),
        hasLongPhrases: words.phrases.contains { $0.count > 1 })
    }
    self.wordBits = wordBits
    self.phrases = phrases
    phraseStarts = phrases.map { Self.start(of: phraseTokens[$0]) }
    self.phraseTokens = phraseTokens
    self.anchors = anchors
    self.leading = leading
    let anchor = steps.firstIndex { if case .anchor = $0 { true } else { false } }
    rest = anchor.flatMap { anchor in
      let repeats = steps[anchor...].contains { if case .same = $0 { true } else { false } }
      return leading.upperBound == 0 || repeats ? nil : anchor + 1
    }
    self.before = before
    self.after = after
    self.longest = longest
  }

  private static func start(of phrase: some Collection<PatternToken>) -> WordPair {
    WordPair(phrase.first?.hash ?? 0, phrase.dropFirst().first?.hash ?? 0)
  }

  /// The numbers of a class's phrases that start with tokens of these hashes.
  ///
  /// - Complexity: O(log *n*) in the class's phrases.
  func phrases(of words: WordClass, startingWith start: WordPair) -> Range<Int> {
    var first = words.phrases.lowerBound
    var high = words.phrases.upperBound
    while first < high {
      let middle = (first + high) / 2
      let pair = phraseStarts[middle]
      if (pair.first, pair.second) < (start.first, start.second) {
        first = middle + 1
      } else {
        high = middle
      }
    }
    var end = first
    while end < words.phrases.upperBound, phraseStarts[end] == start { end += 1 }
    return first..<end
  }
}
