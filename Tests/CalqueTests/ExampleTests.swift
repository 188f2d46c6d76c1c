import Calque
import CalqueRules
import CalqueTestSupport
import Testing

/// Every rule's examples are as the rule says: plain and in every guise.
struct ExampleTests {
  @Test(arguments: BuiltInRules.all.map(\.about.id))
  func `built-in rules judge their examples`(id: RuleID) throws {
    let rule = try #require(BuiltInRules.all.first { $0.about.id == id }).about
    let harness = try ExampleHarness(id)
    for example in rule.examples {
      for variant in ExampleVariant.allCases {
        for failure in try harness.failures(of: example, as: variant) {
          Issue.record("\(id), \(variant): \(failure)")
        }
      }
    }
    #expect(!rule.examples.isEmpty)
  }
}
