import CalqueText

/// Which tokens may stand beside another, by six bits of their hashes: enough to tell at once that most
/// matches are none.
struct NeighbourSet: Sendable {
  /// Any token, or none.
  static let any = NeighbourSet(nil)

  private let bits: UInt64

  /// The tokens with these hashes; any for nil.
  init(_ hashes: Set<UInt64>?) {
    bits = hashes?.reduce(0) { $0 | Self.bit(of: $1) } ?? .max
  }

  /// Whether a token, by its bit, may be in the set; 0 stands for no token.
  @inline(__always)
  func mayHold(_ bit: UInt64) -> Bool { bits & bit != 0 || bits == .max }

  /// The bit of a token's hash.
  @inline(__always)
  static func bit(of hash: UInt64) -> UInt64 { 1 &<< (hash &>> 11 & 63) }
}
