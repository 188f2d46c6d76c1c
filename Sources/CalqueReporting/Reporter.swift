import Calque

/// Tells the outcomes of a run in one format, as they arrive.
public protocol Reporter {
  /// Writes what comes before the first outcome.
  mutating func begin(into output: inout [UInt8])
  /// Writes what one outcome adds.
  mutating func report(_ outcome: Outcome, into output: inout [UInt8])
  /// Writes what a stock sentence adds; they come after the outcomes.
  mutating func report(_ sentence: StockSentence, into output: inout [UInt8])
  /// Whether it marks stock sentences that a baseline knows, rather than to leave them out.
  static var tellsKnown: Bool { get }
  /// Writes what comes after the last outcome.
  mutating func end(into output: inout [UInt8])
}

extension Reporter {
  public static var tellsKnown: Bool { false }

  /// Writes what a stock sentence adds, if it does.
  public mutating func tell(_ sentence: StockSentence, into output: inout [UInt8]) {
    if !sentence.isKnown || Self.tellsKnown { report(sentence, into: &output) }
  }

  public mutating func begin(into output: inout [UInt8]) {}
  public mutating func end(into output: inout [UInt8]) {}
}
