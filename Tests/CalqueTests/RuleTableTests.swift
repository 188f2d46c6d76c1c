import CalqueRules
import CalqueTestSupport
import Foundation
import Testing

/// The README's table of rules says what the rules say of themselves.
struct RuleTableTests {
  @Test(arguments: BuiltInRules.all.map(\.about.id.description))
  func `the README has a rule's own words`(id: String) throws {
    let readme = try String(
      contentsOf: Corpora.root.appendingPathComponent("README.md"), encoding: .utf8)
    let about = try #require(BuiltInRules.all.first { $0.about.id.description == id }).about
    let row =
      "| `\(about.id)` | \(about.severity) | \(about.category) | \(about.summary) |"
    #expect(readme.contains(row + "\n"))
  }
}
