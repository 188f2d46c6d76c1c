extension Character {
  /// Whether a terminal would obey it, or show nothing: a control, a format character, a line separator.
  var isUnprintable: Bool {
    guard let scalar = unicodeScalars.first else { return false }
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: return true
    default: return false
    }
  }

  /// What stands for an unprintable character: its picture, or its number.
  var placeholder: String {
    unicodeScalars.map { scalar in
      switch scalar.value {
      case 0..<0x20: String(Unicode.Scalar(UInt8(scalar.value)).pictureOfControl)
      case 0x7F: "␡"
      default: "⟨U+\(String(scalar.value, radix: 16, uppercase: true).leftPadded)⟩"
      }
    }.joined()
  }
}

extension String {
  /// The text without what a terminal would obey.
  package var printable: String {
    guard contains(where: \.isUnprintable) else { return self }
    return reduce(into: "") { $0 += $1.isUnprintable ? $1.placeholder : String($1) }
  }

  /// A code point's digits, at least four.
  fileprivate var leftPadded: String { String(repeating: "0", count: max(0, 4 - count)) + self }
}

extension Unicode.Scalar {
  /// The picture of a control below the space: "␛".
  fileprivate var pictureOfControl: Unicode.Scalar {
    Unicode.Scalar(0x2400 + value) ?? "\u{FFFD}"
  }
}
