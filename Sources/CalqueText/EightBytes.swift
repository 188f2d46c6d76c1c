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
  var leadingSmallCyrillic: Int { leadingPairs(lead: 0xD0, codes: 0x30..<0x50) }

  /// How many Arabic letters of two bytes each, from U+0621 to U+064A but for the tatweel, they begin with.
  @inline(__always)
  var leadingArabic: Int { leadingPairs(lead: 0xD8, codes: 0x21..<0x4B, but: 0x40) }

  /// How many pairs of a lead byte, or the next, and a trail they begin with, of which the seven bits that tell
  /// the two leads' characters apart are in a range and not one code.
  @inline(__always)
  private func leadingPairs(lead: UInt64, codes: Range<UInt64>, but excluded: UInt64 = 0x7F) -> Int
  {
    // In each lane of two bytes the lead lies below its trail; bit 8 of a lane tells of its pair.
    let one: UInt64 = 0x0001_0001_0001_0001
    let leads = bytes & (0xFF &* one)
    let pairs = (leads & one) &<< 6 | (bytes &>> 8) & (0x3F &* one)
    let isFromFirst = pairs &+ ((0x100 &- codes.lowerBound) &* one)
    let isBehindLast = pairs &+ ((0x100 &- codes.upperBound) &* one)
    let isNotExcluded = (pairs ^ (excluded &* one)) &+ (0xFF &* one)
    let isOfOtherLead = ((leads ^ (lead &* one)) & (0xFE &* one)) &+ (0xFF &* one)
    let others = (~isFromFirst | isBehindLast | ~isNotExcluded | isOfOtherLead) & (0x100 &* one)
    return others.trailingZeroBitCount / 16
  }

  /// One of them, by its place from 0 on.
  @inline(__always)
  func byte(_ place: Int) -> UInt8 {
    UInt8(truncatingIfNeeded: bytes &>> UInt64(truncatingIfNeeded: place &* 8))
  }

  /// The first four.
  @inline(__always)
  var firstFour: UInt32 { UInt32(truncatingIfNeeded: bytes) }

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

  /// Whether so many letters at their start, fewer than eight, are small.
  @inline(__always)
  func isLowercase(first count: Int) -> Bool { lowercased(first: count) == first(count) }

  /// How many of so many letters at their start are capitals.
  @inline(__always)
  func capitals(among count: Int) -> Int {
    let all = ~bytes & Self.each(0x20)
    let mask = count == 8 ? UInt64.max : (1 &<< UInt64(truncatingIfNeeded: count &* 8)) &- 1
    let capitals = all & mask
    return capitals == 0 ? 0 : capitals == 0x20 ? 1 : capitals.nonzeroBitCount
  }
}
