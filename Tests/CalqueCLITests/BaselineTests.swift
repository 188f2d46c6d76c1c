import CalqueTestSupport
import Foundation
import Testing

@testable import CalqueCLI

/// A baseline knows old findings wherever they move, and no new one.
struct BaselineTests {
  private static let first = "The clerk paid with money money that she had saved for the trip."
  private static let second =
    "Nobody saw the the door, and it was closed by the guard before the rain came."
  private static let third = "All was well in the end."

  @Test func `moved and reflowed text stays known, and one more fault is new`() async {
    let folder = TemporaryFolder()
    let path = folder.write(
      [Self.first, Self.second, Self.third].joined(separator: "\n\n"), to: "a.txt")
    let file = "\(folder.path)/known.yaml"
    let words = ["check", "-f", "concise", "-l", "en", "--rule", "doubled-word"]
    let written = await CalqueRun(words + ["--write-baseline", file, path], in: folder)
    #expect(written.status == .quiet)
    #expect(written.output.isEmpty)
    #expect(written.errors == "calque: wrote 2 known findings to known.yaml\n")
    expectSnapshot(FileManager.default.contents(atPath: file) ?? Data(), "baseline.yaml")

    let again = await CalqueRun(words + ["--baseline", file, path], in: folder)
    #expect(again.status == .quiet)
    #expect(again.output.isEmpty)

    let moved = Self.second.split(separator: " ").joined(separator: "\n  ")
    folder.write([Self.third, moved, Self.first].joined(separator: "\n\n\n"), to: "a.txt")
    let reflowed = await CalqueRun(words + ["--baseline", file, path], in: folder)
    #expect(reflowed.output.isEmpty)
    #expect(reflowed.status == .quiet)

    folder.write(
      [Self.third, moved, Self.first, Self.first].joined(separator: "\n\n"), to: "a.txt")
    let more = await CalqueRun(words + ["--baseline", file, path, "--jobs", "2"], in: folder)
    #expect(more.status == .findings)
    #expect(more.output.split(separator: "\n").count == 1)
  }

  @Test func `SARIF marks what is known, and what is new`() async throws {
    let folder = TemporaryFolder()
    let path = folder.write(Self.first, to: "a.txt")
    let file = "\(folder.path)/known.yaml"
    _ = await CalqueRun("check", "-len", "--write-baseline", file, path, in: folder)
    folder.write(Self.first + " " + Self.second, to: "a.txt")
    let run = await CalqueRun("check", "-len", "-f", "sarif", "--baseline", file, path, in: folder)
    let log = try #require(
      try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    let results = ((log["runs"] as? [[String: Any]])?.first?["results"] as? [[String: Any]]) ?? []
    #expect(results.map { $0["baselineState"] as? String } == ["new", "unchanged"])
    #expect(results.map { $0["suppressions"] != nil } == [false, true])
  }

  @Test(arguments: [
    ("schema: 2", "1:9: expected schema 1"),
    ("found: 1", "1:1: ‘found’ is not a key of a baseline"),
    ("findings: {x: {y: 1}}", "1:16: expected a fingerprint: sixteen hexadecimal digits"),
    ("findings: {x: {0123456789abcdef: 0}}", "1:34: expected how often it is there"),
  ])
  func `a mistake in a baseline is told with its place`(text: String, message: String) async {
    let folder = TemporaryFolder()
    let file = folder.write(text, to: "known.yaml")
    let run = await CalqueRun("check", "--baseline", file, "x", in: folder)
    #expect(run.status == .failure)
    #expect(run.errors.hasPrefix("calque: known.yaml:\(message)"), "\(run.errors)")
  }

  @Test func `a baseline that is missing, or cannot be written, is told`() async {
    let folder = TemporaryFolder()
    let path = folder.write(Self.third, to: "a.txt")
    let missing = await CalqueRun("check", "--baseline", "\(folder.path)/none", path, in: folder)
    #expect(missing.errors == "calque: none: cannot be read\n")
    let nowhere = await CalqueRun(
      "check", "--write-baseline", "\(folder.path)/none/known.yaml", path, in: folder)
    #expect(
      nowhere.errors == "calque: none/known.yaml: cannot be written: No such file or directory\n")
    #expect(nowhere.status == .failure)
  }
}
