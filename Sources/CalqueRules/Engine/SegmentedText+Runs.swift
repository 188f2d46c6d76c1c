import CalqueText

extension SegmentedText {
  /// The tokens around one, up to the next blanks: what a reader sees as one piece of writing.
  func run(around index: TokenIndex) -> Range<TokenIndex> {
    var first = index
    while first > 0, !tokens[first - 1].isBlank { first -= 1 }
    var end = index + 1
    while end < tokens.count, !tokens[end].isBlank { end += 1 }
    return first..<end
  }

  /// The tokens near one: enough to tell a habit from a slip, and no more however long the article is.
  func neighbourhood(of index: TokenIndex) -> Range<TokenIndex> {
    tokens(within: 1_000, of: index)
  }

  /// The tokens that tell how an article writes a word: all of them, but in what is as long as a book.
  func surroundings(of index: TokenIndex) -> Range<TokenIndex> {
    tokens(within: 1 << 16, of: index)
  }

  private func tokens(within distance: Int, of index: TokenIndex) -> Range<TokenIndex> {
    max(0, index - distance)..<min(tokens.count, index + distance)
  }

  /// Whether the piece of writing around a token is an address, a path or code, not prose.
  func isMachineWriting(around index: TokenIndex) -> Bool {
    for token in tokens[run(around: index)] {
      switch token.mark {
      case 0x23, 0x25...0x26, 0x2A...0x2B, 0x2F, 0x3C...0x3E, 0x40, 0x5C, 0x5E...0x5F, 0x7B...0x7E:
        return true
      default: continue
      }
    }
    return false
  }

  /// Whether nothing but a blank or the text's end follows a token.
  func isBeforeBlank(_ index: TokenIndex) -> Bool {
    index + 1 >= tokens.count || tokens[index + 1].isBlank
  }
}
