import CalqueText

/// What each of a list of words and phrases becomes.
public struct PatternTable: Sendable {
  private var rows: [[UInt64]: [PatternTemplate]] = [:]
  private(set) var keys: [[PatternToken]] = []

  /// A table of no words.
  public init() {}

  /// Whether it has no words.
  public var isEmpty: Bool { rows.isEmpty }

  /// Adds a word or phrase with its corrections, best first; false where it is there already.
  public mutating func add(_ key: [PatternToken], _ replacements: [PatternTemplate]) -> Bool {
    keys.append(key)
    return rows.updateValue(replacements, forKey: key.map(\.hash)) == nil
  }

  /// The corrections of the tokens in a range.
  func replacements(of range: Range<TokenIndex>, in text: SegmentedText) -> [PatternTemplate] {
    guard !isEmpty else { return [] }
    return rows[text.tokens[range].filter { $0.kind != .space }.map(\.hash)] ?? []
  }
}

extension PatternSyntax {
  /// Whether the first parenthesis holds nothing but `<listed>`.
  var firstCaptureIsListed: Bool {
    switch self {
    case .capture(1, .listed): true
    case .sequence(let parts): parts.contains(where: \.firstCaptureIsListed)
    default: false
    }
  }
}
