import Glibc

/// The files under a folder, by name, depth first; hidden ones and linked folders are left out.
struct FolderWalk {
  private var pending: [(path: String, isFolder: Bool)]
  private let formats: [InputFormat]

  /// A walk over the files that are in one of these formats by their extension.
  init(folder: String, formats: [InputFormat]) {
    pending = [(folder, true)]
    self.formats = formats
  }

  /// The next file; nil after the last.
  ///
  /// - Throws: `ReadError.unreadable` for a folder that may not be read; the next call goes on after it.
  mutating func next() throws(ReadError) -> String? {
    while let entry = pending.popLast() {
      guard entry.isFolder else { return entry.path }
      let children = try children(of: entry.path)
      pending.append(contentsOf: children.reversed())
    }
    return nil
  }

  private func children(of folder: String) throws(ReadError) -> [(path: String, isFolder: Bool)] {
    guard let directory = opendir(folder) else {
      throw .unreadable(path: folder, errno: errno)
    }
    defer { closedir(directory) }
    let prefix = folder.hasSuffix("/") ? folder : folder + "/"
    var children: [(path: String, isFolder: Bool)] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      guard !name.hasPrefix(".") else { continue }
      let path = prefix + name
      switch FileKind(of: path, followingLinks: false) {
      case .folder:
        children.append((path, true))
      case .link, .file:
        guard let format = InputFormat(path: name), formats.contains(format),
          FileKind(of: path) == .file
        else { continue }
        children.append((path, false))
      case .other, nil: continue
      }
    }
    return children.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }
}
