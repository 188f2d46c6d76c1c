import Calque
import CalqueRules
import CalqueTestSupport
import Foundation
import Testing

/// The README's table of rules says what the rules say of themselves.
struct RuleTableTests {
  @Test(arguments: Checker.rules.map(\.id.description))
  func `the README has a rule's own words`(id: String) throws {
    let readme = try String(
      contentsOf: Corpora.root.appendingPathComponent("README.md"), encoding: .utf8)
    let about = try #require(Checker.rules.first { $0.id.description == id })
    let row =
      "| `\(about.id)` | \(about.severity) | \(about.category) | \(about.summary) |"
    #expect(readme.contains(row + "\n"))
  }
}
