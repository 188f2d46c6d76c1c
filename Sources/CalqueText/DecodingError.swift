/// Why bytes could not be read as text.
public enum DecodingError: Error, Equatable, Sendable {
  /// No converter has this name.
  case unknownEncoding(String)
  /// The bytes are no text; the first NUL stands at this byte.
  case binary(byte: Int)
  /// ICU's converter gave up with this status.
  case failed(encoding: String, status: Int32)
}

extension DecodingError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .unknownEncoding(let name): "‘\(name)’ is not an encoding ICU knows"
    case .binary(let byte): "this is not text: byte \(byte) is NUL"
    case .failed(let encoding, let status):
      "could not be read as \(encoding) (ICU status \(status))"
    }
  }
}
