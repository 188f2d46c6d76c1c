import Calque
import CalqueLanguages
import CalqueRules
import CalqueTestSupport
import CalqueYAML
import Testing

/// A folder with one file is a language; a user's folder is checked with its examples.
struct PackCheckerTests {
  private static let rule = """
    - id: wug-plural
      summary: ‘Wug’ stands in the singular after a number.
      category: fluency/grammar
      severity: minor
      match: <number> (wug)
      becomes: wugs
      message: ‘Wug’ stands in the singular after a number.
      examples:
        - bad: There are 2 ⟦wug⟧ here.
          becomes: There are 2 wugs here.
        - good: This is a wug.
    """

  @Test func `a made-up language has inherited rules and its own`() throws {
    let pack = SmallPack([("rules/plurals.yaml", Self.rule)])
    let report = try pack.report(on: "There are 2 wug in the the garden.")
    #expect(report.language == SmallPack.tag)
    #expect(report.findings.map(\.rule) == ["wug-plural", "doubled-word"])
    #expect(try pack.corrected("2 wug in the the garden") == "2 wugs in the garden")
  }

  @Test func `a sound folder has no failures`() throws {
    let pack = SmallPack([("rules/plurals.yaml", Self.rule)])
    let outcome = try PackChecker(folder: pack.path).outcome()
    #expect(outcome.failures.isEmpty)
    #expect(outcome.tags == [SmallPack.tag])
    #expect(outcome.rules == 1)
    #expect(outcome.examples == 2)
  }

  @Test func `an example that is not as it says fails at its place`() throws {
    let text = Self.rule.replacing("This is a wug.", with: "There is 1 wug.")
      .replacing("wugs here.", with: "wuges here.")
    let pack = SmallPack([("rules/plurals.yaml", text)])
    let failures = try PackChecker(folder: pack.path).outcome().failures
    #expect(
      failures.map { "\($0.line):\($0.column): \($0.message)" } == [
        "9:7: wug-plural: “There are 2 ⟦wug⟧ here.” must become “There are 2 wuges here.”, "
          + "but became “There are 2 wugs here.”",
        "11:7: wug-plural: “There is 1 wug.” must be silent, but: wug-plural at “wug”",
      ])
  }
}
