import Foundation

/// The text of all packs of a folder, as one literal with an index of the files in it.
enum PackTexts {
  /// The Swift source of `EmbeddedPackData`.
  static func source(of folder: String) throws -> String {
    let root = URL(fileURLWithPath: folder, isDirectory: true)
    let prefix = root.standardizedFileURL.path + "/"
    var text = ""
    var index = ""
    var position = 0
    for file in files(below: root) {
      let content = try String(contentsOfFile: file, encoding: .utf8)
      let length = content.utf8.count
      index += "    (\"\(file.dropFirst(prefix.count))\", \(position), \(position + length)),\n"
      position += length
      text += content
    }
    return """
      /// The text of all built-in packs, and where each file lies in it.
      enum EmbeddedPackData {
        static let index: [(path: String, start: Int, end: Int)] = [
      \(index)  ]
        static let text: StaticString = \(StringLiteral.source(of: text))
      }

      """
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
