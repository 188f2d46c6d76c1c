import Foundation
import Testing

@testable import CalqueText

/// Text comes out well-formed, and every part of it leads back to its bytes.
struct DecoderTests {
  private static let text = "Zażółć “gęślą” jaźń 𝄞 — naïve\r\nсъешь ещё"

  @Test(arguments: [
    (String.Encoding.utf8, "UTF-8", [] as [UInt8]),
    (.utf8, "UTF-8", [0xEF, 0xBB, 0xBF]),
    (.utf16LittleEndian, "UTF-16LE", [0xFF, 0xFE]),
    (.utf16BigEndian, "UTF-16BE", [0xFE, 0xFF]),
    (.utf32LittleEndian, "UTF-32LE", [0xFF, 0xFE, 0, 0]),
    (.utf32BigEndian, "UTF-32BE", [0, 0, 0xFE, 0xFF]),
  ])
  func `a byte order mark tells the encoding`(
    encoding: String.Encoding, name: String, mark: [UInt8]
  ) throws {
    let bytes = mark + Array(try #require(Self.text.data(using: encoding)))
    let decoded = try Decoder().decode(bytes)
    #expect(String(decoding: decoded.bytes, as: UTF8.self) == Self.text)
    #expect(decoded.encoding == name)
    var position = 0
    for scalar in Self.text.unicodeScalars {  // each character leads back to its own bytes
      let length = String(scalar).utf8.count
      let range = decoded.map.range(Range(bytes: position..<position + length)).bytes()
      let original = try #require(String(bytes: bytes[range], encoding: encoding))
      #expect(original == String(scalar))
      position += length
    }
  }

  @Test func `Windows-1252 is guessed and said to be`() throws {
    let text =
      "Le café était fermé, et l'été s'achève déjà à Orléans. Où êtes-vous allés après Noël?"
    let bytes = Array(try #require(text.data(using: .windowsCP1252)))
    let decoded = try Decoder().decode(bytes)
    #expect(String(decoding: decoded.bytes, as: UTF8.self) == text)
    #expect(decoded.isEncodingGuessed)
  }

  @Test func `ill-formed bytes become replacement characters at their place`() throws {
    let bytes = Array("Größe und Übermut ".utf8) + [0xFF] + Array(" Straße".utf8)
    let decoded = try Decoder().decode(bytes)
    let place = "Größe und Übermut ".utf8.count
    #expect(decoded.illFormed.map { $0.bytes() } == [place..<place + 1])
    #expect(String(decoding: decoded.bytes, as: UTF8.self) == "Größe und Übermut \u{FFFD} Straße")
  }

  @Test func `bytes that are no text are refused`() {
    #expect(throws: DecodingError.binary(byte: 4)) {
      try Decoder().decode([0x7F, 0x45, 0x4C, 0x46, 0, 1, 2, 3])
    }
    #expect(throws: DecodingError.unknownEncoding("klingon")) {
      try Decoder(encoding: "klingon")
    }
  }

  @Test(arguments: [
    "UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32", "windows-1252", "GB18030",
  ])
  func `what is encoded is decoded to itself`(encoding: String) throws {
    let text = "“Où est l’été?” a–b\r\n"
    let bytes = try #require(Encoder(encoding: encoding).encode(text))
    let decoded = try Decoder(encoding: encoding).decode(bytes)
    #expect(String(decoding: decoded.bytes, as: UTF8.self) == text)
  }

  @Test func `a character that an encoding lacks is not written as another`() {
    #expect(Encoder(encoding: "ISO-8859-1").encode("“x”") == nil)
    #expect(Encoder(encoding: "klingon").encode("x") == nil)
    #expect(Encoder(encoding: "UTF-16").encode("x") == Encoder(encoding: "UTF-16BE").encode("x"))
  }

  @Test(arguments: ["UTF-16", "UTF-16LE", nil])
  func `a byte order mark tells the order of bytes`(declared: String?) throws {
    let bytes: [UInt8] = [0xFF, 0xFE, 0x41, 0, 0x42, 0]
    let decoder = try declared.map { try Decoder(encoding: $0) } ?? Decoder()
    #expect(String(decoding: try decoder.decode(bytes).bytes, as: UTF8.self) == "AB")
  }

  @Test(arguments: [
    "plain", "cafe\u{301} creme\u{300}", "line\r\nend\rmore\n", "\u{0958}\u{FB2A}", "한\u{1161}", "",
  ])
  func `normalising twice is normalising once, and leads back`(text: String) {
    let source = Array(text.utf8)
    let normal = NormalText(bytes: source)
    #expect(NormalText(bytes: normal.bytes).bytes == normal.bytes)
    #expect(!normal.bytes.contains(0x0D))
    #expect(normal.map.fromLength == normal.bytes.count)
    #expect(normal.map.toLength == source.count)
  }
}
