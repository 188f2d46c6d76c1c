/// Whole numbers as printable ASCII, six bits a character, lowest first: so a table can stand in a
/// string literal, which the compiler takes as it is, and be read in place.
package enum PackedNumber {
  @inlinable package static var zero: UInt8 { 0x30 }

  /// Adds a number in so many characters.
  ///
  /// - Precondition: the number is not negative and fits.
  package static func write(_ number: Int, width: Int, to text: inout [UInt8]) {
    precondition(number >= 0 && number >> (6 * width) == 0, "\(number) fits \(width) characters")
    for place in 0..<width { text.append(zero + UInt8(number >> (6 * place) & 0x3F)) }
  }

  /// The character of a number below 64.
  @inline(__always)
  static func character(_ number: Int) -> UInt8 { zero &+ UInt8(truncatingIfNeeded: number) }

  /// The four characters of a number below 2²⁴, as they lie in memory.
  @inline(__always)
  static func four(_ number: Int) -> UInt32 {
    var characters: UInt32 = 0
    for place in 0..<4 {
      characters |= UInt32(character(number >> (6 * place) & 0x3F)) << UInt32(8 * place)
    }
    return UInt32(littleEndian: characters)
  }

  /// The number of so many characters at a position.
  @inlinable @inline(__always)
  package static func read(_ text: UnsafePointer<UInt8>, at position: Int, width: Int) -> Int {
    var number = 0
    for place in 0..<width {
      number |= Int(text[position + place] &- zero) << (6 * place)
    }
    return number
  }
}
