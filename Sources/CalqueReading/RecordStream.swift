/// The records of a file, one after the other.
struct RecordStream: ~Copyable {
  private var lines: LineStream?
  private var json: JSONStream?
  private var rows: RowStream?

  /// Opens a file of records.
  init(path: String, format: InputFormat, _ options: ReadingOptions) throws(ReadError) {
    switch format {
    case .json: json = try JSONStream(path: path)
    case .csv, .tsv:
      rows = try RowStream(
        path: path, isTabbed: format == .tsv, fields: options.fields, decoder: options.decoder)
    default: lines = try LineStream(path: path)
    }
  }

  /// The next record; nil after the last.
  mutating func next() throws(ReadError) -> Line? {
    if let record = try json?.next() { return record }
    if let record = try rows?.next() { return record }
    while let line = try lines?.next() {
      if line.bytes.contains(where: { $0 != 0x20 && $0 != 0x09 && $0 != 0x0D }) { return line }
    }
    return nil
  }
}
