import CalqueTestSupport
import Foundation
import Testing

@testable import CalqueCLI

/// Records of every format are checked and corrected, and all else in their files stays.
struct RecordTests {
  private static let files = [
    (
      "a.csv", "key,language,body\r\na,en,It is \"the the\" end\r\n",
      "a:1:8: minor: ‘the’ is written twice. [doubled-word]\n",
      "key,language,body\r\na,en,It is \"the\" end\r\n"
    ),
    (
      "b.csv", "key,language,body\r\na,en,\"It is \"\"the the\"\" end, é.\"\r\n",
      "a:1:8: minor: ‘the’ is written twice. [doubled-word]\n",
      "key,language,body\r\na,en,\"It is \"\"the\"\" end, é.\"\r\n"
    ),
    (
      "c.tsv", "body\tkey\nIt, is the the end.\tb\n",
      "b:1:8: minor: ‘the’ is written twice. [doubled-word]\n",
      "body\tkey\nIt, is the end.\tb\n"
    ),
    (
      "d.json", "[ {\"key\":7,\"body\":\"\\u00e9 the\\u0020the end.\"},\n{\"body\":\"x\"} ]\n",
      "7:1:3: minor: ‘the’ is written twice. [doubled-word]\n",
      "[ {\"key\":7,\"body\":\"\\u00e9 the end.\"},\n{\"body\":\"x\"} ]\n"
    ),
    (
      "e.jsonl", "{\"body\":\"the the end\",\"language\":\"de\"}\n{\"body\":\"x\"}",
      "e.jsonl:1:1:1: minor: ‘the’ is written twice. [doubled-word]\n",
      "{\"body\":\"the end\",\"language\":\"de\"}\n{\"body\":\"x\"}"
    ),
  ]

  private static let words = [
    "-l", "en", "-r", "doubled-word", "--text-field", "body", "--id-field", "key", "--lang-field",
    "language",
  ]

  @Test(arguments: files)
  func `a record is checked by its fields, and corrected in its place`(
    name: String, file: String, findings: String, corrected: String
  ) async {
    let folder = TemporaryFolder()
    let path = folder.write(file, to: name)
    let run = await CalqueRun(["check", "-f", "concise"] + Self.words + [path], in: folder)
    #expect(run.errors == "")
    #expect(run.output == findings)
    let fixed = await CalqueRun(["fix", "--review"] + Self.words + [path], in: folder)
    #expect(fixed.output == corrected)
    let written = await CalqueRun(
      ["fix", "--review", "-q", "-w"] + Self.words + [path], in: folder)
    #expect(written.output == "")
    let result = FileManager.default.contents(atPath: path) ?? Data()
    #expect(String(decoding: result, as: UTF8.self) == corrected)
  }

  @Test func `compressed files are checked and told corrected, and not written`() async throws {
    let folder = TemporaryFolder()
    let path = folder.write("{\"text\":\"It is the the end.\"}\n", to: "a.jsonl")
    #expect(try Command.run(["gzip", path], in: folder.path).status == 0)
    let packed = "\(path).gz"
    let run = await CalqueRun("check", "-f", "concise", "-l", "en", packed, in: folder)
    #expect(
      run.output == "a.jsonl.gz:1:1:7: minor: ‘the’ is written twice. [doubled-word]\n")
    let fixed = await CalqueRun("fix", "--review", "-l", "en", packed, in: folder)
    #expect(fixed.output == "{\"text\":\"It is the end.\"}\n")
    for words in [["--write"], ["--format", "diff"]] {
      let run = await CalqueRun(["fix", "--review", "-l", "en"] + words + [packed], in: folder)
      #expect(run.status == .failure)
      #expect(
        run.errors
          == "calque: a.jsonl.gz: is compressed; ‘--format corrected’ tells its corrected text\n")
    }
  }

  @Test(arguments: [
    ("jsonl", "{\"text\":\"It is money money.\"}\n", "{\"text\":\"It is money.\"}\n"),
    ("json", "[{\"text\":\"It is money money.\"}]\n", nil),
    ("csv", "text\nIt is money money.\n", nil), ("tsv", "text\nIt is money money.\n", nil),
    ("text", "It is money money.\n", "It is money.\n"),
    ("html", "<p>It is money money.</p>\n", "<p>It is money.</p>\n"),
  ])
  func `standard input is told corrected where it comes line by line, and else asks for a file`(
    format: String, bytes: String, corrected: String?
  ) throws {
    let calque = try Command.product("calque")
    let folder = TemporaryFolder()
    let path = folder.write(bytes, to: "in")
    func fix(_ words: String) throws -> (status: Int32, output: String) {
      let command = "\(calque) fix -l en -r doubled-word --input-format \(format)"
      let field = ["csv", "tsv"].contains(format) ? "--text-field text" : ""
      return try Command.run(
        ["sh", "-c", "\(command) \(field) \(words) - < \(path)"], in: folder.path)
    }
    let told = try fix("")
    #expect(told.status == (corrected == nil ? 2 : 0))
    #expect(
      told.output
        == corrected
        ?? "calque: records of standard input are corrected in JSON Lines alone; name a file\n")
    let diff = try fix("-f diff")
    #expect(diff.status == (["text", "html"].contains(format) ? 1 : 2))
    #expect(
      diff.status == 1
        || diff.output
          == "calque: records of standard input are told corrected, not as a diff; name a file\n"
    )
    let written = try fix("--write --quiet")
    #expect(written.status == 2)
    #expect(
      written.output
        == "calque: -: is standard input; without ‘--write’ it is told corrected\n")
  }

  @Test func `folders give their tables where a field is named, and else leave them`() async {
    let folder = TemporaryFolder()
    for file in Self.files { folder.write(file.1, to: "in/\(file.0)") }
    let run = await CalqueRun(
      ["check", "-f", "concise"] + Self.words + ["\(folder.path)/in"], in: folder)
    #expect(run.output.split(separator: "\n").count == 5)
    let alone = await CalqueRun("check", "-f", "concise", "\(folder.path)/in", in: folder)
    #expect(alone.output == "")
    #expect(alone.errors.split(separator: "\n").count == 2)
    #expect(
      alone.errors.hasPrefix("calque: in/e.jsonl:1: the record has no ‘text’\n"), "\(alone.errors)")
  }
}
