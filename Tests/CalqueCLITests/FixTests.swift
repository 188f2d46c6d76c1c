import CalqueTestSupport
import Foundation
import Testing

@testable import CalqueCLI

/// Corrections come out as they were asked for, and go into files whole or not at all.
struct FixTests {
  private static let bad = "She paid with money money she had saved.\n"
  private static let good = "She paid with money she had saved.\n"

  /// Files in every guise that is read.
  private static func files() -> [(name: String, bytes: [UInt8], corrected: [UInt8])] {
    let pairs = [
      ("plain.txt", bad, good), ("last.txt", String(bad.dropLast()), String(good.dropLast())),
      ("returns.txt", bad.replacing("\n", with: "\r\n"), good.replacing("\n", with: "\r\n")),
      ("mark.txt", "\u{FEFF}" + bad + bad, "\u{FEFF}" + good + good),
      ("a blank – ü.txt", "Café – “x”.\n\n" + bad, "Café – “x”.\n\n" + good),
      (
        "records.jsonl",
        #"{"id":1,"text":"\u201cAn entrée entrée\u201d 😀","n":[1,  2.50]}"#
          + "\r\n\n{\"text\":\"ok\"}\n",
        #"{"id":1,"text":"\u201cAn entrée\u201d 😀","n":[1,  2.50]}"# + "\r\n\n{\"text\":\"ok\"}\n"
      ),
      (
        "page.md",
        "# The *long* end\n\nShe paid with money money, `code code` and [harbour harbour](us-us-us).\n",
        "# The *long* end\n\nShe paid with money, `code code` and [harbour](us-us-us).\n"
      ),
      (
        "page.html",
        "<p>They paid entr&eacute;e entr&eacute;e money.<br/>\n<b>Money &amp; the</b> <i>harbour harbour</i></p>\n",
        "<p>They paid entr&eacute;e money.<br/>\n<b>Money &amp; the</b> <i>harbour</i></p>\n"
      ),
      (
        "film.srt", "1\r\n00:00:01,000 --> 00:00:02,000\r\n- She paid with money money.\r\n\r\n",
        "1\r\n00:00:01,000 --> 00:00:02,000\r\n- She paid with money.\r\n\r\n"
      ),
    ].map { ($0.0, Array($0.1.utf8), Array($0.2.utf8)) }
    return pairs + [("utf16.txt", utf16(bad), utf16(good))]
  }

  private static func utf16(_ text: String) -> [UInt8] {
    [0xFE, 0xFF] + text.utf16.flatMap { unit -> [UInt8] in [UInt8(unit >> 8), UInt8(unit & 0xFF)] }
  }

  @Test(arguments: [["git", "apply", "--whitespace=nowarn"], ["patch", "-p1", "-s", "-f", "-i"]])
  func `a diff corrects every kind of file, and back again`(tool: [String]) async throws {
    let folder = TemporaryFolder()
    for file in Self.files() { folder.write(file.bytes, to: "in/\(file.name)") }
    let run = await CalqueRun("fix", "-l", "en", "-f", "diff", "\(folder.path)/in", in: folder)
    #expect(run.status == .findings)
    #expect(run.errors == "")
    // Named from the root, for the tests work elsewhere.
    let prefix = Array("\(folder.path.dropFirst())/in/".utf8)
    let patch = folder.write(run.bytes.replacing(prefix, with: []), to: "the.diff")
    for isBack in [false, true] {
      let words = tool.prefix(2) + (isBack ? ["-R"] : []) + tool.dropFirst(2) + [patch]
      let applied = try Command.run(Array(words), in: "\(folder.path)/in")
      #expect(applied.status == 0, "\(applied.output)")
      for file in Self.files() {
        let result = FileManager.default.contents(atPath: "\(folder.path)/in/\(file.name)")
        #expect(result.map { Array($0) } == (isBack ? file.bytes : file.corrected), "\(file.name)")
      }
    }
  }

