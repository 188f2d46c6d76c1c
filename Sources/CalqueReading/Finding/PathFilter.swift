import CalqueText

/// What is left out of folders, and of what is named.
public struct PathFilter: Sendable {
  /// Patterns of paths, from the working folder or from the folder that is searched.
  public var excluded: [PathPattern] = []
  /// Whether folders leave out what `.gitignore` does.
  public var respectsIgnoreFiles = true
  /// Whether a file is wanted; nil where all are.
  public var wants: (@Sendable (String) -> Bool)?

  public init() {}

  /// Whether a path is left out, as seen from the working folder or from another.
  func leavesOut(_ path: String, from folder: String? = nil, isFolder: Bool = false) -> Bool {
    if let wants, !isFolder, !wants(path) { return true }
    guard !excluded.isEmpty else { return false }
    var path = path[...]
    while path.hasPrefix("./") { path = path.dropFirst(2) }
    if path.hasPrefix("/") {
      let here = FilePath.workingFolder + "/"
      if path.hasPrefix(here) { path = path.dropFirst(here.count) }
    }
    var seen = [String(path.drop { $0 == "/" })]
    if let folder, path.hasPrefix(folder) { seen.append(String(path.dropFirst(folder.count))) }
    return seen.contains { path in
      excluded.contains { $0.matches(path) || isFolder && $0.matches(path + "/") }
    }
  }
}
