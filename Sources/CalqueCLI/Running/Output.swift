import Glibc

/// A stream that is written to in large pieces.
struct Output: ~Copyable {
  private let descriptor: Int32
  private var buffer: [UInt8] = []

  private static let capacity = 1 << 16

  init(descriptor: Int32) {
    self.descriptor = descriptor
  }

  /// Whether a person looks at it.
  var isTerminal: Bool { isatty(descriptor) == 1 }

  /// The cells of a line, where it is a terminal.
  var terminalWidth: Int? {
    var size = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }

  mutating func write(_ text: String) throws(CommandError) {
    try fill { $0 += text.utf8 }
  }

  /// Lets `body` write, and passes on what has become a large piece.
  mutating func fill(_ body: (inout [UInt8]) -> Void) throws(CommandError) {
    body(&buffer)
    if buffer.count >= Self.capacity { try flush() }
  }

  /// Passes everything on.
  ///
  /// - Throws: `CommandError.outputClosed` where nobody reads any more.
  mutating func flush() throws(CommandError) {
    defer { buffer.removeAll(keepingCapacity: true) }
    var written = 0
    while written < buffer.count {
      let count = buffer.withUnsafeBytes { bytes in
        bytes.baseAddress.map { Glibc.write(descriptor, $0 + written, bytes.count - written) } ?? 0
      }
      if count >= 0 {
        written += count
      } else if errno == EPIPE {
        throw .outputClosed
      } else if errno != EINTR {
        throw .outputFailed(reason: String(cString: strerror(errno)))
      }
    }
  }
}
