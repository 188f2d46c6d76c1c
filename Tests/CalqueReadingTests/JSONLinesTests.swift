import CalqueTestSupport
import CalqueText
import Testing

@testable import CalqueReading

/// Records become articles whose places lead back to the file.
struct JSONLinesTests {
  @Test(arguments: [
    (json: #"{"id":"a","text":"plain"}"#, text: "plain"),
    (json: #"{"id":"a","text":""}"#, text: ""),
    (
      json: #"  { "text" : "line\nend\ttab \"said\" \\ \/ \b\f\r" }  "#,
      text: "line\nend\ttab \"said\" \\ / \u{8}\u{C}\r"
    ),
    (json: #"{"text":"\u00e9t\u00C9"}"#, text: "étÉ"),
    (json: #"{"text":"\ud83d\ude00!"}"#, text: "😀!"),
    (json: #"{"text":"\ud83d!"}"#, text: "\u{FFFD}!"),
    (json: #"{"text":"\ude00\ud83d"}"#, text: "\u{FFFD}\u{FFFD}"),
    (json: #"{"text":"\ud83d\u0041"}"#, text: "\u{FFFD}A"),
    (json: #"{"text":"first","text":"last"}"#, text: "last"),
    (json: #"{"t\u0065xt":"by an escaped key"}"#, text: "by an escaped key"),
    (
      json:
        #"{"n":[1,-0.5e+7,123456789012345678901234567890,{"text":"inner"}],"t":true,"text":"x"}"#,
      text: "x"
    ),
  ])
  func `the text is the value of its string`(json: String, text: String) throws {
    let article = try read(json)
    #expect(String(decoding: article.original, as: UTF8.self) == text)
    #expect(article.text.bytes == article.original)
    #expect(article.source?.map.fromLength == article.original.count)
  }

  @Test func `places lead back through escapes to the file's bytes`() throws {
    let json = #"{"text":"caf\u00e9 \ud83d\ude00 “x”\n"}"#
    let article = try read(json, start: 1000)
    let map = try #require(article.source?.map)
    let line = Array(json.utf8)
    func raw(_ text: String) throws -> String {
      let decoded = String(decoding: article.original, as: UTF8.self)
      let found = try #require(decoded.utf8.firstRange(of: text.utf8))
      let start = decoded.utf8.distance(from: decoded.startIndex, to: found.lowerBound)
      let range = map.range(Range(bytes: start..<(start + text.utf8.count))).bytes()
      return String(
        decoding: line[(range.lowerBound - 1000)..<(range.upperBound - 1000)], as: UTF8.self)
    }
    for (text, expected) in [
      ("café", #"caf\u00e9"#), ("é", #"\u00e9"#), ("😀", #"\ud83d\ude00"#), ("“x”", "“x”"),
      ("x", "x"), ("\n", #"\n"#), ("é 😀 ", #"\u00e9 \ud83d\ude00 "#),
    ] {
      #expect(try raw(text) == expected)
    }
  }

  @Test func `ill-formed bytes stand as replacements and are listed`() throws {
    let bytes = Array(#"{"text":"a"#.utf8) + [0xE2, 0x82, 0x41, 0xFF] + Array(#"z"}"#.utf8)
    let article = try read(bytes)
    #expect(String(decoding: article.original, as: UTF8.self) == "a\u{FFFD}A\u{FFFD}z")
    #expect(article.text.illFormed.map { $0.bytes() } == [1..<4, 5..<8])
    let map = try #require(article.source?.map)
    #expect(map.range(Range(bytes: 1..<4)).bytes() == 10..<12)
    #expect(map.range(Range(bytes: 5..<9)).bytes() == 13..<15)
  }

  @Test func `ids, languages and places are taken along`() throws {
    let full = try read(#"{"id":"n-1","text":"x","lang":"pt-BR","source_lang":"en","more":{}}"#)
    #expect(full.id == "n-1")
    #expect(full.declaredLanguage == "pt-BR")
    #expect(full.sourceLanguage == "en")
    #expect(full.source?.path == "news.jsonl")
    #expect(full.source?.line == 7)
    #expect(try read(#"{"id":42,"text":"x","lang":null}"#).id == "42")
    #expect(try read(#"{"text":"x"}"#).id == "news.jsonl:7")
  }

  @Test(arguments: [
    (json: #"{"text":"x""#, byte: 111),
    (json: #"{"text":"x"} {}"#, byte: 113),
    (json: #"{"text":"x",}"#, byte: 112),
    (json: #"{"text":"x" "id":"y"}"#, byte: 112),
    (json: #"{"text":"x","n":01}"#, byte: 116),
    (json: #"{"text":"x","n":[1 2]}"#, byte: 119),
    (json: #"{"text":"x","n":nul}"#, byte: 116),
    (json: #"{"n":[1,"a":"b"],"text":"x"}"#, byte: 111),
    (json: #"{"text":"x":"y"}"#, byte: 111),
    (json: #"{"text":"x\q"}"#, byte: 110),
    (json: #"{"text":"x\u12g4"}"#, byte: 110),
    (json: #"{"text":"x"#, byte: 108),
    (json: "{\"text\":\"x\u{1}\"}", byte: 110),
    (json: #"["text"]"#, byte: 100),
    (json: "text", byte: 100),
  ])
  func `a malformed record is an error with its place`(json: String, byte: Int) {
    let error = #expect(throws: ReadError.self) { try read(json) }
    #expect(error?.code == "malformed-record")
    #expect(error?.line == 7)
    #expect(error?.byte == byte, "\(json)")
  }

  @Test(arguments: [
    (json: #"{"id":"a"}"#, code: "missing-field", byte: 100),
    (json: #"{"id":"a","text":null}"#, code: "wrong-type", byte: 117),
    (json: #"{"id":"a","text":["x"]}"#, code: "wrong-type", byte: 117),
    (json: #"{"id":"a","text":"x","lang":7}"#, code: "wrong-type", byte: 128),
  ])
  func `a record without its text is an error that names the record`(
    json: String, code: String, byte: Int
  ) {
    let error = #expect(throws: ReadError.self) { try read(json) }
    #expect(error?.code == code)
    #expect(error?.id == "a")
    #expect(error?.byte == byte)
  }

  @Test func `nesting without end is refused, not followed`() {
    let deep = #"{"text":"x","n":"# + String(repeating: "[", count: 100_000)
    #expect(throws: ReadError.self) { try read(deep) }
    let closed =
      #"{"text":"x","n":"# + String(repeating: #"{"a":["#, count: 5000)
      + String(repeating: "]}", count: 5000) + "}"
    #expect(throws: ReadError.self) { try read(closed) }
  }

  @Test func `no part of a record is taken for a whole one`() throws {
    let whole = Array(#"{"id":"é","n":[1.5e3,{"k":"\u00e9\\"}],"text":"a\ud83d\ude00"}"#.utf8)
    for length in 0..<whole.count {
      #expect(throws: ReadError.self) { try read(Array(whole[..<length])) }
    }
    #expect(try read(whole).id == "é")
  }

  @Test(arguments: [
    #"{"text":"caf\u00e9 X.","more":[1]}"#, #"{"text":"café X.","more":"\u0041"}"#,
    #"{"text":"X","id":7}"#,
  ])
  func `text is written so that it is read again, in the line's habit`(json: String) throws {
    let text = "“\t\"\\ é\r\n 😀\u{1}”"
    let article = try read(json, start: 0)
    let source = try #require(article.source)
    let value = article.text.bytes
    let place = try #require(value.firstIndex(of: UInt8(ascii: "X")))
    let range = source.map.range(Range(bytes: place..<place + 1))
    let written = try #require(source.escaping.escaped(text, at: range))
    var line = Array(json.utf8)
    line.replaceSubrange(range.bytes(), with: Array(written.utf8))
    let expected = String(decoding: value, as: UTF8.self).replacing("X", with: text)
    #expect(String(decoding: try read(line, start: 0).original, as: UTF8.self) == expected)
    #expect(written.utf8.allSatisfy { $0 < 0x80 } == json.contains("caf\\"))
  }

  private func read(_ json: String, start: Int = 100) throws(ReadError) -> Article {
    try read(Array(json.utf8), start: start)
  }

  private func read(_ bytes: [UInt8], start: Int = 100) throws(ReadError) -> Article {
    var reader = ArticleReader()
    let start = bytes.contains(0xFF) ? 0 : start
    return try reader.read(
      .record(Line(bytes: bytes, number: 7, start: start), path: "news.jsonl"))
  }
}
