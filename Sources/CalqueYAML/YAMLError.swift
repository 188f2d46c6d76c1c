/// A mistake in a YAML file, with its place.
public struct YAMLError: Error, Hashable, Sendable {
  public let file: String
  /// From 1; 0 where the whole file is meant.
  public let line: Int
  public let column: Int
  /// What is there and what was expected, in one sentence.
  public let message: String

  public init(file: String, line: Int, column: Int, message: String) {
    self.file = file
    self.line = line
    self.column = column
    self.message = message
  }
}

extension YAMLError: CustomStringConvertible {
  public var description: String {
    line > 0 ? "\(file):\(line):\(column): \(message)" : "\(file): \(message)"
  }
}
