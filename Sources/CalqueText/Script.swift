/// Scripts that code asks for by name, by ICU's numbers (UScriptCode), which never change.
@frozen public enum Script: UInt16, Sendable {
  case arabic = 2
  case armenian = 3
  case cyrillic = 8
  case greek = 14
  case han = 17
  case hangul = 18
  case hebrew = 19
  case hiragana = 20
  case katakana = 22
  case khmer = 23
  case lao = 24
  case latin = 25
  case myanmar = 28
  case thai = 38

  /// Whether its letters have case.
  @inlinable public var isCased: Bool { Self.isCased(rawValue) }

  /// Whether the letters of the script of a number have case.
  @inlinable static func isCased(_ number: UInt16) -> Bool {
    switch number {
    case latin.rawValue, greek.rawValue, cyrillic.rawValue, armenian.rawValue: true
    default: false
    }
  }
}

extension Token {
  /// Whether its script has case.
  @inlinable @inline(__always) public var hasCase: Bool { Script.isCased(script) }
}
