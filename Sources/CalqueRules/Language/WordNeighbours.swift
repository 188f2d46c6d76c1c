/// How often a language's words stand beside its function words in ordinary text.
public protocol WordNeighbours: Sendable {
  /// How often one word or two in a row were seen, as twice the binary logarithm of the count; nil where
  /// seldom or never.
  func frequency(of hashes: UInt64...) -> Int?
}
