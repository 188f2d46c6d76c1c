import CalqueTestSupport
import Foundation
import Testing

@testable import CalqueCLI

/// A check says what it lets pass, and looks at what was changed alone where that is asked for.
struct GateTests {
  private static let bad = "She paid with money money she had saved.\n"

  @Test func `so many findings pass`() async {
    let folder = TemporaryFolder()
    let path = folder.write(Self.bad + "The mayor paid with money money too.\n", to: "a.txt")
    let words = ["check", "-f", "concise", "-l", "en", "-r", "doubled-word", path]
    #expect(await CalqueRun(words + ["--max-findings", "2"], in: folder).status == .quiet)
    let run = await CalqueRun(words + ["--max-findings", "1"], in: folder)
    #expect(run.status == .findings)
    #expect(run.errors == "calque: there are 2 findings; --max-findings lets 1 pass\n")
    let major = await CalqueRun(words + ["--max-findings=0", "--fail-on=major"], in: folder)
    #expect(major.status == .quiet && major.errors == "")
    let missing = await CalqueRun(words + ["--max-findings=9", "\(path).x"], in: folder)
    #expect(missing.status == .failure)
  }

  @Test func `a score may be asked for in place of findings, or beside them`() async {
    let folder = TemporaryFolder()
    let sentences = (0..<60).map { "The mayor paid the bill for number \($0) in the morning. " }
    let good = folder.write(sentences.joined() + Self.bad, to: "good.txt")
    let bad = folder.write(
      sentences.joined()
        + (0..<9).map { "He paid with money money on day \($0) of the week.\n" }.joined(),
      to: "bad.txt")
    let words = ["check", "-f", "concise", "-l", "en", "-r", "doubled-word"]
    #expect(
      await CalqueRun(words + ["--fail-under", "90", good], in: folder).status == .quiet)
    #expect(
      await CalqueRun(words + ["--fail-under=90", "--fail-on=minor", good], in: folder).status
        == .findings)
    let run = await CalqueRun(words + ["--fail-under", "100", good, bad], in: folder)
    #expect(run.status == .findings)
    #expect(run.errors == "calque: 2 articles score below 100.0\n")
  }

  @Test func `what is left out is said on the command line and in .gitignore`() async {
    let folder = TemporaryFolder()
    for name in ["a.txt", "drafts/b.txt", "old/c.txt"] { folder.write(Self.bad, to: name) }
    folder.write("old/\n", to: ".gitignore")
    for (words, files) in [
      ([], ["a.txt", "drafts/b.txt"]), (["--exclude", "drafts/"], ["a.txt"]),
      (["--no-ignore"], ["a.txt", "drafts/b.txt", "old/c.txt"]),
      (["--no-ignore", "--exclude", "{a,b}.txt", "--exclude=none"], ["old/c.txt"]),
    ] {
      let run = await CalqueRun(
        ["check", "-f", "concise", "-l", "en", "-r", "doubled-word"] + words + [folder.path],
        in: folder)
      let found = run.output.split(separator: "\n").map { $0.prefix { $0 != ":" } }
      #expect(found.map(String.init) == files, "\(words)")
    }
  }

  @Test func `standard input is what it is called`() async throws {
    let folder = TemporaryFolder()
    folder.write("language: en\nrules: {doubled-word: major}\n", to: ".calque.yaml")
    let path = folder.write("It is `the the` the the end.\n", to: "in")
    let saved = dup(STDIN_FILENO)
    let file = open(path, O_RDONLY)
    dup2(file, STDIN_FILENO)
    close(file)
    let run = await CalqueRun(
      "check", "-f", "concise", "-r", "doubled-word", "--stdin-filename", "\(folder.path)/a.md",
      "-", in: folder)
    dup2(saved, STDIN_FILENO)
    close(saved)
    #expect(run.output == "a.md:1:17: major: ‘the’ is written twice. [doubled-word]\n")
  }

  @Test func `a difference names the changed lines`() {
    let diff = """
      diff --git a.txt a.txt
      --- a.txt
      +++ a.txt
      @@ -1,2 +1 @@
      -one
      -+++ two
      ++++ x
      @@ -7,0 +7,3 @@ context
      +1
      +2
      +3
      \\ No newline at end of file
      diff --git b b
      --- "b \\303\\251\\t"
      +++ /dev/null
      @@ -1 +0,0 @@
      -x
      --- "c \\303\\251\\t.txt"
      +++ "c \\303\\251\\t.txt"
      @@ -1 +2 @@
      -x
      +y
      --- d e.txt\t
      +++ d e.txt\t
      @@ -3 +2,0 @@
      -x

      """
    #expect(
      ChangedLines.files(in: Array(diff.utf8)) == [
        "a.txt": .lines([1..<2, 7..<10]), "c é\t.txt": .lines([2..<3]), "d e.txt": .lines([]),
      ])
  }

  @Test func `only what changed since a commit is told`() async throws {
    let folder = TemporaryFolder()
    let program = try Command.product("calque")
    func git(_ words: String...) throws {
      let run = try Command.run(
        ["git", "-c", "user.name=x", "-c", "user.email=x@y", "-c", "init.defaultBranch=main"]
          + words,
        in: folder.path)
      #expect(run.status == 0, "\(run.output)")
    }
    folder.write("It is the the end.\n\nIt is the end.\n", to: "a.txt")
    folder.write("It is the the end.\n", to: "b.txt")
    folder.write("{\"text\":\"It is the the end.\"}\n{\"text\":\"x\"}\n", to: "c é.jsonl")
    let utf16 = "It is the the end.\nIt is the end.\n".data(using: .utf16LittleEndian) ?? Data()
    folder.write([0xFF, 0xFE] + utf16, to: "d.txt")
    try git("init", "-q")
    try git("add", ".")
    try git("commit", "-qm", "one")
    folder.write("It is the the end.\n\nIt is an an end.\n", to: "a.txt")
    folder.write(
      "{\"text\":\"It is the the end.\"}\n{\"text\":\"x. It is\\nthe the end.\"}\n", to: "c é.jsonl"
    )
    let new = "It is the the end.\nIt is an an end.\n".data(using: .utf16LittleEndian) ?? Data()
    folder.write([0xFF, 0xFE] + new, to: "d.txt")
    folder.write("So is is this.\n", to: "new/e.txt")
    let run = try Command.run(
      [
        program, "check", "-f", "concise", "-l", "en", "-r", "doubled-word", "--changed-since",
        "HEAD", ".",
      ],
      in: folder.path)
    #expect(
      run.output == """
        a.txt:3:7: minor: ‘an’ is written twice. [doubled-word]
        c é.jsonl:2:2:1: minor: ‘the’ is written twice. [doubled-word]
        d.txt:2:7: minor: ‘an’ is written twice. [doubled-word]
        new/e.txt:1:4: minor: ‘is’ is written twice. [doubled-word]

        """)
    #expect(run.status == 1)
    // A store keeps all that was found in the changed files, and is told as the check was.
    let store = "\(folder.path)/.git/run.sqlite"
    let stored = try Command.run(
      [
        program, "check", "-f", "concise", "-l", "en", "-r", "doubled-word", "--store", store,
        "--changed-since", "HEAD", ".",
      ],
      in: folder.path)
    #expect(stored.output.hasPrefix(run.output))
    for narrow in [true, false] {
      let told = try Command.run(
        [program, "report", "-f", "concise"] + (narrow ? ["--changed-since", "HEAD"] : [])
          + [store], in: folder.path)
      #expect((told.output == run.output) == narrow, "\(told.output)")
      #expect(told.output.contains("a.txt:1:7:") != narrow)
      #expect(!told.output.contains("b.txt"))
    }
    try git("add", ".")
    try git("commit", "-qm", "two")
    let quiet = try Command.run(
      [program, "report", "--changed-since", "HEAD", store], in: folder.path)
    #expect(quiet.status == 0)
    let since = try Command.run(
      [program, "check", "-q", "-l", "en", "--changed-since", "HEAD", "."], in: folder.path)
    #expect(since.status == 0 && since.output == "", "\(since.output)")
    let unknown = try Command.run(
      [program, "check", "--changed-since", "no-such", "a.txt"], in: folder.path)
    #expect(unknown.status == 2)
    #expect(unknown.output.hasPrefix("calque: git: "))
  }
}
