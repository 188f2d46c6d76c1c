import Calque
import CalqueLanguages
import CalqueRules
import CalqueTestSupport
import Foundation
import Testing

@testable import CalqueCLI

/// Each rule has its page, which says what the rule says of itself.
struct RulePagesTests {
  @Test func `the pages are those of the rules, and say what they say`() async throws {
    let folder = TemporaryFolder()
    let run = await CalqueRun("rules", "--pages", "\(folder.path)/rules", in: folder)
    #expect(run.status == .quiet)
    let names = try FileManager.default.contentsOfDirectory(atPath: "\(folder.path)/rules")
    #expect(run.output == "wrote \(names.count) pages to rules\n")
    let checker = try Checker()
    let list = Set(plain(try read("README.md", in: folder)).split(separator: "\n").map(String.init))
    var pages: [String: String] = [:]
    for tag in checker.catalogue.packTags {
      for rule in try checker.rules(in: tag) {
        let name = "\(rule.id).md"
        let page = try pages[name] ?? plain(read(name, in: folder))
        pages[name] = page
        let missing = words(of: rule).filter { !page.contains($0) }
        #expect(missing.isEmpty, "\(name) lacks \(missing)")
        let cells = "\(rule.severity) | \(rule.category) | \(seen(rule.summary))"
        #expect(list.contains("| [`\(rule.id)`](\(name)) | \(cells) |"))
      }
    }
    #expect(Set(pages.keys).union(["README.md"]) == Set(names))
  }

  @Test func `the list has each language's own rules below its name`() async throws {
    let pack = TemporaryFolder()
    pack.write(
      """
      - id: wug-plural
        summary: ‘Wug’ stands in the *singular*.
        rationale: It is <small>.
        category: fluency/grammar
        severity: minor
        source-language: fr
        match: <number> (wug)
        becomes: wugs
        message: ‘Wug’ stands in the singular.
        examples:
          - bad: "[2 ⟦wug⟧ here]"
            becomes: "[2 wugs here]"
          - good: |-
              A | wug.
              Two wugs.

      """, to: "packs/qtz/rules/a.yaml")
    let folder = TemporaryFolder()
    let run = await CalqueRun(
      "rules", "--language", "qtz", "--packs", "\(pack.path)/packs", "--pages", folder.path)
    #expect(run.status == .quiet)
    expectSnapshot(try read("wug-plural.md", in: folder, "").utf8, "rule-page.md")
    let whole = TemporaryFolder()
    _ = await CalqueRun("rules", "--packs", "\(pack.path)/packs", "--pages", whole.path)
    let sections = try read("README.md", in: whole, "").components(separatedBy: "\n## ")
    let row = "| [`wug-plural`](wug-plural.md) | minor |"
    let holding = sections.filter { $0.contains(row) }
    #expect(holding.map { $0.prefix { $0 != "\n" } } == ["qtz (`qtz`)"])
    let every = sections.filter { $0.contains("| [`doubled-word`](") }
    #expect(every.map { $0.prefix { $0 != "\n" } } == ["Every language"])
  }

  @Test func `pages of rules that are no more are removed, and nothing else`() async throws {
    let folder = TemporaryFolder()
    let pages = "\(folder.path)/rules"
    let all = await CalqueRun("rules", "--pages", pages, in: folder)
    let own = ["notes.md": "# notes\n", "doubled-word.txt": "# doubled-word\n", "A.md": "# A\n"]
    for (name, text) in own { folder.write(text, to: "rules/\(name)") }
    let before = try FileManager.default.contentsOfDirectory(atPath: pages)
    let french = await CalqueRun("rules", "-l", "fr", "--pages", pages, in: folder)
    let after = try FileManager.default.contentsOfDirectory(atPath: pages)
    let checker = try Checker()
    let names = try checker.rules(in: "fr").map { "\($0.id).md" } + ["README.md"]
    #expect(Set(after) == Set(names).union(own.keys))
    let removed = before.count - after.count
    #expect(removed > 0)
    #expect(
      french.output == "wrote \(names.count) pages to rules, and removed \(removed) of rules that"
        + " are not among them\n")
    #expect(await CalqueRun("rules", "--pages", pages, in: folder).output == all.output)
  }

  @Test func `a folder that cannot be made is told`() async {
    let folder = TemporaryFolder()
    let run = await CalqueRun("rules", "--pages", "\(folder.path)/a/b", in: folder)
    #expect(run.status == .failure)
    #expect(run.errors == "calque: a/b: cannot be written: No such file or directory\n")
  }

  /// All that a rule says of itself, and how it is left out.
  private func words(of rule: RuleDescription) -> [String] {
    var words = [
      "# \(rule.id)\n", rule.summary, rule.rationale, "Severity: \(rule.severity)\n",
      "category: \(rule.category)\n", "--ignore \(rule.id)", "rules: {\(rule.id): off}",
    ]
    for example in rule.examples {
      words.append(shown(example.marked))
      if case .bad(let corrected?) = example.verdict { words.append("becomes \(shown(corrected))") }
    }
    return words.filter { !$0.isEmpty }.map(seen)
  }

  /// A text on one line.
  private func shown(_ text: String) -> String {
    text.replacingOccurrences(of: "\n", with: " ⏎ ").replacingOccurrences(of: "\t", with: " ")
  }

  /// A page without the marks of Markdown.
  private func plain(_ page: String) -> String {
    seen(page).replacingOccurrences(of: "&lt;", with: "<")
      .replacingOccurrences(of: "&amp;", with: "&")
  }

  /// A text without backslashes, unprintable characters, and what stands for them.
  private func seen(_ text: String) -> String {
    var seen = String.UnicodeScalarView()
    var isSkipping = false
    for scalar in text.unicodeScalars {
      if scalar == "⟨" { isSkipping = true }
      switch scalar.properties.generalCategory {
      case .format where scalar != "\n", .control where scalar != "\n": break
      default:
        let isPicture = (0x2400...0x2421).contains(scalar.value)
        if !isSkipping, scalar != "\\", !isPicture { seen.append(scalar) }
      }
      if scalar == "⟩" { isSkipping = false }
    }
    return String(seen)
  }

  private func read(
    _ name: String, in folder: borrowing TemporaryFolder, _ sub: String = "rules/"
  ) throws -> String {
    try String(contentsOfFile: "\(folder.path)/\(sub)\(name)", encoding: .utf8)
  }
}
