import CalqueText

/// Reads a file that is one article.
struct FileReader {
  let decoder: Decoder
  /// The format of all files; nil where the extension tells.
  let format: InputFormat?

  /// The article that a file holds.
  func read(_ path: String) throws(ReadError) -> Article {
    try read(FileText(path: path).bytes, of: path)
  }

  /// The article that a file of these bytes holds.
  func read(_ bytes: [UInt8], of path: String) throws(ReadError) -> Article {
    let text = try decode(bytes, of: path)
    guard text.bytes.count <= FileText.maximumLength else {
      throw .tooLarge(path: path, line: nil)
    }
    return switch format ?? InputFormat(path: path) ?? .text {
    case .text, .jsonl, .json, .csv, .tsv: Article(id: path, text: text, original: bytes)
    case .markdown:
      MarkdownReader.article(
        text, id: path, original: bytes, isMDX: InputFormat.uncompressed(path).hasSuffix(".mdx"))
    case .html: HTMLReader.article(text, id: path, original: bytes)
    case .subtitles: SubtitleReader.article(text, id: path, original: bytes)
    }
  }

  private func decode(_ bytes: [UInt8], of path: String) throws(ReadError) -> DecodedText {
    do {
      return try decoder.decode(bytes)
    } catch {
      switch error {
      case .binary(let byte): throw .binary(path: path, byte: byte)
      default: throw .undecodable(path: path, reason: error.description)
      }
    }
  }
}
