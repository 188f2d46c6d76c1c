internal import CICU
import Glibc

/// Finds the wanted fields of JSON records through simdjson, which validates all of the record.
struct RecordParser: ~Copyable {
  private let parser = calque_json_open()
  private let names: [UnsafeMutablePointer<CChar>?]

  /// A parser of records that have fields of these names.
  init(fields: [String]) {
    names = fields.map { strdup($0) }
  }

  deinit {
    calque_json_close(parser)
    for name in names { free(name) }
  }

  /// The values of the wanted fields, in the order of their names.
  borrowing func parse(_ line: Line, of path: String) throws(ReadError) -> [RecordField] {
    var values = [calque_json_field](repeating: calque_json_field(), count: names.count)
    var errorAt = 0
    let status = line.bytes.withUnsafeBufferPointer { bytes in
      names.map { UnsafePointer($0) }.withUnsafeBufferPointer { names in
        calque_json_record(
          parser, bytes.baseAddress, bytes.count, names.baseAddress, Int32(names.count), &values,
          &errorAt)
      }
    }
    guard status == 0 else {
      guard let expected = Self.expected(status) else {
        throw .tooLarge(path: path, line: line.number)
      }
      throw .malformedRecord(
        path: path, line: line.number, byte: line.start + errorAt, expected: expected)
    }
    return values.map(RecordField.init)
  }

  /// What should stand where a record is malformed; nil where it is too large.
  private static func expected(_ status: Int32) -> String? {
    switch UInt32(status) {
    case CALQUE_JSON_NOT_AN_OBJECT.rawValue: "a JSON object"
    case CALQUE_JSON_UNCLOSED_STRING.rawValue: "an end of the string that begins"
    case CALQUE_JSON_CONTROL_CHARACTER.rawValue: "an escape instead of a control character"
    case CALQUE_JSON_BAD_ESCAPE.rawValue: "a JSON escape"
    case CALQUE_JSON_TOO_DEEP.rawValue: "fewer levels of nesting than end"
    case CALQUE_JSON_TOO_LARGE.rawValue: nil
    default: "valid JSON"
    }
  }
}
