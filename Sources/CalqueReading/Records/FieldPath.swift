/// The way to a field of nested JSON.
struct FieldPath {
  /// The keys of objects and the numbers of elements, from the outside in.
  let keys: [String]

  /// The path that a name stands for: a JSON Pointer where it begins with a slash, else keys with points
  /// between them.
  init(_ name: String) {
    if name.hasPrefix("/") {
      keys = name.dropFirst().split(separator: "/", omittingEmptySubsequences: false).map {
        $0.split(separator: "~1", omittingEmptySubsequences: false).map {
          $0.split(separator: "~0", omittingEmptySubsequences: false).joined(separator: "~")
        }.joined(separator: "/")
      }
    } else {
      keys = name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    }
  }
}
