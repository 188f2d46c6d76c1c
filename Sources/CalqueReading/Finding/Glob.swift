import CalqueText

/// A path that stands for many, where the shell has left it as it is: `articles/**/*.md`.
struct Glob {
  /// The folder that holds all it stands for.
  let folder: String
  /// What their paths from there on are like.
  let pattern: PathPattern
  /// Whether it names an extension, and with it any file.
  let namesExtension: Bool

  /// The glob that a path is; nil where it has no `*`, `?`, `[` or `{`.
  init?(_ path: String) {
    guard let first = path.firstIndex(where: { "*?[{".contains($0) }) else { return nil }
    let slash = path[..<first].lastIndex(of: "/")
    let rest = slash.map { path[path.index(after: $0)...] } ?? path[...]
    folder = slash.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
    pattern = PathPattern("/" + rest)
    namesExtension = (rest.split(separator: "/").last ?? "").contains(".")
  }

  /// Whether it stands for a path from its folder on, or for a folder above that.
  func matches(_ path: String) -> Bool {
    if pattern.matches(path) { return true }
    return path.indices.contains { path[$0] == "/" && pattern.matches(path[..<$0]) }
  }
}
