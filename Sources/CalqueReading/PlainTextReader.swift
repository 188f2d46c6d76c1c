import CalqueText

/// Reads a file that is one article, all of it prose.
struct PlainTextReader {
  let decoder: Decoder

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
    return Article(id: path, text: text, original: bytes)
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
