import Calque

/// Tells the outcomes of a run in one format, as they arrive.
public protocol Reporter {
  /// Writes what comes before the first outcome.
  mutating func begin(into output: inout [UInt8])
  /// Writes what one outcome adds.
  mutating func report(_ outcome: Outcome, into output: inout [UInt8])
  /// Writes what comes after the last outcome.
  mutating func end(into output: inout [UInt8])
}

extension Reporter {
  public mutating func begin(into output: inout [UInt8]) {}
  public mutating func end(into output: inout [UInt8]) {}
}
