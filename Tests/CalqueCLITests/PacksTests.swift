import CalqueTestSupport
import Testing

@testable import CalqueCLI

/// A folder of packs is checked with its rules' examples.
struct PacksTests {
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

  @Test(arguments: [
    (
      file: "language.yaml", text: "name: Wug\nquotation: {also: ‹ ›}\n",
      line: "qtz      Wug                    universal  ", rules: ["doubled-word"]
    ),
    (
      file: "rules/a.yaml", text: Self.rule,
      line: "qtz      qtz                    universal  1 rule of its own",
      rules: ["wug-plural", "doubled-word"]
    ),
  ])
  func `a folder with one file is a language`(
    file: String, text: String, line: String, rules: [String]
  ) async {
    let folder = TemporaryFolder()
    folder.write(text, to: "packs/qtz/\(file)")
    let article = folder.write("There are 2 wug in the the garden.\n", to: "a.txt")
    let packs = ["--packs", "\(folder.path)/packs"]
    let languages = await CalqueRun(["languages"] + packs).output.split(separator: "\n")
    #expect(languages.contains { $0 == line })
    let words =
      ["check", "--no-config", "--format", "concise", "--language", "qtz", article] + packs
    let run = await CalqueRun(words, in: folder)
    #expect(run.status == .findings)
    let known = run.output.split(separator: "\n").flatMap { row in
      ["wug-plural", "doubled-word"].filter { row.contains($0) }
    }
    #expect(known == rules)
  }

  @Test func `a sound folder, a folder with mistakes, and no folder`() async {
    let folder = TemporaryFolder()
    folder.write("name: Wug\n", to: "packs/qtz/language.yaml")
    folder.write(Self.rule, to: "packs/qtz/rules/a.yaml")
    let packs = "\(folder.path)/packs"
    let sound = await CalqueRun("packs", "check", packs, in: folder)
    #expect(sound.status == .quiet)
    #expect(sound.output == "packs: qtz: 1 rules, 2 examples, nothing is wrong\n")
    folder.write(
      Self.rule.replacing("(wug)", with: "(wug")
        + Self.rule.replacing("wug-plural", with: "other").replacing("a wug.", with: "1 wug."),
      to: "packs/qtz/rules/a.yaml")
    let broken = await CalqueRun("packs", "check", packs, in: folder)
    #expect(broken.status == .findings)
    #expect(
      broken.output == """
        packs/qtz/rules/a.yaml:5:19: this ‘(’ is never closed by ‘)’
        packs: qtz: 0 rules, 0 examples, 1 wrong

        """)
    folder.write(Self.rule.replacing("a wug.", with: "1 wug."), to: "packs/qtz/rules/a.yaml")
    #expect(
      await CalqueRun("packs", "check", packs, in: folder).output == """
        packs/qtz/rules/a.yaml:11:7: wug-plural: “This is 1 wug.” must be silent, but: wug-plural at “wug”
        packs: qtz: 1 rules, 2 examples, 1 wrong

        """)
    let none = await CalqueRun("packs", "check", "\(folder.path)/none", in: folder)
    #expect(none.status == .failure)
    #expect(none.errors == "calque: none: no such folder\n")
    #expect(
      await CalqueRun("packs", "check").errors
        == "calque: ‘calque packs check’ needs a FOLDER; see ‘calque packs check --help’\n")
  }
}
