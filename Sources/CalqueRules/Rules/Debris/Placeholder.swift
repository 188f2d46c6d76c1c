import CalqueText

/// What a program should have filled in: "{0}", "%1$s", "${name}"; or a model's token: "[UNK]".
struct Placeholder {
  let last: TokenIndex
  /// Whether it stands for nothing, and can be left out.
  let isSpecialToken: Bool

  /// The placeholder that starts at a token; nil where there is none.
  init?(at index: TokenIndex, in text: SegmentedText) {
    let tokens = text.tokens
    let first = tokens[index].mark
    func mark(_ place: TokenIndex) -> UInt32 { place < tokens.count ? tokens[place].mark : 0 }
    func isName(_ place: TokenIndex) -> Bool {
      guard place < tokens.count, tokens[place].isWordLike else { return false }
      let bytes = text.bytes[Int(tokens[place].start)..<Int(tokens[place].end)]
      return bytes.count < 24 && bytes.allSatisfy { $0 < 0x80 }
    }
    isSpecialToken = first == 0x5B
    switch first {
    case 0x5B:  // [UNK]
      guard isName(index + 1), mark(index + 2) == 0x5D,
        Self.specialTokens.contains(text.string(index + 1))
      else { return nil }
      last = index + 2
    case 0x7B:  // {0}, {name}, {{name}}
      let isDoubled = mark(index + 1) == 0x7B
      if index > 0, tokens[index - 1].mark == 0x7B || tokens[index - 1].mark == 0x24 { return nil }
      let name = index + (isDoubled ? 2 : 1)
      guard isName(name), mark(name + 1) == 0x7D, !isDoubled || mark(name + 2) == 0x7D else {
        return nil
      }
      last = name + (isDoubled ? 2 : 1)
    case 0x24:  // ${name}
      guard mark(index + 1) == 0x7B, isName(index + 2), mark(index + 3) == 0x7D else { return nil }
      last = index + 3
    default:  // %s, %1$s, %(name)s
      let start = Int(tokens[index].start) + 1
      guard let length = Self.format(text.bytes[start..<min(text.bytes.count, start + 32)]),
        index == 0 || !tokens[index - 1].isWordLike && tokens[index - 1].kind != .space
          || tokens[index - 1].kind == .space && index >= 2 && tokens[index - 2].kind != .number
      else { return nil }
      var end = index
      while end + 1 < tokens.count, Int(tokens[end].end) < start + length { end += 1 }
      guard Int(tokens[end].end) == start + length else { return nil }
      last = end
    }
  }

  /// The length of a printf conversion behind its percent sign; nil where there is none.
  private static func format(_ bytes: ArraySlice<UInt8>) -> Int? {
    var rest = bytes[...]
    if rest.first == 0x28 {  // (name)
      guard let end = rest.firstIndex(of: 0x29) else { return nil }
      rest = rest[(end + 1)...]
    } else {
      let digits = rest.prefix { (0x30...0x39).contains($0) }
      let isNumbered = !digits.isEmpty && rest.dropFirst(digits.count).first == 0x24
      if isNumbered { rest = rest.dropFirst(digits.count + 1) }
    }
    guard let kind = rest.first, kind == 0x73 || kind == 0x64 || kind == 0x40 else { return nil }
    rest = rest.dropFirst()
    if let next = rest.first,
      next >= 0x80 || next == 0x27 || (0x30...0x39).contains(next)
        || (0x41...0x5A).contains(next & 0xDF)
    {
      return nil
    }
    return rest.startIndex - bytes.startIndex
  }

  private static let specialTokens: Set<String> = [
    "UNK", "CLS", "SEP", "PAD", "MASK", "BOS", "EOS",
  ]
}
