import CalqueLanguages
import CalqueYAML
import Foundation
import Testing

struct EmbeddedPackTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appending(path: "../../Sources/CalqueLanguages/Packs").standardizedFileURL

  @Test func `the packs built in are those of the source folder`() throws {
    let files = FileManager.default.enumerator(at: Self.folder, includingPropertiesForKeys: nil)
    let paths = try #require(files).compactMap { ($0 as? URL)?.standardizedFileURL.path }
      .filter { $0.hasSuffix(".yaml") }
      .map { String($0.dropFirst(Self.folder.path.count + 1)) }
    let packs = EmbeddedPacks()
    let builtIn = packs.tags.flatMap { tag in packs.names(of: tag).map { "\(tag)/\($0)" } }
    #expect(builtIn == paths.sorted())
  }

  @Test(arguments: EmbeddedPacks().tags)
  func `what is built in says the same at the same places as the YAML files`(tag: String) throws {
    let packs = EmbeddedPacks()
    for name in packs.names(of: tag) {
      let file = Self.folder.appending(path: "\(tag)/\(name)")
      let parsed = try YAMLParser.parse(Array(Data(contentsOf: file)), file: file.path)
      #expect(try packs.content(of: name, in: tag).bytes == parsed.bytes, "\(tag)/\(name)")
    }
  }
}
