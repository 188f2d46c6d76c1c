internal import CICU

extension WordHasher {
  /// The hash that a piece of a token would have as a token by itself.
  ///
  /// - Precondition: the bytes are well-formed UTF-8.
  /// - Complexity: some 50 ns a character beyond Latin-1: for the few tokens that are worth it.
  public static func hash(ofPiece piece: ArraySlice<UInt8>, turkic: Bool) -> UInt64 {
    var hash = WordHash()
    if !turkic, piece.allSatisfy({ $0 < 0x80 }) {
      for byte in piece { hash.add(UInt32((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)) }
      return hash.finished
    }
    for scalar in String(decoding: piece, as: UTF8.self).unicodeScalars {
      if !turkic, let folded = foldedLatin(scalar.value) {
        hash.add(folded)
        continue
      }
      var facts = CharacterFacts()
      calque_characters(scalar.value, 1, turkic, &facts)
      if facts.fold != 0 { hash.add(facts.fold) }
    }
    return hash.finished
  }

  /// The case-folded character of one up to þ; nil for a sign or ß, which fold otherwise or need a look.
  private static func foldedLatin(_ scalar: UInt32) -> UInt32? {
    switch scalar {
    case 0x41...0x5A, 0xC0...0xD6, 0xD8...0xDE: scalar | 0x20
    case 0..<0x80, 0xE0...0xF6, 0xF8...0xFE: scalar
    default: nil
    }
  }
}
