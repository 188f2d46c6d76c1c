import Glibc

/// A file or standard input open for reading; closed when its owner is gone.
package struct ByteStream: ~Copyable {
  /// How much to ask for at once.
  package static let block = 1 << 18

  package let path: String
  private let descriptor: Int32

  /// Opens a file, or standard input where the path is "-".
  package init(path: String) throws(ReadError) {
    self.path = path
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

  /// Reads what is there into a buffer from a position on; returns how much, 0 at the end.
  package func read(into buffer: inout [UInt8], from position: Int) throws(ReadError) -> Int {
    let space = buffer.count - position
    while true {
      let count = buffer.withUnsafeMutableBytes {
        $0.baseAddress.map { Glibc.read(descriptor, $0 + position, space) } ?? 0
      }
      if count >= 0 { return count }
      guard errno == EINTR else { throw .unreadable(path: path, errno: errno) }
    }
  }
}

extension ReadError {
  /// A file that the system refuses, with the system's word for it.
  static func unreadable(path: String, errno: Int32) -> ReadError {
    .unreadable(path: path, reason: String(cString: strerror(errno)))
  }
}
