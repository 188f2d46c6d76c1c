/// Why an article could not be read from its source.
public enum ReadError: Error, Equatable, Sendable {
  /// The file or folder is missing or may not be read; `reason` is the system's word.
  case unreadable(path: String, reason: String)
  /// A compressed file is broken, or breaks off, at this byte as it lies on disk.
  case corrupt(path: String, byte: Int, reason: String)
  /// A folder holds no file that a reader takes.
  case noText(path: String)
  /// A glob stands for no file.
  case noMatch(path: String)
  /// The bytes are no text.
  case binary(path: String, byte: Int)
  /// The bytes are not in the encoding they were read in.
  case undecodable(path: String, reason: String)
  /// The article is larger than ICU can count in; `line` is a record's, where it is one.
  case tooLarge(path: String, line: Int?)
  /// A record is malformed.
  case malformedRecord(path: String, line: Int, byte: Int, expected: String)
  /// A record has no such field.
  case missingField(path: String, line: Int, byte: Int, id: String?, field: String)
  /// No column of a table is called like the field.
  case missingColumn(path: String, field: String, columns: [String])
  /// A record's field holds something else than it should.
  case wrongType(path: String, line: Int, byte: Int, id: String?, field: String, expected: String)
}

extension ReadError {
  /// The file that could not be read, or that holds the record.
  public var path: String {
    switch self {
    case .unreadable(let path, _), .corrupt(let path, _, _), .noText(let path), .noMatch(let path),
      .binary(let path, _),
      .undecodable(let path, _), .tooLarge(let path, _), .malformedRecord(let path, _, _, _),
      .missingField(let path, _, _, _, _), .missingColumn(let path, _, _),
      .wrongType(let path, _, _, _, _, _):
      path
    }
  }

  /// The record's id, where one was read.
  public var id: String? {
    switch self {
    case .missingField(_, _, _, let id, _), .wrongType(_, _, _, let id, _, _): id
    default: nil
    }
  }

  /// The line of the file, from 1, where the record stands.
  public var line: Int? {
    switch self {
    case .malformedRecord(_, let line, _, _), .missingField(_, let line, _, _, _),
      .wrongType(_, let line, _, _, _, _):
      line
    case .tooLarge(_, let line): line
    case .missingColumn: 1
    default: nil
    }
  }

  /// The byte of the file where reading failed.
  public var byte: Int? {
    switch self {
    case .corrupt(_, let byte, _), .binary(_, let byte), .malformedRecord(_, _, let byte, _),
      .missingField(_, _, let byte, _, _), .wrongType(_, _, let byte, _, _, _):
      byte
    default: nil
    }
  }

  /// A word for programs.
  public var code: String {
    switch self {
    case .unreadable: "unreadable"
    case .corrupt: "corrupt"
    case .noText, .noMatch: "no-text"
    case .binary: "binary"
    case .undecodable: "undecodable"
    case .tooLarge: "too-large"
    case .malformedRecord: "malformed-record"
    case .missingField, .missingColumn: "missing-field"
    case .wrongType: "wrong-type"
    }
  }
}

extension ReadError: CustomStringConvertible {
  /// What is there and what was expected; the place is told by `path`, `line` and `byte`.
  public var description: String {
    switch self {
    case .unreadable(_, let reason): "cannot be read: \(reason)"
    case .corrupt(_, let byte, let reason): "\(reason) at byte \(byte)"
    case .noText:
      "the folder holds no article (\(InputFormat.extensions.map { ".\($0)" }.joined(separator: ", ")))"
    case .noMatch: "matches no file"
    case .binary(_, let byte): "is not text: byte \(byte) is NUL"
    case .undecodable(_, let reason): reason
    case .tooLarge: "an article is larger than \(FileText.maximumLength >> 20) MB"
    case .malformedRecord(_, _, let byte, let expected): "expected \(expected) at byte \(byte)"
    case .missingField(_, _, _, _, let field): "the record has no ‘\(field)’"
    case .missingColumn(_, let field, let columns):
      "no column is called ‘\(field)’; there are \(columns.joined(separator: ", "))"
    case .wrongType(_, _, let byte, _, let field, let expected):
      "‘\(field)’ is not \(expected) at byte \(byte)"
    }
  }
}
