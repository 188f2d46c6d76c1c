import CalqueText

/// Reads the articles that a list has found; one for each worker.
public struct ArticleReader: ~Copyable {
  private let plain: PlainTextReader
  private var records: JSONLinesReader

  /// A reader of articles whose files, where they are plain text, are read by a decoder.
  public init(decoder: Decoder = Decoder()) {
    plain = PlainTextReader(decoder: decoder)
    records = JSONLinesReader()
  }

  /// The article at the place that was found.
  public mutating func read(_ pending: PendingArticle) throws(ReadError) -> Article {
    switch pending {
    case .file(let path): try plain.read(path)
    case .record(let line, let path): try records.read(line, of: path)
    case .failure(let error): throw error
    }
  }
}
