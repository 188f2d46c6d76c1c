import Calque
import CalqueLanguages
import CalqueReading
import CalqueStoring
import CalqueText
import Glibc

/// Why a command ended before its time.
enum CommandError: Error {
  case usage(UsageError)
  case checker(CheckerError)
  case configuration(ConfigurationError)
  case pack(PackError)
  case reading(ReadError)
  case decoding(DecodingError)
  case store(StoreError)
  /// A condition cannot be understood.
  case condition(String, FilterError)
  /// A file that should be written is no longer what was read.
  case changed
  /// A file cannot be written.
  case unwritable(String)
  /// A person should decide, and there is no terminal.
  case noTerminal
  /// Whoever read the output has had enough.
  case outputClosed
  case outputFailed(reason: String)
  /// git does not tell what it was asked; in its words.
  case git(String)
  case notWritten(path: String, reason: String)
}

extension CommandError: CustomStringConvertible {
  var description: String {
    switch self {
    case .usage(let error): error.description
    case .checker(let error): error.description
    case .configuration(let error): error.description
    case .pack(let error): "\(error)"
    case .reading(let error): error.place + ": \(error)"
    case .decoding(let error): error.description
    case .store(let error): error.description
    case .condition(let condition, let error): "‘\(condition)’, \(error)"
    case .changed: "was changed in the meantime, and is left as it is"
    case .unwritable(let reason): reason
    case .noTerminal: "‘--interactive’ needs a terminal"
    case .outputClosed: "the output was closed"
    case .outputFailed(let reason): "the output cannot be written: \(reason)"
    case .git(let reason): "git: \(reason)"
    case .notWritten(let path, let reason): "\(path): cannot be written: \(reason)"
    }
  }
}

extension ReadError {
  /// The file, and the line of it where there is one.
  var place: String { line.map { "\(path):\($0)" } ?? path }
}

extension CommandError {
  /// A file that the system does not let be written, with the system's word for it.
  static func notWritten(path: String, errno: Int32) -> CommandError {
    .notWritten(path: path, reason: String(cString: strerror(errno)))
  }
}

extension CommandError {
  /// What `body` comes to; an error of a store ends the command.
  static func storing<Value: ~Copyable>(
    _ body: () throws(StoreError) -> Value
  ) throws(CommandError) -> Value {
    do throws(StoreError) { return try body() } catch { throw .store(error) }
  }
}
