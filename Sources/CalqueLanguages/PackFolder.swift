internal import Glibc

/// The packs of a folder, one sub-folder a tag.
struct PackFolder: PackFiles {
  private let root: String
  let tags: [String]

  /// The packs below a folder.
  ///
  /// - Throws: `PackError` where it cannot be read or holds no pack.
  init(_ root: String) throws(PackError) {
    self.root = root
    guard let names = Self.names(in: root) else {
      throw PackError(file: root, line: 0, column: 0, message: "no such folder")
    }
    tags = names.filter { FileBytes.read("\(root)/\($0)/language.yaml") != nil }
    guard !tags.isEmpty else {
      throw PackError(
        file: root, line: 0, column: 0,
        message: "holds no pack; a pack is a folder named by its language tag with a language.yaml")
    }
  }

  func files(of tag: String) throws(PackError) -> [(name: String, text: [UInt8])] {
    var files: [(name: String, text: [UInt8])] = []
    for name in ["agreement.yaml", "confidence.yaml", "language.yaml", "words.yaml"] {
      if let text = FileBytes.read(path(of: name, in: tag)) { files.append((name, text)) }
    }
    for name in Self.names(in: "\(root)/\(tag)/rules") ?? [] where name.hasSuffix(".yaml") {
      guard let text = FileBytes.read(path(of: "rules/\(name)", in: tag)) else {
        throw PackError(
          file: path(of: "rules/\(name)", in: tag), line: 0, column: 0, message: "cannot be read")
      }
      files.append(("rules/\(name)", text))
    }
    return files
  }

  func path(of name: String, in tag: String) -> String { "\(root)/\(tag)/\(name)" }

  /// The names in a folder, sorted; nil where it cannot be read.
  private static func names(in folder: String) -> [String]? {
    guard let directory = opendir(folder) else { return nil }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted()
  }
}
