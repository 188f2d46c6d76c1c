import CalqueRules

/// A value of a YAML file, with its place.
package struct YAMLNode: Sendable {
  package indirect enum Content: Sendable {
    case scalar(String)
    case sequence([YAMLNode])
    case mapping([Entry])
  }

  package struct Entry: Sendable {
    package let key: YAMLNode
    package let value: YAMLNode
  }

  package let content: Content
  /// From 1.
  package let line: Int
  package let column: Int
  /// The column of a scalar's first character; nil where it does not stand in the file as it is read.
  let textColumn: Int?
  /// The file it stands in.
  package let file: String

  /// An error at this place.
  package func error(_ message: String) -> PackError {
    PackError(file: file, line: line, column: column, message: message)
  }

  /// An error so many code points into the scalar here.
  func error(_ message: String, at offset: Int) -> PackError {
    PackError(
      file: file, line: line, column: textColumn.map { $0 + offset } ?? column, message: message)
  }

  /// A scalar that stands for this node.
  func scalar(_ text: String) -> YAMLNode {
    YAMLNode(content: .scalar(text), line: line, column: column, textColumn: nil, file: file)
  }

  /// The items of a sequence; anything else is a sequence of one.
  var items: [YAMLNode] {
    if case .sequence(let items) = content { items } else { [self] }
  }

  /// The scalar here.
  package func string(_ what: String) throws(PackError) -> String {
    guard case .scalar(let value) = content else { throw error("expected \(what)") }
    return value
  }

  /// The scalars of a sequence; a lone scalar is a sequence of one.
  package func strings(_ what: String) throws(PackError) -> [String] {
    switch content {
    case .scalar(let value): return value.isEmpty ? [] : [value]
    case .sequence(let items):
      var strings: [String] = []
      for item in items { strings.append(try item.string(what)) }
      return strings
    case .mapping: throw error("expected a list of \(what)")
    }
  }

  /// The entries of a mapping.
  package func entries(_ what: String) throws(PackError) -> [Entry] {
    switch content {
    case .mapping(let entries): return entries
    case .scalar(""): return []
    default: throw error("expected \(what): keys and values")
    }
  }

  /// The entries of a mapping whose keys are all among those known.
  package func entries(
    _ what: String, knowing known: [String]
  ) throws(PackError) -> [(key: String, value: YAMLNode)] {
    var result: [(key: String, value: YAMLNode)] = []
    for entry in try entries(what) {
      let key = try entry.key.string("a key")
      guard known.contains(key) else {
        throw entry.key.error(
          "‘\(key)’ is not a key of \(what)" + Spelling.hint(key, among: known))
      }
      guard !result.contains(where: { $0.key == key }) else {
        throw entry.key.error("‘\(key)’ stands twice")
      }
      result.append((key, entry.value))
    }
    return result
  }
}
