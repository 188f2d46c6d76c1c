/// Why an article could not be read from its source.
public enum ReadError: Error, Sendable {
  /// The file is missing or may not be read; `reason` is the system's word.
  case unreadable(path: String, reason: String)
  /// The bytes are no text.
  case binary(path: String, byte: Int)
  /// A record is malformed.
  case malformedRecord(path: String, line: Int, byte: Int, expected: String)
  /// A record has no text.
  case missingField(path: String, line: Int, byte: Int, field: String)
}
