import Glibc

/// Keeps a second run from writing to the same store; gone with its owner, or with the process.
struct StoreLock: ~Copyable {
  private let descriptor: Int32

  /// - Precondition: the database is opened before and closed after, because closing any descriptor of a
  ///   file drops what SQLite has locked of it.
  init(path: String) throws(StoreError) {
    descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw .database(path: path, reason: String(cString: strerror(errno)))
    }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else { throw .busy(path: path) }
  }

  deinit { close(descriptor) }
}
