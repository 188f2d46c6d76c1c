import CalqueText
import Glibc

/// The files under a folder, by name, depth first; hidden ones and linked folders are left out.
struct FolderWalk {
  private var pending: [Entry]
  private let root: String
  private let formats: [InputFormat]
  private let glob: Glob?
  private let filter: PathFilter
  /// Whether there was a file to take, though it was left out.
  private(set) var isMet = false

  private struct Entry {
    let path: String
    /// From the root on.
    let place: String
    let isFolder: Bool
    /// What holds in the folder it lies in, from the outermost in.
    let ignoring: [IgnoreFile]
  }

  /// A walk over the files that are in one of these formats by their extension, or that a glob names.
  init(
    folder: String, formats: [InputFormat], glob: Glob? = nil, filter: PathFilter = PathFilter()
  ) {
    root = folder.hasSuffix("/") ? folder : folder + "/"
    self.formats = formats
    self.glob = glob
    self.filter = filter
    let place = FilePath.absolute(folder)
    let ignoring = filter.respectsIgnoreFiles ? IgnoreFile.above(place) : []
    pending = [Entry(path: folder, place: place, isFolder: true, ignoring: ignoring)]
  }

  /// The next file; nil after the last.
  ///
  /// - Throws: `ReadError.unreadable` for a folder that may not be read; the next call goes on after it.
  mutating func next() throws(ReadError) -> String? {
    while let entry = pending.popLast() {
      guard entry.isFolder else { return entry.path }
      let children = try children(of: entry)
      pending.append(contentsOf: children.reversed())
    }
    return nil
  }

  private mutating func children(of folder: Entry) throws(ReadError) -> [Entry] {
    guard let directory = opendir(folder.path) else {
      throw .unreadable(path: folder.path, errno: errno)
    }
    defer { closedir(directory) }
    var ignoring = folder.ignoring
    if filter.respectsIgnoreFiles, let own = IgnoreFile(of: folder.place) { ignoring.append(own) }
    let prefix = folder.path.hasSuffix("/") ? folder.path : folder.path + "/"
    let place = folder.place.hasSuffix("/") ? folder.place : folder.place + "/"
    var children: [Entry] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      guard !name.hasPrefix(".") else { continue }
      let path = prefix == "./" ? name : prefix + name
      let child = { (isFolder: Bool) in
        Entry(path: path, place: place + name, isFolder: isFolder, ignoring: ignoring)
      }
      switch FileKind(of: path, followingLinks: false) {
      case .folder: children.append(child(true))
      case .link, .file:
        guard isTaken(path, name), FileKind(of: path) == .file else { continue }
        children.append(child(false))
      case .other, nil: continue
      }
    }
    let kept = children.filter { !leavesOut($0) }
    isMet = isMet || kept.contains { !$0.isFolder } || kept.count < children.count
    return kept.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  private func isTaken(_ path: String, _ name: String) -> Bool {
    let isKnown = InputFormat(path: name).map(formats.contains) ?? false
    guard let glob else { return isKnown }
    let relative = path.hasPrefix(root) ? String(path.dropFirst(root.count)) : path
    return (isKnown || glob.namesExtension) && glob.matches(relative)
  }

  private func leavesOut(_ entry: Entry) -> Bool {
    for file in entry.ignoring.reversed() {
      guard let isLeftOut = file.leavesOut(entry.place, isFolder: entry.isFolder) else { continue }
      if isLeftOut { return true }
      break
    }
    return filter.leavesOut(entry.path, from: root, isFolder: entry.isFolder)
  }
}
