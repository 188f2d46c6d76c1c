/// How a report for people looks.
public struct TextStyle: Sendable {
  /// Whether it uses a terminal's colours.
  public var hasColor: Bool
  /// How many cells a line of the article may take.
  public var width: Int
  /// Whether summaries are told.
  public var hasSummaries: Bool

  public init(hasColor: Bool = false, width: Int = 100, hasSummaries: Bool = true) {
    self.hasColor = hasColor
    self.width = width
    self.hasSummaries = hasSummaries
  }

  /// Text in a colour, where there is colour.
  func painted(_ text: String, _ color: Color) -> String {
    hasColor ? "\u{1B}[\(color.rawValue)m\(text)\u{1B}[0m" : text
  }

  /// ANSI's codes for what reports tell apart.
  enum Color: String {
    case bold = "1"
    case faint = "2"
    case red = "31"
    case green = "32"
    case yellow = "33"
    case cyan = "36"
    case brightRed = "1;31"
    case struck = "9;31"
    case inserted = "4;32"
  }
}
