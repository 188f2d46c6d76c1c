import CalqueText

/// The rows of a file of CSV or TSV below its first line, one at a time.
struct RowStream: ~Copyable {
  private var lines: LineStream
  private let path: String
  private let notation: RowNotation
  private let fields: RecordFields
  /// What the first line names; nil before it is read.
  private var header: (columns: [Int?], count: Int)?
  /// Lines that were read in search of a quotation's end.
  private var waiting: ArraySlice<Line> = []

  /// The longest row that is followed over lines.
  private static let maximumLength = 1 << 24

  init(
    path: String, isTabbed: Bool, fields: RecordFields, decoder: Decoder
  ) throws(ReadError) {
    var lines = try LineStream(path: path)
    let encoding = try Self.encoding(of: lines.firstBytes(), decoder, path: path)
    notation = isTabbed ? .tsv(encoding) : .csv(encoding)
    lines.lineFeed = notation.lineFeed
    self.lines = lines
    self.path = path
    self.fields = fields
  }

  /// The next row; nil after the last.
  ///
  /// - Throws: `ReadError.tooLarge` for a row that is too long; the next call goes on after it. Any other
  ///   is the file's.
  mutating func next() throws(ReadError) -> Line? {
    if header == nil { header = try firstLine() }
    guard let header, let row = try nextRow() else { return nil }
    return Line(
      bytes: row.bytes, number: row.number, start: row.start,
      notation: .row(notation, columns: header.columns, count: header.count))
  }

  /// Reads the first line, which names the columns.
  private mutating func firstLine() throws(ReadError) -> (columns: [Int?], count: Int) {
    var names: [String] = []
    if let line = try nextRow() { names = try self.names(in: Self.withoutMark(line)) }
    let columns = fields.names.map { names.firstIndex(of: $0) }
    guard columns[RecordFields.Field.text.rawValue] != nil else {
      throw .missingColumn(path: path, field: fields.text, columns: names)
    }
    return (columns, names.count)
  }

  private mutating func nextRow() throws(ReadError) -> Line? {
    while let first = try nextLine() {
      guard !first.bytes.allSatisfy({ $0 == 0x0D || $0 == 0 }) else { continue }
      guard notation.spansLines else { return first }
      var scanner = RowScanner(notation)
      scanner.take(first.bytes)
      guard scanner.isOpen else { return first }
      return try row(from: first, scanner)
    }
    return nil
  }

  /// The row that a line begins; the line alone where its quotation is not closed.
  private mutating func row(from first: Line, _ scanner: RowScanner) throws(ReadError) -> Line {
    var scanner = scanner
    var bytes = first.bytes
    var taken: [Line] = []
    while bytes.count <= Self.maximumLength, let line = try nextLine() {
      taken.append(line)
      bytes += notation.lineFeed
      bytes += line.bytes
      scanner.take(line.bytes)
      if !scanner.isOpen { return first.holding(bytes) }
    }
    waiting = taken + waiting
    return first
  }

  private mutating func nextLine() throws(ReadError) -> Line? {
    if let line = waiting.popFirst() { return line }
    return try lines.next()
  }

  private func names(in header: Line) throws(ReadError) -> [String] {
    var reader = RowReader()
    return try reader.values(of: header, notation, path: path)
      .map { String(decoding: $0.text.bytes, as: UTF8.self) }
  }

  private static func withoutMark(_ line: Line) -> Line {
    let length = markLength(line.bytes)
    return Line(
      bytes: Array(line.bytes.dropFirst(length)), number: line.number, start: line.start + length)
  }

  /// The length of a byte order mark.
  private static func markLength(_ bytes: [UInt8]) -> Int {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return 3 }
    return bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) ? 2 : 0
  }

  /// The encoding of a file that begins so.
  private static func encoding(
    of bytes: [UInt8], _ decoder: Decoder, path: String
  ) throws(ReadError) -> String {
    if markLength(bytes) == 0, let second = bytes.dropFirst().first {
      // Names of columns are ASCII for the most part, which shows UTF-16 without a mark.
      if second == 0, bytes[0] != 0 { return "UTF-16LE" }
      if bytes[0] == 0, second != 0 { return "UTF-16BE" }
    }
    let whole = bytes.count < ByteStream.block ? bytes.count : bytes.lastIndex(of: 0x0A) ?? 0
    do throws(DecodingError) {
      return try decoder.decode(Array(bytes[..<whole])).encoding
    } catch {
      switch error {
      case .binary(let byte): throw .binary(path: path, byte: byte)
      default: throw .undecodable(path: path, reason: error.description)
      }
    }
  }
}
