/// Why a condition cannot be understood, with the place in it.
public struct FilterError: Error, Equatable, Sendable {
  /// The character, from 1.
  public let column: Int
  public let message: String

  init(_ message: String, at column: Int) {
    self.message = message
    self.column = column
  }
}

extension FilterError: CustomStringConvertible {
  public var description: String { "column \(column): \(message)" }
}
