/// Why a run store cannot be used.
public enum StoreError: Error, Equatable, Sendable {
  /// SQLite says why a file cannot be opened, read or written.
  case database(path: String, reason: String)
  /// The file is a database of something else, or of another version of the program.
  case foreign(path: String)
  /// Another run writes to the file.
  case busy(path: String)
  /// There is no run in the file.
  case empty(path: String)
}

extension StoreError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .database(let path, let reason): "\(path): \(reason)"
    case .foreign(let path): "\(path): is no run store of this version"
    case .busy(let path): "\(path): another run is writing to it"
    case .empty(let path): "\(path): holds no run"
    }
  }
}
