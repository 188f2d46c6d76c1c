import CalqueText

/// Reads the articles that a list has found; one for each worker.
public struct ArticleReader: ~Copyable {
  private let files: FileReader
  private var records: JSONLinesReader

  /// A reader of articles whose files are in one encoding and format, where these are known; else the
  /// encoding is found out, and the extension tells the format.
  public init(decoder: Decoder = Decoder(), format: InputFormat? = nil) {
    files = FileReader(decoder: decoder, format: format)
    records = JSONLinesReader()
  }

  /// The article at the place that was found.
  public mutating func read(_ pending: PendingArticle) throws(ReadError) -> Article {
    switch pending {
    case .file(let path): try files.read(path)
    case .record(let line, let path): try records.read(line, of: path)
    case .failure(let error): throw error
    }
  }

  /// The article that would stand at a place if these were the bytes of its file, or of its line.
  public mutating func read(
    _ bytes: [UInt8], at place: PendingArticle
  ) throws(ReadError) -> Article {
    switch place {
    case .file(let path): return try files.read(bytes, of: path)
    case .record(let line, let path):
      let line = Line(bytes: bytes, number: line.number, start: line.start)
      return try records.read(line, of: path)
    case .failure(let error): throw error
    }
  }
}
