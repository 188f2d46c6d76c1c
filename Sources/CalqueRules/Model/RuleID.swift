/// The name of a rule: lower-case words joined by hyphens, naming the fault.
public struct RuleID: Hashable, Comparable, Sendable, CustomStringConvertible {
  public let description: String

  /// The id of this name; nil where the name is not lower-case words joined by hyphens.
  public init?(_ name: String) {
    let words = name.split(separator: "-", omittingEmptySubsequences: false)
    let isWellFormed = words.allSatisfy { word in
      !word.isEmpty
        && word.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) }
    }
    guard isWellFormed else { return nil }
    description = name
  }

  public static func < (left: Self, right: Self) -> Bool { left.description < right.description }
}

extension RuleID: ExpressibleByStringLiteral {
  /// The id of a built-in rule.
  public init(stringLiteral name: StaticString) { description = "\(name)" }
}
