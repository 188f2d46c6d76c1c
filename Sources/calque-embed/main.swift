import Foundation

// Writes the packs of a folder into one Swift file: their text as a single StaticString, which the
// compiler takes as it is, and an index of the files in it.
//
//   calque-embed PACKS OUTPUT

let arguments = CommandLine.arguments
guard arguments.count == 3 else {
  FileHandle.standardError.write(Data("usage: calque-embed PACKS OUTPUT\n".utf8))
  exit(2)
}
let root = URL(fileURLWithPath: arguments[1], isDirectory: true)
let prefix = root.standardizedFileURL.path + "/"
var text = ""
var index = ""
var position = 0

let all = FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)
let files = (all?.compactMap { $0 as? URL } ?? [])
  .filter { $0.pathExtension == "yaml" }
  .map { $0.standardizedFileURL.path }
  .sorted()
for file in files {
  guard let content = try? String(contentsOfFile: file, encoding: .utf8) else {
    FileHandle.standardError.write(Data("\(file): error: is not UTF-8\n".utf8))
    exit(1)
  }
  let length = content.utf8.count
  let name = file.dropFirst(prefix.count)
  index += "    (\"\(name)\", \(position), \(position + length)),\n"
  position += length
  text += content
}
let hashes = String(repeating: "#", count: 6)
let source = """
  /// The text of all built-in packs, and where each file lies in it.
  enum EmbeddedPackData {
    static let index: [(path: String, start: Int, end: Int)] = [
  \(index)  ]
    static let text: StaticString = \(hashes)\"\"\"
  \(text)\(hashes.isEmpty ? "" : "\n")\"\"\"\(hashes)
  }

  """
do {
  try source.write(toFile: arguments[2], atomically: true, encoding: .utf8)
} catch {
  FileHandle.standardError.write(Data("\(arguments[2]): error: \(error)\n".utf8))
  exit(1)
}
