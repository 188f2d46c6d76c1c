import CalqueTestSupport
import Foundation
import Testing

@testable import CalqueCLI

/// Findings in pages of markup stand where an editor looks for them, in the file's own bytes.
struct MarkupPlacesTests {
  @Test(arguments: [
    (
      "a.md", "---\nlang: en\n---\n\n# Title\n\nSee [the **the** end](x) of `a a`.\n", 7, 6,
      "the **the"
    ),
    ("b.md", "- One\n  caf\u{E9} &mdash; he said\n  said &eacute; so.\n", 2, 19, "said\n  said"),
    (
      "a.html", "<html lang=en><p>One &amp; <i>the</i>\n<b>the</b> end.</p>", 1, 31,
      "the</i>\n<b>the"
    ),
    (
      "b.html", "<p lang=en>One &amp; the\n\n   the <code>x</code> end.</p>", 1, 22, "the\n\n   the"
    ),
    (
      "a.srt",
      "1\n00:00:01,000 --> 00:00:02,000\nIt is <i>the</i>\nthe end.\n",
      3, 10, "the</i>\nthe"
    ),
  ])
  func `a finding's bytes are the page's, and its line and column are counted in it`(
    name: String, page: String, line: Int, column: Int, text: String
  ) async throws {
    let folder = TemporaryFolder()
    let path = folder.write(page, to: name)
    let run = await CalqueRun(
      "check", "-f", "jsonl", "-l", "en", "--rule", "doubled-word", path, in: folder)
    let report = try #require(
      try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    let findings = try #require(report["findings"] as? [[String: Any]])
    #expect(findings.count == 1)
    let finding = try #require(findings.first)
    #expect(finding["line"] as? Int == line)
    #expect(finding["column"] as? Int == column)
    #expect(finding["text"] as? String == text)
    let range = try #require(finding["start"] as? Int)..<(try #require(finding["end"] as? Int))
    #expect(String(decoding: Array(page.utf8)[range], as: UTF8.self) == text)
  }

  @Test func `prose with everything left out in it stays silent`() async {
    let folder = TemporaryFolder()
    folder.write(
      """
      # The `calque` program

      It reads `the the` and ![a a picture](x) and <https://x.example/the/the>. The `a` and the `b`
      are left alone, “`c`” too. `d` stands first, and last stands `e`.

      | The the | `f` |
      |---|---|
      | one | `g` |
      """, to: "a.md")
    folder.write(
      "<html lang=en><p>It reads <code>the the</code> and <img alt='a a'> and <i lang=fr>nous nous</i>. The "
        + "<kbd>a</kbd> and the <var>b</var> are left alone.</p><pre>the the</pre>", to: "a.html")
    let run = await CalqueRun(
      "check", "-f", "concise", "-l", "en", "--strict", folder.path, in: folder)
    #expect(run.output == "a.md:6:3: minor: ‘The’ is written twice. [doubled-word]\n")
  }

  @Test func `the format can be said where the extension does not`() async {
    let folder = TemporaryFolder()
    let path = folder.write("<p>The <code>a</code></p><p>the the end.</p>", to: "page")
    for (format, column) in [("html", 29), ("text", 29)] {
      let run = await CalqueRun(
        "check", "-f", "concise", "-l", "en", "-r", "doubled-word", "--input-format", format, path,
        in: folder)
      #expect(run.output.hasPrefix("page:1:\(column): "), "\(run.output)")
    }
  }
}
