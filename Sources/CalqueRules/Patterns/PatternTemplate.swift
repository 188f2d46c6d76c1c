/// Text with places for captures: `\2 of \1`.
public struct PatternTemplate: Sendable {
  private enum Part: Sendable {
    case text(String)
    case capture(Int)
  }

  private let parts: [Part]

  /// The template that a text says, for a pattern with so many captures.
  ///
  /// - Throws: `PatternError` where a backslash stands before anything but a capture's number.
  public init(_ text: String, captures: Int) throws(PatternError) {
    var parts: [Part] = []
    var plain = String.UnicodeScalarView()
    var offset = 0
    var isEscaped = false
    for scalar in text.unicodeScalars {
      if isEscaped {
        guard ("1"..."9").contains(scalar) else {
          throw PatternError(
            "‘\\’ stands before the number of a parenthesis, as in \\1", at: offset - 1)
        }
        let number = Int(scalar.value) - 48
        guard number <= captures else {
          throw PatternError("the pattern has no parenthesis \(number)", at: offset - 1)
        }
        if !plain.isEmpty { parts.append(.text(String(plain))) }
        plain = String.UnicodeScalarView()
        parts.append(.capture(number - 1))
        isEscaped = false
      } else if scalar == "\\" {
        isEscaped = true
      } else {
        plain.append(scalar)
      }
      offset += 1
    }
    if isEscaped {
      throw PatternError(
        "‘\\’ stands before the number of a parenthesis, as in \\1", at: offset - 1)
    }
    if !plain.isEmpty { parts.append(.text(String(plain))) }
    self.parts = parts
  }

  /// The text with the captures in their places.
  func text(_ capture: (Int) -> String) -> String {
    parts.map { part in
      switch part {
      case .text(let text): text
      case .capture(let number): capture(number)
      }
    }.joined()
  }
}
