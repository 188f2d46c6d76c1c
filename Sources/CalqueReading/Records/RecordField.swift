internal import CICU

/// The value of a record's field, as it stands in its line.
struct RecordField {
  let kind: Kind
  /// Between the quotation marks of a string; else the bare token.
  let range: Range<Int>

  enum Kind {
    case absent, string, number, null
    /// An object, an array, true or false.
    case other
  }

  init(_ field: calque_json_field) {
    range = field.start..<(field.start + field.length)
    switch UInt32(field.kind) {
    case CALQUE_JSON_ABSENT.rawValue: kind = .absent
    case CALQUE_JSON_STRING.rawValue: kind = .string
    case CALQUE_JSON_NUMBER.rawValue: kind = .number
    case CALQUE_JSON_NULL.rawValue: kind = .null
    default: kind = .other
    }
  }
}
