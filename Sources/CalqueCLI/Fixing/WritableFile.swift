import Glibc

/// A file that may be replaced, as it is when it is looked at.
struct WritableFile {
  /// The file itself, where the given path is a link.
  let path: String
  let status: stat

  /// - Throws: `CommandError.unwritable` where it must not be replaced.
  init(at path: String) throws(CommandError) {
    guard let real = realpath(path, nil) else { throw .system("cannot be written") }
    defer { free(real) }
    self.path = String(cString: real)
    guard let status = Self.status(of: self.path), access(self.path, W_OK) == 0 else {
      throw .system("cannot be written")
    }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .unwritable("is no plain file") }
    guard status.st_nlink == 1 else {
      throw .unwritable("has other names (hard links), which would keep the old text")
    }
    self.status = status
  }

  /// The folder it lies in, with a slash at its end.
  var folder: String { String(path[...(path.lastIndex(of: "/") ?? path.startIndex)]) }

  var name: String { String(path.dropFirst(folder.count)) }

  /// Whether nobody has written it since.
  var isUnchanged: Bool {
    guard let now = Self.status(of: path) else { return false }
    return now.st_dev == status.st_dev && now.st_ino == status.st_ino
      && now.st_size == status.st_size && now.st_mtim.tv_sec == status.st_mtim.tv_sec
      && now.st_mtim.tv_nsec == status.st_mtim.tv_nsec
  }

  private static func status(of path: String) -> stat? {
    var status = stat()
    return stat(path, &status) == 0 ? status : nil
  }
}
