import CalqueText

/// A sentence as a corpus knows it: by its words, by the sentences beside it, and by its place.
public struct SentenceMark: BitwiseCopyable, Hashable, Sendable {
  /// A hash of its words, whatever their case and the marks between them.
  public let words: UInt64
  /// Hashes of the sentences before and behind it, which numbers in them do not change; 0 at the
  /// article's ends.
  public let before: UInt32
  public let after: UInt32
  /// Where it begins in the article's original, and its length there, in bytes.
  public let start: UInt32
  public let length: UInt16
  /// Whether other sentences stand on its line.
  public let sharesLine: Bool
  /// From 1, the column in graphemes.
  public let line: UInt32
  public let column: UInt32

  public init(
    words: UInt64, before: UInt32, after: UInt32, start: UInt32, length: UInt16,
    sharesLine: Bool, line: UInt32, column: UInt32
  ) {
    self.words = words
    self.before = before
    self.after = after
    self.start = start
    self.length = length
    self.sharesLine = sharesLine
    self.line = line
    self.column = column
  }

  /// Whether it is the article's first or last sentence, and not a line by itself.
  public var isAtEnd: Bool { sharesLine && (before == 0 || after == 0) }

  /// The bytes of the article's original.
  public var range: OriginalRange { Range(bytes: Int(start)..<Int(start) + Int(length)) }
}

extension SentenceMark {
  /// Fewer words are said again by chance, and more are a passage rather than a sentence.
  private static let lengths = 6...200

  /// The marks of an article's sentences, but for those too short or long to be told by their words.
  static func marks(
    in text: SegmentedText, of article: Article, _ map: OffsetMap<Normal, Original>
  ) -> [SentenceMark] {
    let hashes = text.sentences.map { Hashes(text.tokens[$0.tokens]) }
    let solid = hashes.indices.filter { hashes[$0].words != 0 }
    var index = LineIndex(article)
    var marks: [SentenceMark] = []
    for (turn, number) in solid.enumerated() {
      let sentence = text.sentences[number]
      let tokens = sentence.tokens
      guard lengths.contains(WordCount.words(in: text.tokens[tokens])) else { continue }
      let range = map.range(text.range(tokens.lowerBound, through: tokens.upperBound - 1))
      let place = index.place(of: range.lowerBound)
      marks.append(
        SentenceMark(
          words: hashes[number].words,
          before: turn > 0 ? hashes[solid[turn - 1]].company : 0,
          after: turn + 1 < solid.count ? hashes[solid[turn + 1]].company : 0,
          start: UInt32(clamping: range.lowerBound.bytes),
          length: UInt16(clamping: range.bytes().count),
          sharesLine: !(sentence.startsLine && sentence.endsLine),
          line: UInt32(clamping: place.line), column: UInt32(clamping: place.column)))
    }
    return marks
  }

  /// What a sentence is known by; 0 where it holds no word.
  private struct Hashes {
    var words: UInt64 = 0
    /// The same without numbers.
    var company: UInt32 = 0

    init(_ tokens: ArraySlice<Token>) {
      var rest: UInt64 = 0
      for token in tokens where token.isWordLike {
        words = WordIndex.combined(words, token.hash)
        if token.kind != .number { rest = WordIndex.combined(rest, token.hash) }
      }
      company = UInt32(truncatingIfNeeded: rest ^ rest >> 32)
      // The highest bit is set in every combined hash; what is known by it is spread once more.
      words = words &* 0xFF51_AFD7_ED55_8CCD
      words ^= words >> 33
    }
  }
}
