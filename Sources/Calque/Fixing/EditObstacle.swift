/// Why a correction cannot be made.
public enum EditObstacle: Error, Hashable, Sendable {
  /// Markup stands inside what would be replaced.
  case markup
  /// The source cannot write the replacement at its place.
  case notation
  /// The encoding lacks a character of the replacement.
  case encoding(String)
  /// The corrected source would not be read as it was meant.
  case misread
  /// The corrected text would be found fault with.
  case fault
  /// The corrections of the article call for one another without end.
  case circle
}

extension EditObstacle {
  /// A word for programs.
  public var code: String {
    switch self {
    case .markup: "markup"
    case .notation: "notation"
    case .encoding: "encoding"
    case .misread: "misread"
    case .fault: "fault"
    case .circle: "circle"
    }
  }
}

extension EditObstacle: CustomStringConvertible {
  public var description: String {
    switch self {
    case .markup: "markup stands inside what would be replaced"
    case .notation: "the replacement cannot be written at this place"
    case .encoding(let name): "\(name) lacks a character of the replacement"
    case .misread: "the corrected file would be read otherwise than meant"
    case .fault: "the corrected text would be found fault with"
    case .circle: "the corrections call for one another without end"
    }
  }
}
