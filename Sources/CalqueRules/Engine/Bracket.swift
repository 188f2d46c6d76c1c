import CalqueText

/// Pairs of brackets.
enum Bracket {
  /// Whether a mark opens a bracket that may hold a remark.
  static func opens(_ mark: UInt32) -> Bool { partner(of: mark) != nil }

  /// The bracket that closes the one at a token, on its line and so many tokens on at most.
  static func closing(
    of index: TokenIndex, within limit: Int, in text: SegmentedText
  ) -> TokenIndex? {
    let open = text.tokens[index].mark
    guard let close = partner(of: open) else { return nil }
    var depth = 0
    for place in index..<min(text.tokens.count, index + limit) {
      let token = text.tokens[place]
      if token.kind == .lineEnd { return nil }
      if token.mark == open { depth += 1 }
      if token.mark == close { depth -= 1 }
      if depth == 0 { return place }
    }
    return nil
  }

  private static func partner(of mark: UInt32) -> UInt32? {
    switch mark {
    case 0x28: 0x29
    case 0x5B: 0x5D
    case 0xFF08: 0xFF09
    case 0xFF3B: 0xFF3D
    case 0x3010: 0x3011
    case 0x3014: 0x3015
    default: nil
    }
  }
}
