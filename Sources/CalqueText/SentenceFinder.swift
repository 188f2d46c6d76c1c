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
  /// - Parameter notable: The tokens among which all marks and line ends are.
  /// - Complexity: O(*n*) in the number of notable tokens.
  func sentences(
    in tokens: UnsafeBufferPointer<Token>, notable: UnsafeBufferPointer<TokenIndex>
  ) -> [Sentence] {
    var sentences: [Sentence] = []
    sentences.reserveCapacity(tokens.count / 32 + 2)
    var startsLine = true
    var start = 0  // what follows the last sentence or line end

    /// Ends the open sentence, if it has any token but blanks, before a token.
    func close(before end: TokenIndex, endsLine: Bool) {
      var first = start
      while first < end, tokens[first].kind == .space { first += 1 }
      var last = end - 1
      while last > first, tokens[last].kind == .space { last -= 1 }
      start = end
      guard first < end else { return }
      sentences.append(
        Sentence(tokens: first..<last + 1, startsLine: startsLine, endsLine: endsLine))
      startsLine = false
    }

    var next = 0  // past the last terminator and what closes around it
    for index in notable where index >= next {
      let kind = tokens[index].kind
      if kind == .lineEnd {
        close(before: index, endsLine: true)
        start = index + 1
        startsLine = true
      } else if kind == .punctuation, Self.isTerminator(tokens[index].mark) {
        var end = index + 1
        while end < tokens.count, Self.isTerminator(tokens[end].mark) { end += 1 }
        let lastTerminator = end - 1
        while end < tokens.count, Self.closes(tokens[end].mark) { end += 1 }
        next = end
        var after = end
        while after < tokens.count, tokens[after].kind == .space { after += 1 }
        if endsSentence(tokens, from: index, lastTerminator, end, after) {
          close(
            before: end, endsLine: after >= tokens.count || tokens[after].kind == .lineEnd)
        }
      }
    }
    close(before: tokens.count, endsLine: true)
    return sentences
  }

  /// Whether the terminators from `first` to `last`, closed before `end`, end a sentence; `after` is the
  /// next token that is not a space.
  private func endsSentence(
    _ tokens: UnsafeBufferPointer<Token>, from first: Int, _ last: Int, _ end: Int, _ after: Int
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
    !token.shape.contains(.capitalised) && token.hasCase
  }

  @inline(__always)
  private static func isTerminator(_ mark: UInt32) -> Bool {
    mark < 0x40 ? mark == 0x2E || mark == 0x21 || mark == 0x3F : isRareTerminator(mark)
  }

  private static func isRareTerminator(_ mark: UInt32) -> Bool {
    switch mark {
    case 0x2024, 0x203C, 0x203D, 0x2047, 0x2048, 0x2049, 0x3002, 0xFE52, 0xFE56,
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
