/// An encoding of one byte a character, by which text was read that is not in it.
public struct SingleByteEncoding: Sendable {
  private var bytes: [UInt32: UInt8] = [:]

  /// The encoding of this name; nil where ICU has none of one byte a character.
  public init?(_ name: String) {
    guard let decoder = try? Decoder(encoding: name),
      let decoded = try? decoder.decode(Array(0x80...0xFF))
    else { return nil }
    let scalars = Array(String(decoding: decoded.bytes, as: UTF8.self).unicodeScalars)
    guard scalars.count == 0x80 else { return nil }
    // Where the encoding has no character, readers take the byte for a control character.
    for byte in UInt8(0x80)...0x9F { bytes[UInt32(byte)] = byte }
    for (offset, scalar) in scalars.enumerated() where scalar != "\u{FFFD}" {
      bytes[scalar.value] = UInt8(0x80 + offset)
    }
  }

  /// The byte from 0x80 that a character was read from; nil where it is from none.
  public func byte(of scalar: Unicode.Scalar) -> UInt8? { bytes[scalar.value] }
}
