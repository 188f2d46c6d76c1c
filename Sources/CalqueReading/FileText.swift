import Glibc

/// The bytes of a file or of standard input, read whole.
public struct FileText: Sendable {
  /// The longest article that is taken: what it decodes to must fit ICU's 32-bit counting.
  public static let maximumLength = 1 << 29

  public let bytes: [UInt8]

  /// Reads a file, or standard input where the path is "-".
  ///
  /// - Throws: `ReadError.unreadable`, or `ReadError.tooLarge` beyond `maximumLength`.
  public init(path: String) throws(ReadError) {
    var stream = try ByteStream(path: path)
    // One byte more than a plain file says, so that its end shows without growing.
    var bytes = [UInt8](repeating: 0, count: min(stream.expectedLength, Self.maximumLength) + 1)
    var count = 0
    while true {
      let read = try stream.read(into: &bytes, from: count)
      guard read > 0 else { break }
      count += read
      guard count <= Self.maximumLength else { throw .tooLarge(path: path, line: nil) }
      if count == bytes.count {
        bytes.append(contentsOf: repeatElement(0, count: max(bytes.count, ByteStream.block)))
      }
    }
    bytes.removeLast(bytes.count - count)
    self.bytes = bytes
  }
}
