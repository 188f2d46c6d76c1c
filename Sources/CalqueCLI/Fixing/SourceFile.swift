import CalqueReading

/// A file that is read once more, from its start on, to be told with corrections.
///
/// A class, because whoever tells it keeps it half read.
final class SourceFile {
  private var stream: ByteStream
  private var buffer: [UInt8] = []
  private var start = 0  // of what is left, in the buffer
  private var isAtEnd = false
  /// How many bytes have been taken.
  private(set) var position = 0

  init(path: String) throws(CommandError) {
    do throws(ReadError) {
      stream = try ByteStream(path: path)
    } catch { throw .reading(error) }
  }

  /// The next bytes up to a position; fewer where the file ends or the buffer does, none after that.
  func take(upTo end: Int) throws(CommandError) -> ArraySlice<UInt8> {
    if start == buffer.count { try fill() }
    let count = min(end - position, buffer.count - start)
    defer { advance(count) }
    return buffer[start..<(start + count)]
  }

  /// The next line, with its line feed where it has one; nil after the last.
  func takeLine() throws(CommandError) -> ArraySlice<UInt8>? {
    var searched = start
    while true {
      if let end = buffer[searched...].firstIndex(of: 0x0A) {
        defer { advance(end + 1 - start) }
        return buffer[start...end]
      }
      if isAtEnd {
        guard start < buffer.count else { return nil }
        defer { advance(buffer.count - start) }
        return buffer[start...]
      }
      let length = buffer.count - start
      try fill()
      searched = start + length
    }
  }

  private func advance(_ count: Int) {
    start += count
    position += count
  }

  private func fill() throws(CommandError) {
    guard !isAtEnd else { return }
    buffer.removeFirst(start)
    start = 0
    let length = buffer.count
    buffer.append(contentsOf: repeatElement(0, count: ByteStream.block))
    do throws(ReadError) {
      let count = try stream.read(into: &buffer, from: length)
      isAtEnd = count == 0
      buffer.removeLast(ByteStream.block - count)
    } catch { throw .reading(error) }
  }
}
