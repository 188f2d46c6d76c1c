import CalqueRules
import CalqueText
import Foundation
import Testing

@testable import Calque

/// The schema of configurations knows what their reader does.
struct ConfigurationSchemaTests {
  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  private func schema() throws -> [String: Any] {
    let file = "Sources/CalqueLanguages/Schemas/configuration.schema.json"
    let data = try Data(contentsOf: Self.root.appendingPathComponent(file))
    return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
  }

  @Test func `the schema has the reader's keys and words`() throws {
    let schema = try schema()
    let properties = try #require(schema["properties"] as? [String: [String: Any]])
    #expect(Set(properties.keys) == Set(ConfigurationReader.keys))
    #expect(
      properties["fail-on"]?["enum"] as? [String] == FailureThreshold.allCases.map(\.rawValue))
    let definitions = try #require(schema["definitions"] as? [String: [String: Any]])
    let rule = try #require(definitions["rules"]?["additionalProperties"] as? [String: Any])
    #expect((rule["enum"] as? [String]).map(Set.init) == Set(RuleSetting.words))
    let path = try #require(definitions["path"]?["properties"] as? [String: Any])
    #expect(
      Set(path.keys)
        == Set(ConfigurationReader.keys).subtracting(["extends", "packs", "paths"])
        .union(["match"]))
  }

  @Test func `the example of a configuration has every key, and is read`() throws {
    let file = Self.root.appendingPathComponent("Examples/calque.yaml")
    let text = try String(contentsOf: file, encoding: .utf8)
    for key in ConfigurationReader.keys {
      #expect(text.split(separator: "\n").contains { $0.hasPrefix("\(key):") }, "\(key)")
    }
    let configuration = try ConfigurationReader.read(FilePath.absolute(file.path))
    let folder = FilePath.folder(of: FilePath.absolute(file.path))
    let place = FilePath.absolute("drafts/a.md", in: folder)
    #expect(configuration.settings(for: place).0.failOn?.value == .critical)
  }
}
