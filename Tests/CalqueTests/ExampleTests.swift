import Calque
import CalqueLanguages
import CalqueRules
import CalqueTestSupport
import Testing

/// Every rule's examples are as the rule says: plain and in every guise.
struct ExampleTests {
  private static let catalogue = Result { try LanguageCatalogue() }

  @Test(arguments: BuiltInRules.all.map(\.about.id))
  func `built-in rules judge their examples`(id: RuleID) throws {
    let rule = try #require(BuiltInRules.all.first { $0.about.id == id }).about
    try judge(rule.examples, of: id)
    #expect(!rule.examples.isEmpty)
  }

  @Test(arguments: (try? Self.catalogue.get().packTags) ?? [])
  func `pattern rules judge their examples`(tag: String) throws {
    let patterns = try Self.catalogue.get().patterns(in: tag)
    for rule in patterns where rule.place.file.hasPrefix("built-in \(tag)/") {
      try judge(rule.about.examples, of: rule.about.id)
    }
  }

  private func judge(_ examples: [Example], of id: RuleID) throws {
    let harness = try ExampleHarness(id, in: try Self.catalogue.get())
    for example in examples {
      for variant in ExampleVariant.allCases {
        for failure in try harness.failures(of: example, as: variant) {
          Issue.record("\(id), \(variant): \(failure)")
        }
      }
    }
  }
}
