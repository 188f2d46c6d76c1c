/// The name of a rule: lower-case words joined by hyphens, naming the fault.
public struct RuleID: Hashable, Comparable, Sendable, CustomStringConvertible {
  public let description: String

  /// The id of this name; nil where the name is not lower-case words joined by hyphens.
  public init?(_ name: String) {
    var isInWord = false
    for byte in name.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
        isInWord = true
      case UInt8(ascii: "-") where isInWord: isInWord = false
      default: return nil
      }
    }
    guard isInWord else { return nil }
    description = name
  }

  public static func < (left: Self, right: Self) -> Bool { left.description < right.description }
}

extension RuleID: ExpressibleByStringLiteral {
  /// The id of a built-in rule.
  public init(stringLiteral name: StaticString) { description = "\(name)" }
}
