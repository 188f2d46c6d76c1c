import CalqueRules

/// What a configuration says of a rule.
public enum RuleSetting: Equatable, Sendable {
  case off, on
  /// On, and as severe as told.
  case severity(Severity)
}

extension RuleSetting: LosslessStringConvertible {
  /// All that can be written.
  static let words = ["off", "on"] + Severity.allCases.map(\.rawValue)

  public init?(_ word: String) {
    switch word {
    case "off": self = .off
    case "on": self = .on
    default:
      guard let severity = Severity(rawValue: word) else { return nil }
      self = .severity(severity)
    }
  }

  public var description: String {
    switch self {
    case .off: "off"
    case .on: "on"
    case .severity(let severity): severity.rawValue
    }
  }
}
