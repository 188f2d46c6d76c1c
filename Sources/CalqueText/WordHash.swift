/// The hash by which words are compared: over the UTF-8 of the case-folded spelling, eight bytes at a
/// time.
///
/// Sixty-four bits, so that two different words of one article in a hundred million share one.
struct WordHash {
  private var value: UInt64 = 0xCBF2_9CE4_8422_2325
  private var pending: UInt64 = 0
  private var pendingBits: UInt64 = 0

  /// Adds a case-folded code point.
  @inline(__always)
  mutating func add(_ folded: UInt32) {
    let scalar = UInt64(folded)
    if scalar < 0x80 {
      add(scalar, bits: 8)
    } else if scalar < 0x800 {
      add((0xC0 | scalar >> 6) | (0x80 | scalar & 0x3F) << 8, bits: 16)
    } else if scalar < 0x1_0000 {
      add(
        (0xE0 | scalar >> 12) | (0x80 | scalar >> 6 & 0x3F) << 8 | (0x80 | scalar & 0x3F) << 16,
        bits: 24)
    } else {
      add(
        (0xF0 | scalar >> 18) | (0x80 | scalar >> 12 & 0x3F) << 8
          | (0x80 | scalar >> 6 & 0x3F) << 16 | (0x80 | scalar & 0x3F) << 24, bits: 32)
    }
  }

  /// Adds up to eight bytes of case-folded UTF-8, the first lowest.
  @inline(__always)
  mutating func add(_ bytes: UInt64, bits: UInt64) {
    pending |= bytes &<< pendingBits
    let total = pendingBits &+ bits
    if total < 64 {
      pendingBits = total
      return
    }
    mix()
    pending = total == 64 ? 0 : bytes &>> (64 &- pendingBits)
    pendingBits = total &- 64
  }

  /// The finished hash; never 0, and never as small as a code point.
  var finished: UInt64 {
    var whole = self
    whole.mix()
    return (whole.value ^ whole.value &>> 29) | (1 << 63)
  }

  @inline(__always)
  private mutating func mix() {
    value = (value ^ pending) &* 0x9E37_79B9_7F4A_7C15
    value ^= value &>> 32
  }
}
