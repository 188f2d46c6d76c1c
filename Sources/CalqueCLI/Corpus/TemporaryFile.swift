import Glibc

/// A file without a name, which is gone with its owner or with the process.
struct TemporaryFile: ~Copyable {
  private let folder: String
  private let descriptor: Int32
  /// How many bytes were written.
  private(set) var count = 0

  /// Makes one in `TMPDIR`, or in `/tmp`.
  init() throws(CommandError) {
    let chosen = getenv("TMPDIR").map { String(cString: $0) } ?? ""
    folder = chosen.isEmpty ? "/tmp" : chosen
    var name = Array("\(folder)/calque-XXXXXX".utf8CString)
    descriptor = mkstemp(&name)
    guard descriptor >= 0 else { throw .notWritten(path: folder, errno: errno) }
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    unlink(name)
  }

  deinit { close(descriptor) }

  /// Writes values of a plain type behind what is there.
  mutating func append<Value: BitwiseCopyable>(_ values: [Value]) throws(CommandError) {
    let size = values.count * MemoryLayout<Value>.stride
    var done = 0
    while done < size {
      let written = values.withUnsafeBytes { bytes in
        pwrite(descriptor, bytes.baseAddress.map { $0 + done }, size - done, off_t(count + done))
      }
      guard written > 0 || errno == EINTR else { throw .notWritten(path: folder, errno: errno) }
      done += max(0, written)
    }
    count += size
  }

  /// Some bytes; fewer at the file's end.
  func bytes(_ count: Int, from start: Int) throws(CommandError) -> [UInt8] {
    var bytes: [UInt8] = []
    try read(min(count, self.count - start), at: start, behind: &bytes)
    return bytes
  }

  /// Reads as many values as were written at a place, behind others.
  func read<Value: BitwiseCopyable>(
    _ count: Int, at start: Int, behind values: inout [Value]
  ) throws(CommandError) {
    let size = count * MemoryLayout<Value>.stride
    var failure: Int32 = 0
    let part = [Value](unsafeUninitializedCapacity: count) { buffer, initialized in
      var done = 0
      while done < size {
        let got = pread(
          descriptor, UnsafeMutableRawPointer(buffer.baseAddress).map { $0 + done }, size - done,
          off_t(start + done))
        if got > 0 {
          done += got
        } else if got == 0 || errno != EINTR {
          failure = got == 0 ? EIO : errno
          return
        }
      }
      initialized = count
    }
    guard failure == 0 else { throw .notWritten(path: folder, errno: failure) }
    values += part
  }
}
