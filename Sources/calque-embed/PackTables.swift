import CalqueYAML
import Foundation

/// The files of all packs of a folder, parsed, as one literal with an index of them.
enum PackTables {
  /// The Swift source of `EmbeddedPackData`.
  static func source(of folder: String) throws -> String {
    let root = URL(fileURLWithPath: folder, isDirectory: true)
    let prefix = root.standardizedFileURL.path.count + 1
    var table: [UInt8] = []
    var packs: [(tag: String, files: String)] = []
    for path in files(below: root) {
      let place = path.dropFirst(prefix)
      let tag = String(place.prefix { $0 != "/" })
      if packs.last?.tag != tag { packs.append((tag, "")) }
      packs[packs.count - 1].files += "(\"\(place.dropFirst(tag.count + 1))\", \(table.count)), "
      table += try tree(path).bytes
    }
    return """
      /// The nodes of all built-in packs, and where each file's root stands among them.
      enum EmbeddedPackData {
        static let packs: [(tag: StaticString, files: [(name: StaticString, position: Int)])] = [
      \(packs.map { "    (\"\($0.tag)\", [\($0.files.dropLast(2))]),\n" }.joined())  ]
        static let table: StaticString = \(StringLiteral.source(of: String(decoding: table, as: UTF8.self)))
      }

      """
  }

  /// The root of a YAML file.
  static func tree(_ path: String) throws -> YAMLNode {
    try YAMLParser.parse(Array(Data(contentsOf: URL(fileURLWithPath: path))), file: path)
  }

  /// The YAML files below a folder, sorted.
  static func files(below root: URL) -> [String] {
    let all = FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)
    return (all?.compactMap { $0 as? URL } ?? [])
      .filter { $0.pathExtension == "yaml" }
      .map { $0.standardizedFileURL.path }
      .sorted()
  }
}
