/// How bad an error is, in the four severities of MQM.
public enum Severity: String, CaseIterable, Comparable, Sendable {
  /// No error: a matter of style, shown on request.
  case neutral
  /// Noticed, but the reading goes on.
  case minor
  /// Hard to read past, or misleading.
  case major
  /// Makes the article unfit to publish.
  case critical

  public static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }

  private var rank: Int {
    switch self {
    case .neutral: 0
    case .minor: 1
    case .major: 2
    case .critical: 3
    }
  }
}
