import CalqueYAML

/// A value with the place it was set at.
public struct Setting<Value: Sendable>: Sendable {
  public let value: Value
  public let file: String
  /// From 1.
  public let line: Int
  public let column: Int

  init(_ value: Value, at node: YAMLNode) {
    self.value = value
    file = node.file
    line = node.line
    column = node.column
  }

  /// A mistake at the setting's place.
  public func error(_ message: String) -> ConfigurationError {
    .mistake(file: file, line: line, column: column, message)
  }
}
