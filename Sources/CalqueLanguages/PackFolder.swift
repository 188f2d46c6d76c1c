import CalqueYAML

/// The packs of a folder, one sub-folder a tag.
struct PackFolder: PackFiles {
  private let root: String
  let tags: [String]

  /// The packs below a folder.
  ///
  /// - Throws: `PackError` where it cannot be read or holds no pack.
  init(_ root: String) throws(PackError) {
    self.root = root
    guard let names = FileBytes.names(in: root) else {
      throw PackError(file: root, line: 0, column: 0, message: "no such folder")
    }
    tags = names.filter { !Self.files(in: "\(root)/\($0)").isEmpty }
    guard !tags.isEmpty else {
      throw PackError(
        file: root, line: 0, column: 0,
        message: "holds no pack; a pack is a folder named by its language tag with a language.yaml"
          + " or rules/*.yaml")
    }
  }

  func names(of tag: String) -> [String] { Self.files(in: "\(root)/\(tag)") }

  /// The names of the pack files in a folder, within it.
  private static func files(in folder: String) -> [String] {
    let own = Set(FileBytes.names(in: folder) ?? [])
    return PackReader.fileNames.filter(own.contains)
      + (FileBytes.names(in: "\(folder)/rules") ?? [])
      .filter { $0.hasSuffix(".yaml") }.map { "rules/\($0)" }
  }

  func content(of name: String, in tag: String) throws(PackError) -> YAMLNode {
    let path = "\(root)/\(tag)/\(name)"
    guard let text = FileBytes.read(path) else {
      throw PackError(file: path, line: 0, column: 0, message: "cannot be read")
    }
    return try YAMLParser.parse(text, file: path)
  }
}
