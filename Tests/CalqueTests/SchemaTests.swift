import CalqueRules
import CalqueTestSupport
import CalqueYAML
import Foundation
import Testing

@testable import CalqueLanguages

/// The JSON Schemas of pack files know what their readers know.
struct SchemaTests {
  /// As much of a schema as these tests look at.
  private struct Schema: Decodable {
    let properties: [String: Schema]?
    let definitions: [String: Schema]?
    let `enum`: [String]?
    let required: [String]?
    let pattern: String?
  }

  @Test func `every key of language.yaml is in its schema, and no other`() throws {
    let schema = try schema("language")
    let properties = try #require(schema.properties)
    #expect(properties.keys.sorted() == PackReader.keys.sorted())
    for (key, part) in properties {
      guard let known = part.properties?.keys else { continue }
      #expect(try keysKnown(under: key) == Set(known), "\(key)")
    }
    #expect(properties["depth"]?.enum == ["universal", "facts", "full"])
  }

  @Test func `every feature of words.yaml is in its schema, and no other`() throws {
    let pattern = try #require(try schema("words").definitions?["features"]?.pattern)
    let names = Set(pattern.split { !$0.isLetter && !$0.isNumber }.map(String.init))
    #expect(names == Set(Features.named.keys).union(["elided"]))
  }

  @Test func `every key and choice of a rule is in its schema, and no other`() throws {
    let definitions = try #require(try schema("rules").definitions)
    let rule = try #require(definitions["rule"]?.properties)
    #expect(rule.keys.sorted() == PatternRuleReader.keys.sorted())
    #expect(
      definitions["example"]?.properties?.keys.sorted() == PatternRuleReader.exampleKeys.sorted())
    #expect(definitions["rule"]?.required == PatternRuleReader.needed)
    #expect(rule["category"]?.enum == Category.all.map(\.description))
    #expect(rule["severity"]?.enum == Severity.allCases.map(\.rawValue))
    #expect(rule["certainty"]?.enum == Certainty.allCases.map(\.rawValue))
    #expect(rule["applicability"]?.enum == Applicability.allCases.map(\.rawValue))
  }

  private func schema(_ name: String) throws -> Schema {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Sources/CalqueLanguages/Schemas")
    let data = try Data(contentsOf: folder.appending(path: "\(name).schema.json"))
    return try JSONDecoder().decode(Schema.self, from: data)
  }

  /// The keys a reader names when it meets one it does not know.
  private func keysKnown(under key: String) throws -> Set<String> {
    let pack = SmallPack([("language.yaml", "\(key): {zzzzzzzzzzzz: a}\n")])
    let catalogue = try LanguageCatalogue(folders: [pack.path])
    let message = try #require(catalogue.mistakes(in: SmallPack.tag).first?.message)
    guard let list = message.split(separator: "; known are ").last else { return [] }
    return Set(list.split(separator: ", ").map(String.init))
  }
}
