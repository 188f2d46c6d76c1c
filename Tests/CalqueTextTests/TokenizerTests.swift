import CalqueTestSupport
import Testing

@testable import CalqueText

/// Tokens tile the text, and stand between ICU's word boundaries.
struct TokenizerTests {
  private static func tokens(_ text: [UInt8]) -> [Token] {
    let tokenizer = Tokenizer()
    return tokenizer.tokens(of: text, words: WordMemo(WordIndex([])))
  }

  /// Where tokens and ICU part, outside runs of scripts that ICU cuts by dictionary.
  private static func disagreements(_ text: [UInt8]) throws -> [Int] {
    let iterator = try BreakIterator(.word, locale: "en")
    let icu = Set(iterator.boundaries(of: text))
    let tokens = tokens(text)
    let ours = Set([0] + tokens.map { Int($0.end) })
    let dense = tokens.filter { token in
      token.kind == .ideograph || Script(rawValue: token.script) == .katakana
    }.map { Int($0.start)...Int($0.end) }
    return icu.symmetricDifference(ours)
      .filter { place in !dense.contains { $0.contains(place) } }.sorted()
  }

  @Test(arguments: try Corpora.texts("clean") + Corpora.texts("marked"))
  func `word boundaries in the corpora are ICU's`(text: Corpora.Text) throws {
    let normal = NormalText(bytes: text.bytes).bytes
    #expect(try Self.disagreements(normal) == [])
  }

  @Test(arguments: 0..<400)
  func `word boundaries in generated text are ICU's`(seed: Int) throws {
    var random = RandomText(seed: UInt64(seed), alphabet: RandomText.spaced)
    for _ in 0..<50 {
      let text = NormalText(bytes: Array(random.next(atMost: 24).utf8)).bytes
      let places = try Self.disagreements(text)
      #expect(places == [], "“\(String(decoding: text, as: UTF8.self))”")
    }
  }

  @Test(arguments: 0..<20)
  func `tokens tile any text`(seed: Int) {
    var random = RandomText(seed: UInt64(seed), alphabet: RandomText.any)
    let text = Array(random.next(atMost: 400).utf8)
    var end: UInt32 = 0
    for token in Self.tokens(text) {
      #expect(token.start == end)
      #expect(token.end > token.start)
      end = token.end
    }
    #expect(Int(end) == text.count)
  }

  @Test(arguments: [
    ("don’t", "don't"), ("STRASSE", "strasse"), ("Ελλάδα", "ελλάδα"),
    ("soft\u{AD}ware", "software"),
  ])
  func `spellings of one word share a hash`(left: String, right: String) {
    #expect(Self.tokens(Array(left.utf8)).map(\.hash) == Self.tokens(Array(right.utf8)).map(\.hash))
  }

  @Test(
    arguments: [
      ("Haus", .word, [.capitalised]),
      ("NATO", .word, [.capitalised, .allCapitals]),
      ("iPhone", .word, [.innerCapital]),
      ("don't", .word, [.hasApostrophe]),
      ("Sens.John", .word, [.capitalised, .hasPoint, .innerCapital]),
      ("theу", .word, [.mixedScript]),
      ("1,234.5", .number, [.hasDigit]),
      ("漢", .ideograph, []),
      ("“", .punctuation, []),
      ("€", .symbol, []),
    ] as [(String, TokenKind, TokenShape)])
  func `a token has a kind and a shape`(text: String, kind: TokenKind, shape: TokenShape) throws {
    let token = try #require(Self.tokens(Array(text.utf8)).first)
    #expect(Int(token.end) == text.utf8.count)
    #expect(token.kind == kind)
    #expect(token.shape == shape)
  }
}
