import CalqueYAML

/// Where a pack's files come from: built into the program, or a folder.
protocol PackFiles: Sendable {
  /// The tags of all packs, sorted.
  var tags: [String] { get }
  /// The names of a pack's files within it ("words.yaml", "rules/since.yaml"), sorted.
  func names(of tag: String) -> [String]
  /// What stands in a pack's file.
  func content(of name: String, in tag: String) throws(PackError) -> YAMLNode
}

/// The packs built into the program.
package struct EmbeddedPacks: PackFiles {
  package init() {}

  package var tags: [String] { EmbeddedPackData.packs.map { "\($0.tag)" } }

  package func names(of tag: String) -> [String] { files(of: tag).map { "\($0.name)" } }

  package func content(of name: String, in tag: String) throws(PackError) -> YAMLNode {
    let path = "built-in \(tag)/\(name)"
    guard let file = files(of: tag).first(where: { "\($0.name)" == name }) else {
      throw PackError(file: path, line: 0, column: 0, message: "no such file")
    }
    return YAMLNode(.built(EmbeddedPackData.table), at: file.position, file: path)
  }

  private func files(of tag: String) -> [(name: StaticString, position: Int)] {
    EmbeddedPackData.packs.first { "\($0.tag)" == tag }?.files ?? []
  }
}
