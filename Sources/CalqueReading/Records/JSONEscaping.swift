import CalqueText

/// Writes text into a string of JSON (RFC 8259), in the habit of its line: beyond ASCII in escapes where
/// the line writes all such characters so.
struct JSONEscaping: Escaping {
  let line: [UInt8]

  private var isASCII: Bool {
    line.allSatisfy { $0 < 0x80 }
      && zip(line, line.dropFirst()).contains { $0 == (0x5C, UInt8(ascii: "u")) }
  }

  func escaped(_ text: String, at range: RawRange) -> String? {
    let isASCII = isASCII
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": escaped += "\\\""
      case "\\": escaped += "\\\\"
      case "\n": escaped += "\\n"
      case "\r": escaped += "\\r"
      case "\t": escaped += "\\t"
      case _ where scalar.value < 0x20 || isASCII && scalar.value >= 0x7F:
        for unit in UTF16.encode(scalar) ?? UTF16.encodedReplacementCharacter {
          escaped += "\\u" + Self.digits(unit)
        }
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  private static func digits(_ unit: UInt16) -> String {
    let digits = String(unit, radix: 16)
    return String(repeating: "0", count: 4 - digits.count) + digits
  }
}
