import CalqueRules
import CalqueText

/// A replacement of bytes of a file by others.
public struct SourceEdit: Hashable, Sendable {
  /// Bytes of the file, also where the article is a record in it.
  public let range: Range<Int>
  public let bytes: [UInt8]

  public init(_ range: Range<Int>, _ bytes: [UInt8]) {
    self.range = range
    self.bytes = bytes
  }
}

extension Article {
  /// An edit of the text as it is made in the article's file: escaped for its place, in its encoding.
  public func sourceEdit(_ edit: Edit<Decoded>) throws(EditObstacle) -> SourceEdit {
    guard let range = text.map.seamlessRange(edit.range) else { throw .markup }
    guard let written = escaping.escaped(edit.replacement, at: range) else { throw .notation }
    guard let source else {
      guard let bytes = Encoder(encoding: text.encoding).encode(written) else {
        throw .encoding(text.encoding)
      }
      return SourceEdit(range.bytes(), bytes)
    }
    guard let raw = source.map.seamlessRange(range) else { throw .markup }
    guard let escaped = source.escaping.escaped(written, at: raw) else { throw .notation }
    guard let bytes = Encoder(encoding: source.encoding).encode(escaped) else {
      throw .encoding(source.encoding)
    }
    return SourceEdit(raw.bytes(), bytes)
  }
}
