import CalqueText

/// Reads rows of CSV (RFC 4180) and TSV.
struct RowReader {
  /// The decoder of the files' encoding, which seldom changes.
  private var last: (encoding: String, decoder: Decoder)?

  /// The article that a row holds.
  ///
  /// A row without an id is called by its place, `path:line`.
  mutating func read(
    _ line: Line, _ notation: RowNotation, columns: [Int?], count: Int, of path: String
  ) throws(ReadError) -> Article {
    let row = try fields(of: line, notation, path: path)
    guard row.count <= count else {
      let extra = row[count].content.lowerBound - (row[count].isQuoted ? notation.width : 0)
      throw .malformedRecord(
        path: path, line: line.number, byte: line.start + extra,
        expected: "the row’s end after \(count) fields, as many as the first line has,")
    }
    func field(_ name: RecordFields.Field) -> Row.Field? {
      columns[name.rawValue].flatMap { $0 < row.count ? row[$0] : nil }
    }
    func value(_ name: RecordFields.Field) throws(ReadError) -> RowValue? {
      guard let field = field(name) else { return nil }
      return try self.value(field, of: line, notation, path: path)
    }
    func string(_ name: RecordFields.Field) throws(ReadError) -> String? {
      guard let value = try value(name), !value.text.bytes.isEmpty else { return nil }
      return String(decoding: value.text.bytes, as: UTF8.self)
    }
    let id = try string(.id)
    guard let textField = field(.text), let text = try value(.text) else {
      throw .malformedRecord(
        path: path, line: line.number, byte: line.start + line.bytes.count,
        expected: "\(count) fields, as many as the first line has,")
    }
    return Article(
      id: id ?? "\(path):\(line.number)", text: text.text, original: text.text.bytes,
      source: RecordSource(
        path: path, line: line.number, map: text.map,
        escaping: RowEscaping(notation: notation, isQuoted: textField.isQuoted),
        encoding: notation.encoding),
      declaredLanguage: try string(.language), sourceLanguage: try string(.sourceLanguage))
  }

  /// The values of all fields of a row.
  mutating func values(
    of line: Line, _ notation: RowNotation, path: String
  ) throws(ReadError) -> [RowValue] {
    var values: [RowValue] = []
    for field in try fields(of: line, notation, path: path) {
      values.append(try value(field, of: line, notation, path: path))
    }
    return values
  }

  private func fields(
    of line: Line, _ notation: RowNotation, path: String
  ) throws(ReadError) -> [Row.Field] {
    do throws(Row.Mistake) {
      return try Row(line.bytes, notation).fields
    } catch {
      let (byte, expected) =
        switch error {
        case .unclosed(let byte): (byte, "an end of the quotation that begins")
        case .afterQuotation(let byte): (byte, "a separator after the quotation mark")
        }
      throw .malformedRecord(
        path: path, line: line.number, byte: line.start + byte, expected: expected)
    }
  }

  private mutating func value(
    _ field: Row.Field, of line: Line, _ notation: RowNotation, path: String
  ) throws(ReadError) -> RowValue {
    do throws(DecodingError) {
      return try RowValue(line, field, try decoder(of: notation.encoding))
    } catch {
      switch error {
      case .binary(let byte):
        throw .malformedRecord(
          path: path, line: line.number, byte: line.start + field.content.lowerBound + byte,
          expected: "text instead of NUL")
      default: throw .undecodable(path: path, reason: error.description)
      }
    }
  }

  private mutating func decoder(of encoding: String) throws(DecodingError) -> Decoder {
    if let last, last.encoding == encoding { return last.decoder }
    let decoder = try Decoder(encoding: encoding)
    last = (encoding, decoder)
    return decoder
  }
}
