import CalqueText

/// Reads records of JSON, each an object such as `{"id","text","lang"?,"source_lang"?}`; keys that are not
/// asked for are ignored.
struct JSONRecordReader: ~Copyable {
  private let names: RecordFields
  private let parser: RecordParser

  init(_ names: RecordFields) {
    self.names = names
    parser = RecordParser(fields: names.names)
  }

  /// The article that a record holds.
  ///
  /// A record without an id is called by its place, `path:line`.
  func read(_ line: Line, of path: String) throws(ReadError) -> Article {
    let line = try withoutMark(line, of: path)
    let fields = try parser.parse(line, of: path)
    let record = Record(line: line, path: path, names: names, fields: fields)
    let id = try record.id()
    let text = try record.text(id: id)
    return Article(
      id: id ?? "\(path):\(line.number)", text: text.text, original: text.text.bytes,
      source: RecordSource(
        path: path, line: line.number, map: text.map, escaping: JSONEscaping(line: line.bytes)),
      declaredLanguage: try record.string(.language, id: id),
      sourceLanguage: try record.string(.sourceLanguage, id: id))
  }

  /// The line without a byte order mark at the file's start.
  private func withoutMark(_ line: Line, of path: String) throws(ReadError) -> Line {
    guard line.number == 1 else { return line }
    if line.bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      return Line(bytes: Array(line.bytes.dropFirst(3)), number: 1, start: line.start + 3)
    }
    if line.bytes.starts(with: [0xFF, 0xFE]) || line.bytes.starts(with: [0xFE, 0xFF]) {
      throw .malformedRecord(path: path, line: 1, byte: 0, expected: "JSON in UTF-8")
    }
    return line
  }
}

/// A record's fields, as they are wanted.
private struct Record {
  let line: Line
  let path: String
  let names: RecordFields
  let fields: [RecordField]

  typealias Field = RecordFields.Field

  /// The id, as it is written where it is a number.
  func id() throws(ReadError) -> String? {
    let field = fields[Field.id.rawValue]
    switch field.kind {
    case .number: return String(decoding: line.bytes[field.range], as: UTF8.self)
    default: return try string(.id, id: nil)
    }
  }

  /// The text, with the way back to the file.
  func text(id: String?) throws(ReadError) -> JSONString {
    let field = fields[Field.text.rawValue]
    switch field.kind {
    case .string: return JSONString(line, content: field.range)
    case .absent:
      throw .missingField(
        path: path, line: line.number, byte: line.start, id: id, field: names.name(.text))
    default: throw wrongType(.text, field, id: id)
    }
  }

  /// A field that may be absent or null.
  func string(_ name: Field, id: String?) throws(ReadError) -> String? {
    let field = fields[name.rawValue]
    switch field.kind {
    case .absent, .null: return nil
    case .string:
      let value = JSONString(line, content: field.range)
      return String(decoding: value.text.bytes, as: UTF8.self)
    default: throw wrongType(name, field, id: id)
    }
  }

  private func wrongType(_ name: Field, _ field: RecordField, id: String?) -> ReadError {
    .wrongType(
      path: path, line: line.number, byte: line.start + field.range.lowerBound, id: id,
      field: names.name(name), expected: name == .id ? "a string or a number" : "a string")
  }
}
