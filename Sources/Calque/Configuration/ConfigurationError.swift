import CalqueLanguages
import CalqueYAML

/// Why a configuration cannot be followed.
public enum ConfigurationError: Error, Equatable, Sendable {
  /// The place and what was expected there; line and column are from 1.
  case mistake(file: String, line: Int, column: Int, String)
  case unreadable(file: String)

  init(_ error: PackError) {
    self = .mistake(file: error.file, line: error.line, column: error.column, error.message)
  }
}

extension ConfigurationError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .mistake(let file, let line, let column, let message):
      "\(file):\(line):\(column): \(message)"
    case .unreadable(let file): "\(file): cannot be read"
    }
  }
}
