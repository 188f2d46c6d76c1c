import CalqueTestSupport
import Foundation
import Testing

@testable import CalqueCLI

/// The command line explains itself.
struct UsageTests {
  @Test func `the overview is the one kept`() async {
    let run = await CalqueRun("--help")
    #expect(run.status == .quiet)
    expectSnapshot(run.output.utf8, "help.txt")
    #expect(await CalqueRun("help").output == run.output)
    let empty = await CalqueRun()
    #expect(empty.status == .failure)
    #expect(empty.errors.hasSuffix(run.output))
  }

  @Test(arguments: Commands.descriptions.map(\.name))
  func `each command tells what it takes`(name: String) async {
    let run = await CalqueRun(name, "--help")
    #expect(run.status == .quiet)
    expectSnapshot(run.output.utf8, "help-\(name).txt")
    #expect(await CalqueRun("help", name).output == run.output)
    #expect(await CalqueRun(name, "-h", "stray", "operands").output == run.output)
  }

  @Test func `each option is used by some test`() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    let files = try #require(
      FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil))
    var text = ""
    for case let file as URL in files
    where file.pathExtension == "swift" || file.pathExtension.isEmpty {
      text += (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    }
    for option in Set(Commands.descriptions.flatMap(\.options).map(\.name)) {
      #expect(text.contains("--\(option)"), "no test gives --\(option)")
    }
  }

  @Test func `no line of help is wider than a terminal`() {
    for text in [HelpText.overview] + Commands.descriptions.map(HelpText.text(of:)) {
      for line in text.split(separator: "\n") { #expect(line.count <= 80, "\(line)") }
    }
  }

  @Test(arguments: [
    (["chek"], "‘chek’ is not a command; did you mean ‘check’?"),
    (["zzzzzz"], "‘zzzzzz’ is not a command; see ‘calque --help’"),
    (
      ["check", "--formt", "x"],
      "‘--formt’ is not an option of ‘calque check’; did you mean ‘--format’?"
    ),
    (["check", "-z"], "‘-z’ is not an option of ‘calque check’; see ‘calque check --help’"),
    (["check", "--format"], "‘--format’ needs a value: FORMAT"),
    (["check", "--strict=yes", "x"], "‘--strict’ takes no value"),
    (
      ["check", "--format", "xml", "x"],
      "‘xml’ is not a value of ‘--format’; there are text, concise, json, jsonl, "
        + "sarif, github, gitlab, junit, checkstyle, rdjson, csv, markdown, html"
    ),
    (
      ["check", "--jobs=0", "x"], "‘0’ is not a value of ‘--jobs’; it takes a number from 1 to 256"
    ),
    (
      ["check", "--min-confidence", "2", "x"],
      "‘2’ is not a value of ‘--min-confidence’; it takes a number from 0.0 to 1.0"
    ),
    (["check"], "‘calque check’ needs a PATH; see ‘calque check --help’"),
    (
      ["explain", "doubled-word", "x"],
      "‘x’ is one too many; see ‘calque explain --help’"
    ),
    (["rules", "x"], "‘x’ is one too many; see ‘calque rules --help’"),
    (["completions", "tcsh"], "‘tcsh’ is not a SHELL; there are bash, zsh, fish"),
    (["explain", "double-word"], "‘double-word’ is not a rule; did you mean ‘doubled-word’?"),
    (
      ["check", "--rule", "doubled-wrd", "x"],
      "‘doubled-wrd’ is not a rule; did you mean ‘doubled-word’?"
    ),
    (
      ["check", "--ignore", "Doubled Word", "x"], "‘Doubled Word’ is not a rule; see ‘calque rules’"
    ),
    (["check", "--language", "qq", "x"], "‘qq’ is not a language tag that ICU knows"),
    (["check", "--encoding", "utf-99", "x"], "‘utf-99’ is not an encoding ICU knows"),
  ])
  func `a mistake is named, with what is near`(words: [String], message: String) async {
    let run = await CalqueRun(words)
    #expect(run.errors == "calque: \(message)\n")
    #expect(run.output == "")
    #expect(run.status == .failure)
  }

  @Test(arguments: [
    ["--format", "json", "-q", "-l", "fr", "a", "-"],
    ["a", "--format=json", "-qlfr", "-"],
    ["-fjson", "--quiet", "-l=fr", "--", "a", "-"],
    ["-qf", "json", "--language", "de", "--language=fr", "a", "-"],
  ])
  func `options are written in every usual way`(words: [String]) throws {
    let arguments = try ParsedArguments(words, of: CheckCommand.about)
    #expect(arguments.operands == ["a", "-"])
    #expect(arguments.value(CheckingOptions.language) == "fr")
    #expect(
      CheckCommand.about.options.filter(arguments.has).map(\.name)
        == ["format", "quiet", "language"])
  }

  @Test func `after two hyphens all are operands, and lists are taken apart`() throws {
    let words = ["--rule", "a,b", "-r", "c", "--", "--format", "-x"]
    let arguments = try ParsedArguments(words, of: CheckCommand.about)
    #expect(arguments.operands == ["--format", "-x"])
    #expect(arguments.values(CheckingOptions.rule) == ["a", "b", "c"])
  }
}
