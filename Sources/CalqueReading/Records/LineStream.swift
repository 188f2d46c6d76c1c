import Glibc

/// The lines of a file or of standard input, one at a time; memory holds one line and a block.
struct LineStream: ~Copyable {
  private var stream: ByteStream
  private let maximumLength: Int
  private var buffer = [UInt8](repeating: 0, count: ByteStream.block)
  private var start = 0  // of the next line, in the buffer
  private var end = 0  // of what has been read into the buffer
  private var offset = 0  // of the buffer's first byte, in the file
  private var number = 0
  private var isAtEnd = false
  /// What ends a line: a line feed in the file's encoding.
  var lineFeed: [UInt8] = [0x0A]

  /// Opens a file, or standard input where the path is "-".
  init(path: String, maximumLength: Int = FileText.maximumLength) throws(ReadError) {
    stream = try ByteStream(path: path)
    self.maximumLength = maximumLength
  }

  /// The next line; nil after the last.
  ///
  /// - Throws: `ReadError.tooLarge` for a line beyond the maximum; the next call goes on after it.
  mutating func next() throws(ReadError) -> Line? {
    var searched = start
    var isTooLong = false
    while true {
      if let lineEnd = lineEnd(from: searched) {
        defer { start = lineEnd + lineFeed.count }
        return try line(upTo: lineEnd, isTooLong: isTooLong)
      }
      if isAtEnd {
        guard start < end || isTooLong else { return nil }
        defer { start = end }
        return try line(upTo: end, isTooLong: isTooLong)
      }
      if end - start > maximumLength {
        isTooLong = true
        start = end
      }
      makeRoom()
      searched = max(start, end - 1)
      let read = try stream.read(into: &buffer, from: end)
      isAtEnd = read == 0
      end += read
    }
  }

  /// What the file begins with: its first block, or all of it.
  ///
  /// - Precondition: no line has been taken.
  mutating func firstBytes() throws(ReadError) -> [UInt8] {
    while !isAtEnd, end < ByteStream.block {
      do throws(ReadError) {
        let read = try stream.read(into: &buffer, from: end)
        isAtEnd = read == 0
        end += read
      } catch {
        // What came before it are lines; it is met again after them.
        guard end > 0, case .corrupt = error else { throw error }
        break
      }
    }
    return Array(buffer[..<end])
  }

  private mutating func line(upTo lineEnd: Int, isTooLong: Bool) throws(ReadError) -> Line {
    number += 1
    guard !isTooLong, lineEnd - start <= maximumLength else {
      throw .tooLarge(path: stream.path, line: number)
    }
    return Line(bytes: Array(buffer[start..<lineEnd]), number: number, start: offset + start)
  }

  private func lineEnd(from position: Int) -> Int? {
    var position = position
    while position < end {
      let found = buffer.withUnsafeBytes { bytes -> Int? in
        guard let base = bytes.baseAddress,
          let found = memchr(base + position, 0x0A, end - position)
        else { return nil }
        return UnsafeRawPointer(found) - base
      }
      guard let found, lineFeed.count > 1 else { return found }
      // In UTF-16 the byte is a line feed where it stands with NUL in one unit.
      let unit = found - (offset + found) % 2
      if unit >= start, unit + 1 < end, buffer[unit..<(unit + 2)].elementsEqual(lineFeed) {
        return unit
      }
      position = found + 1
    }
    return nil
  }

  /// Moves the unfinished line to the buffer's start, and doubles the buffer where it is full.
  private mutating func makeRoom() {
    if start > 0 {
      buffer.withUnsafeMutableBytes { bytes in
        guard let base = bytes.baseAddress else { return }
        memmove(base, base + start, end - start)
      }
      offset += start
      end -= start
      start = 0
    }
    if end == buffer.count { buffer.append(contentsOf: repeatElement(0, count: buffer.count)) }
  }
}
