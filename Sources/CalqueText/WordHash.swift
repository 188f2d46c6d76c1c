/// The hash by which words are compared: over case-folded code points, the same for both apostrophes.
///
/// Sixty-four bits, so that two different words of one article in a hundred million share one.
struct WordHash {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  @inline(__always)
  mutating func add(_ folded: UInt32) {
    value = (value ^ UInt64(folded)) &* 0x9E37_79B9_7F4A_7C15
    value ^= value >> 29
  }

  /// The finished hash; never 0, and never as small as a code point.
  var finished: UInt64 { value | (1 << 63) }
}
