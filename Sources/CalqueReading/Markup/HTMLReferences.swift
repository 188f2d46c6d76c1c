internal import CGumbo

/// Decodes character references of HTML through libgumbo; each name is looked up once.
struct HTMLReferences {
  private var known: [[UInt8]: [UInt8]] = [:]

  /// The longest name there is, with ‘&’ and ‘;’.
  private static let maximumLength = 40

  /// The length of the reference at a place, and what it stands for; nil where none stands there.
  mutating func reference(
    at place: Int, in bytes: [UInt8], end: Int
  ) -> (length: Int, text: [UInt8])? {
    guard bytes[place] == UInt8(ascii: "&") else { return nil }
    var limit = place + 1
    if limit < end, bytes[limit] == UInt8(ascii: "#") { limit += 1 }
    let nameStart = limit
    while limit < end, limit - place < Self.maximumLength, bytes[limit].isASCIIAlphanumeric {
      limit += 1
    }
    guard limit > nameStart, limit < end, bytes[limit] == UInt8(ascii: ";") else { return nil }
    let reference = Array(bytes[place...limit])
    let text = known[reference] ?? decode(reference)
    known[reference] = text
    return text.isEmpty ? nil : (reference.count, text)
  }

  private func decode(_ reference: [UInt8]) -> [UInt8] {
    let source = reference.map { CChar(bitPattern: $0) }
    var text = [CChar](repeating: 0, count: 16)
    let count = calque_html_reference(source, source.count, &text, text.count)
    return text.prefix(count).map { UInt8(bitPattern: $0) }
  }
}

extension UInt8 {
  var isASCIILetter: Bool { (0x61...0x7A).contains(self | 0x20) }
  var isASCIIDigit: Bool { (0x30...0x39).contains(self) }
  var isASCIIAlphanumeric: Bool { isASCIILetter || isASCIIDigit }
  /// White space as HTML and Markdown have it.
  var isMarkupSpace: Bool { self == 0x20 || (0x09...0x0D).contains(self) && self != 0x0B }
  /// A mark of ASCII that Markdown can escape.
  var isASCIIMark: Bool { (0x21...0x7E).contains(self) && !isASCIIAlphanumeric }
}