  @Test func `files are corrected in place, keep their nature, and stay so`() async throws {
    let folder = TemporaryFolder()
    for file in Self.files() { folder.write(file.bytes, to: "in/\(file.name)") }
    let plain = "\(folder.path)/in/plain.txt"
    chmod(plain, 0o640)
    symlink("in/plain.txt", "\(folder.path)/link.txt")
    let first = await CalqueRun(
      "fix", "--write", "-l", "en", "\(folder.path)/link.txt", "\(folder.path)/in", in: folder)
    #expect(first.status == .quiet)
    expectSnapshot(first.output.utf8, "fix-write.txt")
    for file in Self.files() {
      let result = FileManager.default.contents(atPath: "\(folder.path)/in/\(file.name)")
      #expect(result.map { Array($0) } == file.corrected, "\(file.name)")
    }
    var status = stat()
    #expect(stat(plain, &status) == 0 && status.st_mode & 0o7777 == 0o640)
    #expect(lstat("\(folder.path)/link.txt", &status) == 0 && status.st_mode & S_IFMT == S_IFLNK)
    let names = try FileManager.default.contentsOfDirectory(atPath: "\(folder.path)/in")
    #expect(names.count == Self.files().count)
    let inode = status.st_ino
    let again = await CalqueRun("fix", "--write", "-l", "en", "\(folder.path)/in", in: folder)
    #expect(again.output == "In all: 0 corrections in 0 files\n")
    #expect(lstat("\(folder.path)/link.txt", &status) == 0 && status.st_ino == inode)
  }

  @Test func `a file that cannot be written safely is left, and told`() async throws {
    let folder = TemporaryFolder()
    let one = folder.write(Self.bad, to: "one.txt")
    link(one, "\(folder.path)/other.txt")
    let run = await CalqueRun("fix", "-w", "-l", "en", one, in: folder)
    #expect(run.status == .failure)
    #expect(
      run.errors
        == "calque: one.txt: has other names (hard links), which would keep the old text\n")
    #expect(FileManager.default.contents(atPath: one).map { Array($0) } == Array(Self.bad.utf8))
  }

  @Test func `what markup stands in the way of is left, and told`() async throws {
    let folder = TemporaryFolder()
    let path = folder.write("<p>Much <b>Money</b> money.</p>\n", to: "a.html")
    let run = await CalqueRun("fix", "-l", "en", path, in: folder)
    #expect(run.status == .quiet && run.output == "")
    #expect(
      run.errors
        == "calque: a.html:1:17: not corrected [doubled-word]: markup stands inside what would be replaced\n"
    )
  }

  @Test func `records come out corrected, and all else as it was`() async {
    let folder = TemporaryFolder()
    let lines = [
      #"{"id":1,"text":"It is money money.","more":{"text":"the the", "n":1.0}}"#, "",
      #"{"id":2,"text":"It is the end."}"#, "{broken",
      #"  {"text":"A\u0301 money money \ud83d\ude00"}"#,
    ]
    let path = folder.write(lines.joined(separator: "\n"), to: "corpus.jsonl")
    let run = await CalqueRun("fix", "-l", "en", path, in: folder)
    #expect(run.status == .failure)
    let expected = [
      #"{"id":1,"text":"It is money.","more":{"text":"the the", "n":1.0}}"#, "",
      #"{"id":2,"text":"It is the end."}"#, "{broken", #"  {"text":"A\u0301 money \ud83d\ude00"}"#,
    ]
    #expect(run.output == expected.joined(separator: "\n"))
    for jobs in ["1", "3"] {
      let run = await CalqueRun("fix", "-f", "corrected", "-j", jobs, "-l", "en", path, in: folder)
      #expect(run.output == expected.joined(separator: "\n"))
    }
  }

  @Test func `the plan is told for programs`() async {
    let folder = TemporaryFolder()
    folder.write("Café.\r\n" + Self.bad, to: "in/a.txt")
    folder.write(#"{"id":"r","text":"\u00e9 money money."}"# + "\n{}\n", to: "in/b.jsonl")
    let run = await CalqueRun("fix", "-f", "json", "-l", "en", "\(folder.path)/in", in: folder)
    #expect(run.status == .failure)
    let plan = run.output.replacing(/"confidence":[0-9.]+/, with: "\"confidence\":0.9")
    expectSnapshot(plan.utf8, "fix-plan.json")
  }

  @Test func `what is not sure enough is not made`() async {
    let folder = TemporaryFolder()
    let path = folder.write(
      "The mayor does not did not confirm it on Tuesday.\n" + Self.bad, to: "a.txt")
    func corrected(_ words: String...) async -> String {
      await CalqueRun(["fix", "-f", "corrected", "-l", "en"] + words + [path], in: folder).output
    }
    #expect(await corrected().contains("does not did not"))
    #expect(await !corrected().contains("money money"))
    #expect(await !corrected("--review").contains("does not did not"))
    #expect(await corrected("--rule", "double-rendering", "--review").contains("money money"))
    #expect(await corrected("--min-confidence", "1").contains("money money"))
    #expect(await corrected("--ignore", "doubled-word").contains("money money"))
  }
}
