import CalqueText

/// Reads a file that is one article, all of it prose.
struct PlainTextReader {
  let decoder: Decoder

  /// The article that a file holds.
  func read(_ path: String) throws(ReadError) -> Article {
    let file = try FileText(path: path)
    let text = try decode(file, of: path)
    guard text.bytes.count <= FileText.maximumLength else {
      throw .tooLarge(path: path, line: nil)
    }
    return Article(id: path, text: text, original: file.bytes)
  }

  private func decode(_ file: FileText, of path: String) throws(ReadError) -> DecodedText {
    do {
      return try decoder.decode(file.bytes)
    } catch {
      switch error {
      case .binary(let byte): throw .binary(path: path, byte: byte)
      default: throw .undecodable(path: path, reason: error.description)
      }
    }
  }
}
