import Glibc

/// What stands at a path.
enum FileKind {
  case file, folder, link
  /// A pipe, a device, a socket.
  case other

  /// What stands at a path; nil where nothing does, or where it may not be looked at.
  init?(of path: String, followingLinks: Bool = true) {
    var status = stat()
    guard (followingLinks ? stat(path, &status) : lstat(path, &status)) == 0 else { return nil }
    switch status.st_mode & S_IFMT {
    case S_IFREG: self = .file
    case S_IFDIR: self = .folder
    case S_IFLNK: self = .link
    default: self = .other
    }
  }
}
