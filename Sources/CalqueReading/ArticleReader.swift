import CalqueText

/// Reads the articles that a list has found; one for each worker.
public struct ArticleReader: ~Copyable {
  private let options: ReadingOptions
  private let files: FileReader
  private let records: JSONRecordReader
  private var rows = RowReader()

  /// A reader of articles that were found with the same options.
  public init(_ options: ReadingOptions = ReadingOptions()) {
    self.options = options
    files = FileReader(decoder: options.decoder, format: options.format)
    records = JSONRecordReader(options.fields)
  }

  /// The article at the place that was found.
  public mutating func read(_ pending: PendingArticle) throws(ReadError) -> Article {
    switch pending {
    case .file("-"):
      try files.read(FileText(path: "-").bytes, of: options.standardInputName)
    case .file(let path): try files.read(path)
    case .record(let line, let path): try read(line, of: path)
    case .failure(let error): throw error
    }
  }

  /// The article that would stand at a place if these were the bytes of its file, or of its line.
  public mutating func read(
    _ bytes: [UInt8], at place: PendingArticle
  ) throws(ReadError) -> Article {
    switch place {
    case .file(let path): return try files.read(bytes, of: options.name(of: path))
    case .record(let line, let path):
      return try read(line.holding(bytes), of: path)
    case .failure(let error): throw error
    }
  }

  private mutating func read(_ line: Line, of path: String) throws(ReadError) -> Article {
    let path = options.name(of: path)
    switch line.notation {
    case .json: return try records.read(line, of: path)
    case .row(let notation, let columns, let count):
      return try rows.read(line, notation, columns: columns, count: count, of: path)
    }
  }
}
