import Foundation

/// The texts under `corpora`.
public enum Corpora {
  /// The project's folder.
  public static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// A text with its path below `corpora` and its language.
  public struct Text: Sendable, CustomStringConvertible {
    public let path: String
    public let language: String
    public let bytes: [UInt8]

    public var description: String { path }
  }

  /// The `.txt` files of a part, `clean` or `marked`, sorted by path.
  public static func texts(_ part: String) throws -> [Text] {
    let folder = root.appending(path: "corpora/\(part)")
    var texts: [Text] = []
    for language in try FileManager.default.contentsOfDirectory(atPath: folder.path()).sorted() {
      let files = try FileManager.default
        .contentsOfDirectory(atPath: folder.appending(path: language).path()).sorted()
      for file in files where file.hasSuffix(".txt") {
        let bytes = try Data(contentsOf: folder.appending(path: "\(language)/\(file)"))
        texts.append(
          Text(path: "\(part)/\(language)/\(file)", language: language, bytes: Array(bytes)))
      }
    }
    return texts
  }
}
