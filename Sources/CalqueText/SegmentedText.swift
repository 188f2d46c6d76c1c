/// An article's normalised text with its tokens and sentences: what rules look at.
///
/// A class, because every rule holds it for a moment, and copying its arrays would cost more.
public final class SegmentedText: Sendable {
  /// The normalised text: well-formed UTF-8 in NFC, line ends as U+000A.
  public let bytes: [UInt8]
  /// The tokens, which tile the text.
  public let tokens: [Token]
  /// The tokens at which a rule may wake, in order: all but words, ideographs and spaces without a trait or a
  /// shape; words in katakana and long ones are among them.
  public let notable: [TokenIndex]
  /// How many tokens are words, and how many are numbers.
  public let words: Int
  public let numbers: Int
  /// Whether any token is of a script that is written without spaces.
  public let isDense: Bool
  /// The sentences, in order; blank lines belong to none.
  public let sentences: [Sentence]
  /// Places where the same tokens stand again at once, in order.
  public let repetitions: [Repetition]

  init(
    bytes: [UInt8], tokens: [Token], notable: [TokenIndex], words: Int, numbers: Int, isDense: Bool,
    sentences: [Sentence], repetitions: [Repetition]
  ) {
    self.bytes = bytes
    self.tokens = tokens
    self.notable = notable
    self.words = words
    self.numbers = numbers
    self.isDense = isDense
    self.sentences = sentences
    self.repetitions = repetitions
  }

  /// The text of a range, for messages and suggestions.
  public func string(_ range: NormalRange) -> String {
    String(decoding: bytes[range.bytes()], as: UTF8.self)
  }

  /// The token that holds a byte of the text; the last one for what lies behind.
  ///
  /// - Complexity: O(log *n*).
  public func token(holding byte: Int) -> TokenIndex {
    var low = 0
    var high = tokens.count - 1
    while low < high {
      let middle = (low + high) / 2
      if Int(tokens[middle].end) <= byte { low = middle + 1 } else { high = middle }
    }
    return max(0, low)
  }

  /// The first place of a byte from a place on; nil where there is none.
  public func place(of byte: UInt8, from start: Int) -> Int? {
    bytes.place(of: byte, in: min(start, bytes.count)..<bytes.count)
  }

  /// The text of a token.
  public func string(_ token: TokenIndex) -> String { string(tokens[token].range) }

  /// The range from the start of one token to the end of another.
  @inlinable public func range(_ first: TokenIndex, through last: TokenIndex) -> NormalRange {
    tokens[first].range.lowerBound..<tokens[last].range.upperBound
  }

  /// The next token that is not a space, on the same line; nil at the line's end.
  @inlinable public func next(after index: TokenIndex) -> TokenIndex? {
    var next = index + 1
    while next < tokens.count {
      switch tokens[next].kind {
      case .space: next += 1
      case .lineEnd: return nil
      default: return next
      }
    }
    return nil
  }

  /// The last token before that is not a space, on the same line; nil at the line's start.
  @inlinable public func previous(before index: TokenIndex) -> TokenIndex? {
    var previous = index - 1
    while previous >= 0 {
      switch tokens[previous].kind {
      case .space: previous -= 1
      case .lineEnd: return nil
      default: return previous
      }
    }
    return nil
  }

  /// The next word after exactly one stretch of spaces; nil where a mark stands between.
  @inlinable public func nextWord(after index: TokenIndex) -> TokenIndex? {
    guard index + 2 < tokens.count, tokens[index + 1].kind == .space,
      tokens[index + 2].isWordLike
    else { return nil }
    return index + 2
  }

  /// The word before, with exactly one stretch of spaces between; nil where a mark stands there.
  @inlinable public func previousWord(before index: TokenIndex) -> TokenIndex? {
    guard index >= 2, tokens[index - 1].kind == .space, tokens[index - 2].isWordLike
    else { return nil }
    return index - 2
  }

  /// The sentence that holds a token; nil for a blank between sentences.
  ///
  /// - Complexity: O(log *n*).
  public func sentence(holding token: TokenIndex) -> Sentence? {
    sentenceIndex(holding: token).map { sentences[$0] }
  }

  /// The number of the sentence that holds a token.
  public func sentenceIndex(holding token: TokenIndex) -> Int? {
    var low = 0
    var high = sentences.count
    while low < high {
      let middle = (low + high) / 2
      if sentences[middle].tokens.upperBound <= token { low = middle + 1 } else { high = middle }
    }
    guard low < sentences.count, sentences[low].tokens.contains(token) else { return nil }
    return low
  }

  /// Whether a stretch of tokens is glued to nothing outside it: no word, bracket, hyphen, slash or
  /// apostrophe stands before or behind it without a space.
  public func standsFree(_ first: TokenIndex, through last: TokenIndex) -> Bool {
    func glues(_ index: TokenIndex, beyond: TokenIndex) -> Bool {
      guard tokens.indices.contains(index) else { return false }
      if tokens[index].isWordLike { return tokens[index].kind != .ideograph }
      switch tokens[index].mark {
      case 0x2D, 0x2010, 0x2011, 0x2F, 0x27, 0x2019, 0x26, 0x40, 0x23, 0x5F, 0x28, 0x29:
        return tokens.indices.contains(beyond) && tokens[beyond].isWordLike
      default: return false
      }
    }
    return !glues(first - 1, beyond: first - 2) && !glues(last + 1, beyond: last + 2)
  }

  /// The hash of the lexicon's word at a token, which in scripts without spaces covers several.
  public func wordHash(_ index: TokenIndex) -> UInt64 {
    var combined = tokens[index].hash
    for next in index + 1..<max(index + 1, min(index + Int(tokens[index].span), tokens.count)) {
      combined = WordIndex.combined(combined, tokens[next].hash)
    }
    return combined
  }

  /// Whether two words can be forms of one: the same but for their ends.
  public func shareStem(_ first: TokenIndex, _ second: TokenIndex) -> Bool {
    let first = tokens[first]
    let second = tokens[second]
    if first.hash == second.hash { return true }
    let shorter = min(first.length, second.length)
    guard shorter > 3, abs(first.length - second.length) <= shorter / 2 else { return false }
    var shared = 0
    while shared < shorter, bytes[Int(first.start) + shared] == bytes[Int(second.start) + shared] {
      shared += 1
    }
    return shared * 3 >= shorter * 2
  }

  /// Whether a token is the first of its line that is not a space.
  public func startsLine(_ index: TokenIndex) -> Bool { previous(before: index) == nil }

  /// Whether a token is the last of its line that is not a space.
  public func endsLine(_ index: TokenIndex) -> Bool { next(after: index) == nil }
}

/// A sentence, or a headline or list item without a stop: tokens between two sentence boundaries.
public struct Sentence: Sendable {
  /// Its tokens, without blanks at either end.
  public let tokens: Range<TokenIndex>
  /// Whether it is the first of its line.
  public let startsLine: Bool
  /// Whether it is the last of its line.
  public let endsLine: Bool
}

/// The same tokens twice or more in a row.
public struct Repetition: Sendable {
  /// From the first token of the first round to the last of the last.
  public let tokens: Range<TokenIndex>
  /// The first round alone.
  public let first: Range<TokenIndex>
  /// How many tokens that are no spaces make a round.
  public let period: Int
  /// How many whole rounds there are, at least 2.
  public let count: Int
}
