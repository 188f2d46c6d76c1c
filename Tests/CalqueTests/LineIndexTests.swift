import CalqueText
import Testing

@testable import Calque

/// Lines and columns are those a person counts.
struct LineIndexTests {
  @Test(arguments: [
    "one\ntwo\n\nthree", "a\r\nb\rc\n", "cafe\u{301} au lait", "é日本語",
    "👨‍👩‍👧‍👦👍🏽🇫🇷🇩🇪x", "\u{301}start", "नमस्ते दुनिया क्ष", "สวัสดีครับ ทำไม", "한국어 한",
    "שָׁלוֹם עולם", "السَّلام عليكم", "a\u{200D}b\u{FE0F}c", "\u{600}1 ❤️ ©️", "x\r\n\u{301}y", "",
  ])
  func `every place is where the standard library's characters put it`(text: String) {
    expectPlaces(in: Article(text))
  }

  @Test func `characters that count as plain never join`() {
    let others: [Unicode.Scalar] = ["a", "한", "क"]
    for value in UInt32(0x80)...0x2FFFF where GraphemeCounter.isPlain(value) {
      guard let scalar = Unicode.Scalar(value) else { continue }
      for other in others {
        var pair = String.UnicodeScalarView()
        pair.append(scalar)
        pair.append(other)
        pair.append(scalar)
        #expect(String(pair).count == 3, "U+\(String(value, radix: 16))")
      }
    }
  }

  @Test func `random text is counted as the standard library counts it`() {
    let pieces: [String] = [
      "a", "bc ", "\n", "\r\n", "\r", "é", "e\u{301}", "語", "😀", "👩‍🚀", "🇫🇷", "\u{200D}", "\u{301}",
      "क्ष", "ติ", "ᄒ", "ᅡ", "한", "\u{600}", "\u{AD}", "long ascii text here",
    ]
    var random = SeededRandom(seed: 7)
    for _ in 0..<300 {
      let text = (0..<random.next(40)).map { _ in pieces[random.next(pieces.count)] }.joined()
      expectPlaces(in: Article(text))
    }
  }

  @Test func `places in UTF-16 count its own bytes`() throws {
    let bytes: [UInt8] =
      [0xFF, 0xFE] + "a\né😀x".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let article = Article(id: "-", text: try Decoder().decode(bytes), original: bytes)
    var index = LineIndex(article)
    let places = [2, 4, 6, 8, 12, 14].map { index.place(of: Offset($0)) }
    #expect(places.map(\.line) == [1, 1, 2, 2, 2, 2])
    #expect(places.map(\.column) == [1, 2, 1, 2, 3, 4])
  }

  @Test func `many places of a long line cost one pass, in whatever order`() {
    let line = String(repeating: "word é 語 e\u{301} ", count: 200_000)
    var forward = LineIndex(Article(line))
    var backward = forward
    let width = line.utf8.count / 200_000
    let offsets = stride(from: 0, to: line.utf8.count, by: width * 10)
    for offset in offsets {
      #expect(forward.place(of: Offset(offset)).column == offset / width * 11 + 1)
    }
    for offset in offsets.reversed() {
      #expect(backward.place(of: Offset(offset)).column == offset / width * 11 + 1)
    }
  }

  private func expectPlaces(in article: Article) {
    let text = String(decoding: article.text.bytes, as: UTF8.self)
    var expected: [TextPlace] = []
    var line = 1
    var column = 0
    for character in text {
      column += 1
      expected += Array(
        repeating: TextPlace(line: line, column: column), count: character.utf8.count)
      if character == "\n" || character == "\r" || character == "\r\n" {
        (line, column) = (line + 1, 0)
      }
    }
    expected.append(TextPlace(line: line, column: column + 1))
    var running = LineIndex(article)
    for (offset, place) in expected.enumerated() {
      #expect(
        running.place(of: Offset(offset)) == place, "byte \(offset) of \(text.debugDescription)")
      var fresh = LineIndex(article)
      #expect(
        fresh.place(of: Offset(offset)) == place, "byte \(offset) of \(text.debugDescription)")
    }
  }
}

/// Numbers that are the same each time.
private struct SeededRandom {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % bound
  }
}
