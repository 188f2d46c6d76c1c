import Glibc

/// A file or standard input open for reading, gzip and zstd expanded; closed when its owner is gone.
package struct ByteStream: ~Copyable {
  /// How much to ask for at once.
  package static let block = 1 << 18

  package let path: String
  private let descriptor: Int32
  private let isExpanding: Bool
  private var isBegun = false
  private var expansion: Expansion?
  /// What has been read and not yet passed on or expanded.
  private var source: [UInt8] = []
  private var taken = 0  // of it
  private var position = 0  // in the file, behind it

  /// Opens a file, or standard input where the path is "-".
  ///
  /// - Parameter isExpanding: Whether what is compressed is expanded, told by its first bytes.
  package init(path: String, isExpanding: Bool = true) throws(ReadError) {
    self.path = path
    self.isExpanding = isExpanding
    descriptor = path == "-" ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .unreadable(path: path, errno: errno) }
  }

  deinit {
    if descriptor != STDIN_FILENO { close(descriptor) }
  }

  /// The length that a plain file says it has; 0 where it does not say.
  var expectedLength: Int {
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return 0 }
    return Int(status.st_size)
  }

  /// Whether a file is compressed; false where it cannot be read.
  package static func isCompressed(_ path: String) -> Bool {
    guard path != "-", var stream = try? ByteStream(path: path) else { return false }
    try? stream.begin()
    return stream.expansion != nil
  }

  /// Reads what is there into a buffer from a position on; returns how much, 0 at the end.
  ///
  /// - Throws: `ReadError.corrupt` where a compressed stream is broken or breaks off; all that stands
  ///   before has been read by then.
  package mutating func read(
    into buffer: inout [UInt8], from position: Int
  ) throws(ReadError) -> Int {
    if isExpanding, !isBegun { try begin() }
    if expansion != nil { return try expand(into: &buffer, from: position) }
    if taken < source.count {
      let count = min(source.count - taken, buffer.count - position)
      buffer.replaceSubrange(position..<(position + count), with: source[taken..<(taken + count)])
      taken += count
      return count
    }
    return try readPlain(into: &buffer, from: position)
  }

  /// Reads as much as tells whether the file is compressed.
  private mutating func begin() throws(ReadError) {
    isBegun = true
    var mark = [UInt8](repeating: 0, count: Expansion.markLength)
    var count = 0
    while count < mark.count {
      let read = try readPlain(into: &mark, from: count)
      if read == 0 { break }
      count += read
    }
    source = Array(mark[..<count])
    expansion = Expansion(startOf: source[...])
  }

  private mutating func expand(
    into buffer: inout [UInt8], from position: Int
  ) throws(ReadError) -> Int {
    while true {
      let isAtEnd = taken == source.count ? try !refill() : false
      // Programs that write to tapes fill up with NUL.
      if !isAtEnd, expansion?.hasEnded == true, source[taken] == 0 {
        taken += 1
        continue
      }
      let step = expansion?.take(source[taken...], into: &buffer, from: position)
      guard let step else { return 0 }
      taken += step.taken
      if step.put > 0 { return step.put }
      if step.isCorrupt { throw corrupt("the compressed stream is corrupt") }
      guard isAtEnd else { continue }
      guard expansion?.isInside != true else { throw corrupt("the compressed stream breaks off") }
      return 0
    }
  }

  /// Reads more of the file; returns whether there was more.
  private mutating func refill() throws(ReadError) -> Bool {
    var block = [UInt8](repeating: 0, count: 1 << 16)
    let count = try readPlain(into: &block, from: 0)
    block.removeLast(block.count - count)
    (source, taken) = (block, 0)
    return count > 0
  }

  private mutating func readPlain(
    into buffer: inout [UInt8], from position: Int
  ) throws(ReadError) -> Int {
    let space = buffer.count - position
    while true {
      let count = buffer.withUnsafeMutableBytes {
        $0.baseAddress.map { Glibc.read(descriptor, $0 + position, space) } ?? 0
      }
      if count >= 0 {
        self.position += count
        return count
      }
      guard errno == EINTR else { throw .unreadable(path: path, errno: errno) }
    }
  }

  private func corrupt(_ reason: String) -> ReadError {
    .corrupt(path: path, byte: position - source.count + taken, reason: reason)
  }
}

extension ReadError {
  /// A file that the system refuses, with the system's word for it.
  static func unreadable(path: String, errno: Int32) -> ReadError {
    .unreadable(path: path, reason: String(cString: strerror(errno)))
  }
}
