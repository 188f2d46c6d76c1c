import Calque

/// Tells the outcomes of a run in one format, as they arrive.
public protocol Reporter {
  /// What comes before the first outcome.
  mutating func begin() -> String
  /// What one outcome adds.
  mutating func report(_ outcome: Outcome) -> String
  /// What comes after the last outcome.
  mutating func end() -> String
}
