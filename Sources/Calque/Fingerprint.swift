import CalqueRules
import CalqueText

/// What a finding is known by wherever its text moves: its rule, what it covers, and the words beside it.
///
/// Lines are not in it, and white space counts as one space, so that reflowed text stays known.
public struct Fingerprint: Hashable, Sendable, CustomStringConvertible {
  private let hash: UInt64

  /// How many words on either side belong to it, and how many characters of them at most.
  private static let words = 3
  private static let characters = 24
  private static let reach = 256

  public init(_ finding: Finding<Original>, in article: Article) {
    let text = article.text
    let place = text.range(of: finding.range).bytes()
    let (start, end) = (place.lowerBound, place.upperBound)
    let before = Self.paragraphEnding(text.bytes[max(0, start - Self.reach)..<start])
    let after = Self.paragraphBeginning(text.bytes[end..<min(text.bytes.count, end + Self.reach)])
    var hash = FNVHash()
    for part in [
      finding.rule.description, String(before.suffix(Self.words).joined().suffix(Self.characters)),
      Self.words(in: text.bytes[start..<end]).joined(separator: " "),
      String(after.prefix(Self.words).joined().prefix(Self.characters)),
    ] {
      hash.combine(part)
    }
    self.hash = hash.value
  }

  /// The fingerprint of what is known by a hash of its words alone.
  init(ofWords hash: UInt64) {
    self.hash = hash
  }

  /// The fingerprint written as sixteen hexadecimal digits; nil where the text is none.
  public init?(_ text: String) {
    guard text.utf8.count == 16, let hash = UInt64(text, radix: 16) else { return nil }
    self.hash = hash
  }

  /// Sixteen hexadecimal digits.
  public var description: String {
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  private static func words(in bytes: ArraySlice<UInt8>) -> [Substring] {
    String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isWhitespace)
  }

  private static func paragraphEnding(_ bytes: ArraySlice<UInt8>) -> [Substring] {
    let whole = bytes.drop { $0 & 0xC0 == 0x80 }
    return words(in: paragraphs(in: whole).last ?? [])
  }

  private static func paragraphBeginning(_ bytes: ArraySlice<UInt8>) -> [Substring] {
    words(in: paragraphs(in: bytes).first ?? [])
  }

  /// The paragraphs: what stands between lines that hold nothing but blanks.
  private static func paragraphs(in bytes: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    var paragraphs: [ArraySlice<UInt8>] = []
    var start = bytes.startIndex
    var lineEnd: Int?
    for position in bytes.indices {
      switch bytes[position] {
      case 0x0A:
        if let last = lineEnd {
          paragraphs.append(bytes[start..<last])
          start = position
        }
        lineEnd = position
      case 0x09, 0x0D, 0x20: continue
      default: lineEnd = nil
      }
    }
    paragraphs.append(bytes[start...])
    return paragraphs
  }
}

/// FNV-1a of 64 bits: the same on every machine and in every run.
private struct FNVHash {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  mutating func combine(_ text: String) {
    for byte in text.utf8 { combine(byte) }
    combine(0xFF)  // which no UTF-8 holds
  }

  private mutating func combine(_ byte: UInt8) {
    value = (value ^ UInt64(byte)) &* 0x100_0000_01B3
  }
}
