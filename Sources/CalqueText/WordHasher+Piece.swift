internal import CICU

extension WordHasher {
  /// The hash that a piece of a token would have as a token by itself.
  ///
  /// - Precondition: the bytes are well-formed UTF-8.
  /// - Complexity: some 50 ns a character that is not ASCII: for the few tokens that are worth it.
  public static func hash(ofPiece piece: ArraySlice<UInt8>, turkic: Bool) -> UInt64 {
    var hash = WordHash()
    if !turkic, piece.allSatisfy({ $0 < 0x80 }) {
      for byte in piece { hash.add(UInt32((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)) }
      return hash.finished
    }
    for scalar in String(decoding: piece, as: UTF8.self).unicodeScalars {
      var facts = CharacterFacts()
      calque_characters(scalar.value, 1, turkic, &facts)
      if facts.fold != 0 { hash.add(facts.fold) }
    }
    return hash.finished
  }
}
