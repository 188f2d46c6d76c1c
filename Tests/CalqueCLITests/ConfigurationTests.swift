import CalqueTestSupport
import Foundation
import Testing

@testable import CalqueCLI

/// Configurations hold for the files below them, and mistakes in them are told with their place.
struct ConfigurationTests {
  private static let bad = "She paid with money money she had saved.\n"

  @Test func `the nearest configuration above a file holds for it`() async {
    let folder = TemporaryFolder()
    for name in ["a.txt", "loose/b.txt", "loose/deep/c.txt", "strict/d.txt"] {
      folder.write(Self.bad, to: name)
    }
    folder.write("language: en\nrules:\n  doubled-word: major\n", to: ".calque.yaml")
    folder.write("language: en\nrules: {doubled-word: off}\n", to: "loose/.calque.yaml")
    folder.write(
      "extends: ../loose/.calque.yaml\nrules:\n  doubled-word: critical\n",
      to: "strict/.calque.yaml")
    let run = await CalqueRun("check", "-f", "concise", folder.path, in: folder)
    #expect(run.status == .findings)
    #expect(
      run.output.split(separator: "\n").map { $0.split(separator: " ").prefix(2).joined() } == [
        "a.txt:1:15:major:", "strict/d.txt:1:15:critical:",
      ])
    let none = await CalqueRun("check", "-f", "concise", "--no-config", folder.path, in: folder)
    #expect(none.output.split(separator: "\n").count == 4)
    let one = await CalqueRun(
      "check", "-c", "\(folder.path)/loose/.calque.yaml", folder.path, in: folder)
    #expect(one.status == .quiet)
  }

  @Test func `some paths differ, and the command line beats them all`() async {
    let folder = TemporaryFolder()
    folder.write(
      """
      language: en
      fail-on: never
      min-confidence: 1
      paths:
        - match: [drafts/**, "*.new.txt"]
          min-confidence: 0
        - match: drafts/late/**
          fail-on: minor
      """, to: ".calque.yaml")
    let plain = folder.write(Self.bad, to: "plain.txt")
    let draft = folder.write(Self.bad, to: "drafts/a.txt")
    let late = folder.write(Self.bad, to: "drafts/late/b.txt")
    let new = folder.write(Self.bad, to: "x/c.new.txt")
    for (words, status, count) in [
      ([plain], ExitStatus.quiet, 0), ([draft], .quiet, 1), ([new], .quiet, 1),
      ([late], .findings, 1), ([plain, "--min-confidence", "0"], .quiet, 1),
      ([plain, "--min-confidence", "0", "--fail-on", "minor"], .findings, 1),
      ([draft, late, "--ignore", "doubled-word"], .quiet, 0),
      ([late, "--jobs", "3"], .findings, 1),
      ([late, "--fail-on", "critical"], .quiet, 1),
    ] {
      let run = await CalqueRun(["check", "-f", "concise"] + words, in: folder)
      #expect(run.status == status, "\(words)")
      #expect(run.output.split(separator: "\n").count == count, "\(words)")
    }
  }

  @Test func `names are left alone, and packs are found beside the configuration`() async {
    let folder = TemporaryFolder()
    let path = folder.write("She said said that money money is plenty plenty.\n", to: "a.txt")
    folder.write(
      "language: en\npacks: packs\nnames: [money money]\nrules: {doubled-word: on}\n",
      to: ".calque.yaml")
    folder.write("name: English\nlegal-doublings: [said]\n", to: "packs/en/language.yaml")
    let run = await CalqueRun("check", "-f", "concise", path, in: folder)
    #expect(run.output == "a.txt:1:35: minor: ‘plenty’ is written twice. [doubled-word]\n")
  }

  @Test(arguments: [
    (
      "fail-onn: major\n",
      "1:1: ‘fail-onn’ is not a key of the configuration; did you mean ‘fail-on’?"
    ),
    (
      "rules:\n  doubled-wird: off\n",
      "2:3: ‘doubled-wird’ is not a rule; did you mean ‘doubled-word’?"
    ),
    ("rules:\n  Doubled: off\n", "2:3: expected a rule id: lower-case words joined by hyphens"),
    (
      "rules:\n  doubled-word: of\n",
      "2:17: ‘of’ is not one of off, on, neutral, minor, major, critical; did you mean ‘off’?"
    ),
    ("min-confidence: 2\n", "1:17: expected a number from 0 to 1"),
    ("strict: yes\n", "1:9: ‘yes’ is not one of true, false"),
    ("language: xx-nowhere\n", "1:11: ‘xx-nowhere’ is not a language tag that ICU knows"),
    ("paths:\n  - fail-on: never\n", "2:5: expected ‘match’: the paths it is about"),
    ("paths:\n  - match: a\n    packs: b\n", "3:5: ‘packs’ is not a key of an entry of paths"),
    ("extends: none.yaml\n", "1:10: ‘none.yaml’ cannot be read"),
    ("extends: .calque.yaml\n", "1:10: ‘.calque.yaml’ extends itself"),
    ("language: en\nlanguage: fr\n", "2:1: ‘language’ stands twice"),
    ("a: [\n", "2:1: this is not YAML: did not find expected node content"),
    ("- a\n", "1:1: expected the configuration: keys and values"),
  ])
  func `a mistake is told with its place`(text: String, message: String) async {
    let folder = TemporaryFolder()
    folder.write(text, to: ".calque.yaml")
    let path = folder.write(Self.bad, to: "a.txt")
    let run = await CalqueRun("check", "-f", "json", path, in: folder)
    #expect(run.status == .failure)
    #expect(run.output.isEmpty)
    #expect(run.errors.hasPrefix("calque: .calque.yaml:\(message)"), "\(run.errors)")
  }

  @Test func `what holds is shown with where it was set`() async {
    let folder = TemporaryFolder()
    folder.write(
      """
      extends: base/shared.yaml
      fail-on: major
      names: [Duran Duran, 'The "Who"']
      paths:
        - match: fr/**
          language: fr
          rules: {doubled-word: off}
      """, to: ".calque.yaml")
    folder.write(
      "min-confidence: 0.25\npacks: packs\nrules:\n  gloss-echo: critical\n", to: "base/shared.yaml"
    )
    let run = await CalqueRun(
      "config", "show", "\(folder.path)/fr/a.txt", "\(folder.path)/b.txt", in: folder)
    #expect(run.status == .quiet)
    expectSnapshot(run.output.utf8, "config-show.txt")
    folder.write("", to: ".calque.yaml")
    #expect(
      await CalqueRun(
        "config", "show", "--config", "\(folder.path)/base/shared.yaml", "b.txt", in: folder
      ).output.contains("min-confidence: 0.25  # base/shared.yaml:1:17\n"))
    #expect(
      await CalqueRun("config", "show").errors
        == "calque: ‘calque config show’ needs a PATH; see ‘calque config show --help’\n")
    #expect(
      await CalqueRun("config", "edit", "x").errors
        == "calque: ‘edit’ is not a task; there are show\n")
  }

  @Test func `a configuration that explains itself is written once, and changes nothing`() async {
    let folder = TemporaryFolder()
    let run = await CalqueRun("init", folder.path, in: folder)
    #expect(run.status == .quiet)
    #expect(run.output == "wrote .calque.yaml\n")
    let again = await CalqueRun("init", folder.path, in: folder)
    #expect(again.status == .failure)
    #expect(again.errors == "calque: .calque.yaml: cannot be written: File exists\n")
    let path = folder.write(Self.bad, to: "a.txt")
    let words = ["check", "-f", "jsonl", path]
    #expect(
      await CalqueRun(words, in: folder).output
        == CalqueRun(words + ["--no-config"], in: folder).output)
    let text = InitCommand.text.split(separator: "\n").map { line in
      line.hasPrefix("#   ") || line.hasPrefix("# language: ")
        || line.hasPrefix("# source-language: ")
        ? String(line.dropFirst(line.hasPrefix("#   ") ? 1 : 2)) : String(line)
    }
    folder.write(text.joined(separator: "\n"), to: "all/.calque.yaml")
    folder.write("name: English\n", to: "all/packs/en/language.yaml")
    let all = await CalqueRun("check", folder.write(Self.bad, to: "all/drafts/a.txt"), in: folder)
    #expect(all.errors.isEmpty)
    #expect(all.status == .quiet)
  }
}
