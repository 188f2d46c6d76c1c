import CalqueText
import Glibc

/// What a `.gitignore` leaves out in the folder it lies in, and below.
struct IgnoreFile {
  /// Its folder from the root on, with a slash at its end.
  private let folder: String
  private var rules: [(pattern: PathPattern, isException: Bool, isOfFolders: Bool)] = []

  /// Reads a folder's file; nil where there is none.
  ///
  /// - Parameter path: Where it lies, if not in the folder.
  init?(of folder: String, at path: String? = nil) {
    self.folder = folder.hasSuffix("/") ? folder : folder + "/"
    let path = path ?? self.folder + ".gitignore"
    guard access(path, R_OK) == 0, let text = try? FileText(path: path) else { return nil }
    for line in text.bytes.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }) {
      add(String(decoding: line, as: UTF8.self))
    }
  }

  private mutating func add(_ line: String) {
    var text = line[...]
    while text.hasSuffix(" "), !text.hasSuffix("\\ ") { text.removeLast() }
    guard !text.isEmpty, !text.hasPrefix("#") else { return }
    let isException = text.hasPrefix("!")
    if isException { text.removeFirst() }
    let isOfFolders = text.hasSuffix("/")
    if isOfFolders { text.removeLast() }
    let isAnchored = text.contains("/")
    if text.hasPrefix("/") { text.removeFirst() }
    guard !text.isEmpty else { return }
    rules.append(
      (PathPattern(verbatim: isAnchored ? String(text) : "**/" + text), isException, isOfFolders))
  }

  /// Whether a path is left out; nil where nothing is said of it.
  ///
  /// - Parameter path: From the root on.
  func leavesOut(_ path: String, isFolder: Bool) -> Bool? {
    guard path.hasPrefix(folder) else { return nil }
    let path = path.dropFirst(folder.count)
    return rules.last { (isFolder || !$0.isOfFolders) && $0.pattern.matches(path) }
      .map { !$0.isException }
  }

  /// The files that hold in a folder, from the outermost in: those of its repository above it.
  static func above(_ folder: String) -> [IgnoreFile] {
    var above: [String] = []
    var current = folder
    while access(current + "/.git", F_OK) != 0 {
      guard let slash = current.lastIndex(of: "/") else { return [] }
      current = String(current[..<slash])
      above.append(current)
      if current.isEmpty { return [] }
    }
    let own = [IgnoreFile(of: current, at: current + "/.git/info/exclude")]
    return (own + above.reversed().map { IgnoreFile(of: $0) }).compactMap { $0 }
  }
}
