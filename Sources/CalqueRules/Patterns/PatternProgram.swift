/// What a pattern compiles to.
struct PatternProgram: Sendable {
  let steps: [PatternStep]
  /// The words of the classes that steps name by their place here.
  let words: [PatternWords]
  /// The hashes of the tokens at which a match is looked for: one of them is in every match.
  let anchors: Set<UInt64>
  /// How many tokens may stand before that one in a match.
  let leading: ClosedRange<Int>
  /// The tokens that can stand right before that one, and right behind it.
  let before: NeighbourSet
  let after: NeighbourSet
  /// The number of tokens of the longest match.
  let longest: Int
}
