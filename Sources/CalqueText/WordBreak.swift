/// The word-break classes of UAX #29, by ICU's numbers (UWordBreakValues).
enum WordBreak {
  static let other: UInt8 = 0
  static let letter: UInt8 = 1
  static let format: UInt8 = 2
  static let katakana: UInt8 = 3
  static let midLetter: UInt8 = 4
  static let midNumber: UInt8 = 5
  static let numeric: UInt8 = 6
  static let extendNumberLetter: UInt8 = 7
  static let carriageReturn: UInt8 = 8
  static let extend: UInt8 = 9
  static let lineFeed: UInt8 = 10
  static let midNumberLetter: UInt8 = 11
  static let newline: UInt8 = 12
  static let regionalIndicator: UInt8 = 13
  static let hebrewLetter: UInt8 = 14
  static let singleQuote: UInt8 = 15
  static let doubleQuote: UInt8 = 16
  static let joiner: UInt8 = 21
  static let space: UInt8 = 22
  /// Hangul syllables, which ICU's rules join to each other alone; no number of ICU's.
  static let hangul: UInt8 = 64

  @inline(__always)
  static func isLetter(_ value: UInt8) -> Bool { value == letter || value == hebrewLetter }

  @inline(__always)
  static func isTransparent(_ value: UInt8) -> Bool {
    value == extend || value == format || value == joiner
  }

  @inline(__always)
  static func isLineEnd(_ value: UInt8) -> Bool {
    value == lineFeed || value == carriageReturn || value == newline
  }
}
