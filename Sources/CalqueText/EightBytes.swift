/// Eight bytes of a text at once, the first lowest: what they are is told by a few operations on all.
struct EightBytes {
  private let bytes: UInt64

  /// The same byte eight times.
  @inline(__always)
  private static func each(_ byte: UInt64) -> UInt64 { byte &* 0x0101_0101_0101_0101 }

  /// The eight bytes from a position on.
  @inline(__always)
  init(_ text: borrowing Span<UInt8>, at position: Int) {
    bytes = UInt64(
      littleEndian: text.bytes.unsafeLoadUnaligned(fromByteOffset: position, as: UInt64.self))
  }

  /// How many of them, from the first on, are ASCII letters.
  @inline(__always)
  var leadingLetters: Int {
    let low = (bytes | Self.each(0x20)) & Self.each(0x7F)
    // The high bit of each byte from a on, and of each behind z.
    let isFromA = low &+ Self.each(0x80 - 0x61)
    let isBehindZ = low &+ Self.each(0x80 - 0x7B)
    let others = ~(isFromA & ~isBehindZ & ~bytes) & Self.each(0x80)
    return others.trailingZeroBitCount / 8
  }

  /// How many letters from а to я, of two bytes each, they begin with.
  @inline(__always)
  var leadingSmallCyrillic: Int {
    // In each lane of two bytes the lead lies below its trail.
    let one: UInt64 = 0x0001_0001_0001_0001
    let leads = bytes & (0xFF &* one)
    let codes = (leads & one) &<< 6 | (bytes &>> 8) & (0x3F &* one)
    // Bit 8 of each lane: from U+0430 on, and from U+0450 on.
    let isFromA = codes &+ (0xD0 &* one)
    let isBehindYa = codes &+ (0xB0 &* one)
    let isOtherLead = (leads ^ (0xD0 &* one)) & (0xFE &* one)
    let isOther = isOtherLead &+ (0xFF &* one)  // bit 8, where any other is set
    let others = (~isFromA | isBehindYa | isOther) & (0x100 &* one)
    return others.trailingZeroBitCount / 16
  }

  /// How many Arabic letters of two bytes each, from U+0621 to U+064A but for the tatweel, they begin with.
  @inline(__always)
  var leadingArabic: Int {
    let one: UInt64 = 0x0001_0001_0001_0001
    let leads = bytes & (0xFF &* one)
    let codes = (leads & one) &<< 6 | (bytes &>> 8) & (0x3F &* one)
    // Bit 8 of each lane: from U+0621 on, from U+064B on, and at no other than U+0640.
    let isFromHamza = codes &+ (0xDF &* one)
    let isBehindYeh = codes &+ (0xB5 &* one)
    let isNoTatweel = (codes ^ (0x40 &* one)) &+ (0xFF &* one)
    let isOther = ((leads ^ (0xD8 &* one)) & (0xFE &* one)) &+ (0xFF &* one)
    let others = (~isFromHamza | isBehindYeh | ~isNoTatweel | isOther) & (0x100 &* one)
    return others.trailingZeroBitCount / 16
  }

  /// The first of them, at most eight.
  @inline(__always)
  func first(_ count: Int) -> UInt64 {
    count == 8 ? bytes : bytes & ((1 &<< UInt64(truncatingIfNeeded: count &* 8)) &- 1)
  }

  /// All of them with ASCII capitals, if they are all letters, as small ones.
  @inline(__always)
  var lowercased: UInt64 { bytes | Self.each(0x20) }

  /// The first of them so, fewer than eight.
  @inline(__always)
  func lowercased(first count: Int) -> UInt64 {
    lowercased & ((1 &<< UInt64(truncatingIfNeeded: count &* 8)) &- 1)
  }

  /// How many of so many letters at their start are capitals.
  @inline(__always)
  func capitals(among count: Int) -> Int {
    let all = ~bytes & Self.each(0x20)
    let mask = count == 8 ? UInt64.max : (1 &<< UInt64(truncatingIfNeeded: count &* 8)) &- 1
    let capitals = all & mask
    return capitals == 0 ? 0 : capitals == 0x20 ? 1 : capitals.nonzeroBitCount
  }
}
