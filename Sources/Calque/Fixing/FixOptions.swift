import CalqueRules

/// Which suggestions are applied.
public struct FixOptions: Sendable {
  /// The least that a suggestion must promise.
  public var applicability = Applicability.automatic
  /// Suggestions below this confidence are left out, 0…1.
  public var minimumConfidence = 0.0

  public init() {}
}
