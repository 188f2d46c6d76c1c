/// What a token is, from the characters it is made of.
public enum TokenKind: UInt8, Sendable {
  /// Letters, perhaps with digits, apostrophes and points between them.
  case word
  /// One character of a script written without spaces: an ideograph, a kana, a Thai cluster.
  case ideograph
  /// Digits, perhaps with separators between them.
  case number
  /// A mark: quotation, bracket, stop, dash.
  case punctuation
  /// A symbol: currency, mathematics, emoji.
  case symbol
  /// White space within a line.
  case space
  /// A line end.
  case lineEnd
  /// Anything else: controls, unassigned, private use.
  case other
}

/// Traits of a word's spelling.
public struct TokenShape: OptionSet, Hashable, Sendable {
  public let rawValue: UInt8
  @inlinable public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// The first letter is a capital.
  @inlinable public static var capitalised: TokenShape { TokenShape(rawValue: 1) }
  /// Two or more letters, all of them capitals.
  @inlinable public static var allCapitals: TokenShape { TokenShape(rawValue: 2) }
  /// Holds a digit.
  @inlinable public static var hasDigit: TokenShape { TokenShape(rawValue: 4) }
  /// Letters of more than one script (Common and Inherited do not count).
  @inlinable public static var mixedScript: TokenShape { TokenShape(rawValue: 8) }
  /// Holds an apostrophe, straight or curly.
  @inlinable public static var hasApostrophe: TokenShape { TokenShape(rawValue: 16) }
  /// Holds a point or colon between letters, or an at sign ("U.S", "example.org", "a@b").
  @inlinable public static var hasPoint: TokenShape { TokenShape(rawValue: 32) }
  /// Holds a default-ignorable character: soft hyphen, zero-width space or joiner.
  @inlinable public static var hasInvisible: TokenShape { TokenShape(rawValue: 64) }
  /// Holds a capital letter after the first letter, though not all are capitals ("iPhone").
  @inlinable public static var innerCapital: TokenShape { TokenShape(rawValue: 128) }
}

extension TokenShape {
  /// The traits that capitals give a word: how many of its letters with case there are, and of them capitals.
  @inline(__always)
  init(capitals: Int, of cased: Int, startsHigh: Bool) {
    var shape: TokenShape = startsHigh ? .capitalised : []
    if startsHigh, capitals == cased, cased > 1 { shape.insert(.allCapitals) }
    if capitals > (startsHigh ? 1 : 0), capitals != cased { shape.insert(.innerCapital) }
    self = shape
  }
}

/// A piece of the normalised text between two word boundaries (UAX #29).
///
/// Tokens tile the text; 24 bytes each, so that an article's tokens lie close together.
public struct Token: Sendable {
  /// Where it starts and ends, in bytes of the normal text.
  public internal(set) var start: UInt32
  public internal(set) var end: UInt32
  /// A hash of the case-folded spelling; the code point itself where the token is one mark or symbol.
  public internal(set) var hash: UInt64
  /// The word's number in the language's lexicon, 0 where it is not there.
  public internal(set) var word: UInt16
  @usableFromInline var scriptCode: UInt8
  public internal(set) var kind: TokenKind
  public internal(set) var shape: TokenShape
  /// How many tokens the lexicon's word covers; above 1 only where words have no spaces between them.
  public internal(set) var span: UInt8
  /// Its number of characters without marks and ignorables, at most 255.
  public internal(set) var letters: UInt8

  /// From so many letters on a word is notable, whatever it is.
  @inlinable public static var longWord: UInt8 { 16 }

  /// What is known of it as a word.
  public internal(set) var traits: WordTraits = []

  init(
    start: Int, end: Int, hash: UInt64, script: UInt16, kind: TokenKind, shape: TokenShape,
    letters: Int
  ) {
    self.start = UInt32(truncatingIfNeeded: start)
    self.end = UInt32(truncatingIfNeeded: end)
    self.hash = hash
    word = 0
    scriptCode = UInt8(truncatingIfNeeded: script)
    self.kind = kind
    self.shape = shape
    span = 1
    self.letters = UInt8(clamping: letters)
  }

  /// A single space.
  @inline(__always)
  static func space(at place: Int) -> Token {
    Token(
      start: place, end: place &+ 1, hash: 0x20, script: 0, kind: .space, shape: [], letters: 0)
  }

  @inline(__always)
  mutating func know(_ entry: WordMemo.Entry) {
    word = entry.number
    traits = entry.traits
  }

  /// The script of its first letter (ICU's UScriptCode); 0 (Common) where it has none.
  @inlinable public var script: UInt16 { UInt16(scriptCode) }

  /// The bytes it covers.
  @inlinable public var range: NormalRange { Range(bytes: Int(start)..<Int(end)) }

  /// Its length in bytes.
  @inlinable public var length: Int { Int(end - start) }

  /// The code point of a mark or symbol that is a token by itself; 0 for other tokens.
  @inlinable @inline(__always) public var mark: UInt32 {
    kind == .punctuation || kind == .symbol ? UInt32(truncatingIfNeeded: hash) : 0
  }

  /// Whether it is a word, an ideograph or a number.
  @inlinable public var isWordLike: Bool { kind.rawValue <= TokenKind.number.rawValue }

  /// Whether it is hiragana or katakana.
  @inlinable public var isKana: Bool {
    script == Script.hiragana.rawValue || script == Script.katakana.rawValue
  }

  /// Whether it is white space or a line end.
  @inlinable public var isBlank: Bool { kind == .space || kind == .lineEnd }
}

/// A token's place in the article's array of tokens.
public typealias TokenIndex = Int
