/// Finds sentences over tokens by the rules of UAX #29, with abbreviations that end none.
///
/// A line end always ends a sentence, so that headlines and list items are units too.
struct SentenceFinder {
  private let abbreviations: Set<UInt64>

  /// A finder that knows these abbreviations by the hashes of what stands before their last point.
  init(abbreviations: Set<UInt64>) {
    self.abbreviations = abbreviations
  }

  /// The sentences of tokens, in order, without blanks at their ends.
  ///
  /// - Complexity: O(*n*) in the number of tokens.
  func sentences(in tokens: [Token]) -> [Sentence] {
    var sentences: [Sentence] = []
    sentences.reserveCapacity(tokens.count / 32 + 2)
    var start: Int?  // the first token of the open sentence
    var lastSolid = 0
    var startsLine = true
    var index = 0

    func close(endsLine: Bool) {
      guard let first = start else { return }
      sentences.append(
        Sentence(tokens: first..<lastSolid + 1, startsLine: startsLine, endsLine: endsLine))
      start = nil
      startsLine = false
    }

    while index < tokens.count {
      let token = tokens[index]
      switch token.kind {
      case .lineEnd:
        close(endsLine: true)
        startsLine = true
        index += 1
      case .space:
        index += 1
      case .punctuation where Self.isTerminator(token.mark):
        if start == nil { start = index }
        var end = index + 1  // past the terminator and what closes around it
        while end < tokens.count, Self.isTerminator(tokens[end].mark) { end += 1 }
        let lastTerminator = end - 1
        while end < tokens.count, Self.closes(tokens[end].mark) { end += 1 }
        lastSolid = end - 1
        var after = end
        while after < tokens.count, tokens[after].kind == .space { after += 1 }
        if endsSentence(tokens, from: index, lastTerminator, end, after) {
          let endsLine = after >= tokens.count || tokens[after].kind == .lineEnd
          close(endsLine: endsLine)
        }
        index = end
      default:
        if start == nil { start = index }
        lastSolid = index
        index += 1
      }
    }
    close(endsLine: true)
    return sentences
  }

  /// Whether the terminators from `first` to `last`, closed before `end`, end a sentence; `after` is the
  /// next token that is not a space.
  private func endsSentence(
    _ tokens: [Token], from first: Int, _ last: Int, _ end: Int, _ after: Int
  ) -> Bool {
    guard after < tokens.count, tokens[after].kind != .lineEnd else { return true }
    let next = tokens[after]
    if Self.continues(next.mark) || Self.isTerminator(next.mark) { return false }  // SB8a
    let isPoint =
      tokens[last].mark == 0x2E || tokens[last].mark == 0x2024
      || tokens[last].mark == 0xFE52 || tokens[last].mark == 0xFF0E
    guard isPoint else { return true }
    if last == first, end == last + 1, first > 0 {
      if abbreviations.contains(tokens[first - 1].hash) { return false }
      if after == end {
        if next.kind == .number { return false }  // SB6
        if next.kind == .word { return false }  // SB7: no space, so no sentence ends here
      }
    }
    // SB8: the next letter is a small one.
    var probe = after
    while probe < tokens.count {
      let token = tokens[probe]
      if token.kind == .lineEnd || Self.isTerminator(token.mark) { return true }
      if token.kind == .word || token.kind == .ideograph {
        return token.shape.contains(.capitalised) || !Self.isLowercase(token)
      }
      probe += 1
    }
    return true
  }

  private static func isLowercase(_ token: Token) -> Bool {
    !token.shape.contains(.capitalised) && Script(rawValue: token.script)?.isCased == true
  }

  private static func isTerminator(_ mark: UInt32) -> Bool {
    switch mark {
    case 0x2E, 0x21, 0x3F, 0x2024, 0x203C, 0x203D, 0x2047, 0x2048, 0x2049, 0x3002, 0xFE52, 0xFE56,
      0xFE57, 0xFF01, 0xFF0E, 0xFF1F, 0xFF61, 0x061F, 0x06D4, 0x0964, 0x0965, 0x0589, 0x104A,
      0x104B, 0x1362, 0x1367, 0x1368, 0x17D4, 0x17D5, 0x061D, 0x061E:
      true
    default: false
    }
  }

  private static func closes(_ mark: UInt32) -> Bool {
    switch mark {
    case 0x22, 0x27, 0x28, 0x29, 0x5B, 0x5D, 0x7B, 0x7D, 0xAB, 0xBB, 0x2018...0x201F, 0x2039,
      0x203A,
      0x3008...0x3011, 0x3014...0x301B, 0x301D...0x301F, 0xFF08, 0xFF09, 0xFF62, 0xFF63:
      true
    default: false
    }
  }

  private static func continues(_ mark: UInt32) -> Bool {
    switch mark {
    case 0x2C, 0x2D, 0x3A, 0x3B, 0x55D, 0x60C, 0x60D, 0x61B, 0x7F8, 0x1802, 0x1808, 0x2013, 0x2014,
      0x3001, 0xFE10, 0xFE11, 0xFE13, 0xFE31, 0xFE32, 0xFE50...0xFE52, 0xFE54, 0xFE55, 0xFE58,
      0xFE63, 0xFF0C, 0xFF0D, 0xFF1A, 0xFF1B, 0xFF64:
      true
    default: false
    }
  }
}
