import CalqueText

/// What a suggestion promises of its result.
public enum Applicability: String, CaseIterable, Comparable, Sendable {
  /// A hint.
  case shown
  /// Probably right, or right of a slip that writers make too; a person looks.
  case reviewed
  /// Right whatever the context, of what nobody writes: the trace of a machine.
  case automatic

  public static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }

  private var rank: Int {
    switch self {
    case .shown: 0
    case .reviewed: 1
    case .automatic: 2
    }
  }
}

/// A replacement of a range by other text; an empty range inserts.
public struct Edit<Text>: Hashable, Sendable {
  public let range: Range<Offset<Text>>
  public let replacement: String

  public init(_ range: Range<Offset<Text>>, _ replacement: String) {
    self.range = range
    self.replacement = replacement
  }
}

/// A correction of a finding: an edit and a promise.
public struct Suggestion<Text>: Sendable {
  public let edit: Edit<Text>
  public let applicability: Applicability
  /// The share of such suggestions that restored the right text where it was measured, 0...1.
  public let confidence: Double
  /// What speaks for it, for `--explain`; empty where there is nothing to say.
  public let reason: String

  public init(
    _ edit: Edit<Text>, _ applicability: Applicability, confidence: Double, reason: String = ""
  ) {
    self.edit = edit
    self.applicability = applicability
    self.confidence = confidence
    self.reason = reason
  }
}
