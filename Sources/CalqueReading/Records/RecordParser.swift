internal import CICU
import Glibc

/// Finds the wanted fields of JSON records through simdjson, which validates all of the record.
struct RecordParser: ~Copyable {
  private let parser: OpaquePointer?
  private let count: Int

  /// A parser of records that have fields of these names.
  init(fields: [String]) {
    let end = String(Unicode.Scalar(UInt8(CALQUE_JSON_KEY_END)))
    let paths = fields.map { strdup(FieldPath($0).keys.joined(separator: end)) }
    parser = paths.map { UnsafePointer($0) }.withUnsafeBufferPointer { paths in
      calque_json_open(paths.baseAddress, Int32(paths.count))
    }
    for path in paths { free(path) }
    count = fields.count
  }

  deinit { calque_json_close(parser) }

  /// The values of the wanted fields, in the order of their names.
  borrowing func parse(_ line: Line, of path: String) throws(ReadError) -> [RecordField] {
    var values = [calque_json_field](repeating: calque_json_field(), count: count)
    var errorAt = 0
    let status = line.bytes.withUnsafeBufferPointer { bytes in
      calque_json_record(parser, bytes.baseAddress, bytes.count, &values, &errorAt)
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
