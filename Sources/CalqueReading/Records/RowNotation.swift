/// How rows are written: what is between their fields, and in what units.
struct RowNotation: Equatable, Sendable {
  let separator: UInt8
  /// Whether a field may hold the ends of lines, between quotation marks.
  let spansLines: Bool
  /// The encoding of the file.
  let encoding: String

  /// RFC 4180.
  static func csv(_ encoding: String) -> RowNotation {
    RowNotation(separator: UInt8(ascii: ","), spansLines: true, encoding: encoding)
  }

  /// A row a line; quotation marks count where they are all around a field.
  static func tsv(_ encoding: String) -> RowNotation {
    RowNotation(separator: 0x09, spansLines: false, encoding: encoding)
  }

  /// How many bytes the marks between fields have.
  var width: Int { encoding.hasPrefix("UTF-16") ? 2 : 1 }

  /// What ends a line.
  var lineFeed: [UInt8] {
    width == 1 ? [0x0A] : encoding.hasSuffix("LE") ? [0x0A, 0] : [0, 0x0A]
  }

  /// The ASCII character that begins at a position, U+00FF where something else does.
  ///
  /// In every encoding of single and mixed bytes that ICU detects, these bytes are never part of a longer
  /// character: commas, tabs, quotation marks and the ends of lines.
  func mark(at position: Int, in bytes: [UInt8]) -> UInt8 {
    guard width == 2 else { return bytes[position] }
    guard position + 1 < bytes.count else { return 0xFF }
    let isLittle = encoding.hasSuffix("LE")
    let (low, high) = (bytes[position + (isLittle ? 0 : 1)], bytes[position + (isLittle ? 1 : 0)])
    return high == 0 ? low : 0xFF
  }
}
