import Glibc

/// A new state of a file, written beside it and put in its place at once.
///
/// Whoever reads the file, and whenever the process or the machine stops, it is the old one or the new
/// one, whole. A link stays a link; owner and permissions stay.
struct FileReplacement: ~Copyable {
  /// The file itself, where the given path is a link.
  private let target: WritableFile
  private let temporary: String
  private var descriptor: Int32 = -1

  init(of target: WritableFile) {
    self.target = target
    let name = target.name.utf8.count < 200 ? target.name : ""
    temporary = "\(target.folder).\(name).calque-\(getpid())"
  }

  deinit {
    if descriptor >= 0 {
      close(descriptor)
      unlink(temporary)
    }
  }

  /// Writes the file anew, with some stretches replaced.
  ///
  /// - Throws: `CommandError.changed` where the file is no longer what was read.
  mutating func write(_ replacements: [Replacement]) throws(CommandError) {
    let source = try SourceFile(path: target.path)
    descriptor = open(temporary, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { throw .system("its folder cannot be written") }
    var output = Output(descriptor: descriptor)
    let sink = { (bytes: ArraySlice<UInt8>) throws(CommandError) in
      try output.fill { $0 += bytes }
    }
    for replacement in replacements { try source.replace(replacement, to: sink) }
    try source.copy(upTo: .max, to: sink)
    try output.flush()
    try takeOver()
    try exchange()
  }

  /// Gives the new file the old one's owner and permissions.
  private func takeOver() throws(CommandError) {
    let status = target.status
    var new = stat()
    fstat(descriptor, &new)
    if (new.st_uid, new.st_gid) != (status.st_uid, status.st_gid) {
      guard fchown(descriptor, status.st_uid, status.st_gid) == 0 else {
        throw .system("its owner cannot be kept")
      }
    }
    guard fchmod(descriptor, status.st_mode & 0o7777) == 0 else {
      throw .system("its permissions cannot be kept")
    }
  }

  private mutating func exchange() throws(CommandError) {
    guard target.isUnchanged else { throw .changed }
    guard fsync(descriptor) == 0, rename(temporary, target.path) == 0 else {
      throw .system("cannot be written")
    }
    close(descriptor)
    descriptor = -1
    let folder = open(target.folder, O_RDONLY | O_CLOEXEC)
    guard folder >= 0 else { return }
    fsync(folder)
    close(folder)
  }
}

extension CommandError {
  /// A file that cannot be changed here and there.
  static let compressed = CommandError.unwritable(
    "is compressed; ‘--format corrected’ tells its corrected text")

  /// What the system says about a file that is written.
  static func system(_ what: String) -> CommandError {
    .unwritable("\(what): \(String(cString: strerror(errno)))")
  }
}
