/// A place in an article as a person counts it.
public struct TextPlace: Equatable, Sendable {
  /// From 1.
  public let line: Int
  /// The grapheme cluster (UAX #29) of its line, from 1.
  public let column: Int

  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }
}
