import CalqueYAML

/// The words of a pack's `words.yaml`, whatever their classes.
enum WordsFile {
  /// Every word of a file: all its scalars but keys and the kinds of verbs.
  static func words(in node: YAMLNode) throws -> [String] {
    switch node.content {
    case .scalar(let word): [word]
    case .sequence(let nodes): try nodes.flatMap(words)
    case .mapping(let entries):
      try entries.flatMap { entry in
        try entry.key.string("a key") == "kind" ? [] : words(in: entry.value)
      }
    }
  }
}
