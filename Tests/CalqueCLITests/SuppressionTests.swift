import CalqueTestSupport
import Foundation
import Testing

@testable import CalqueCLI

/// Comments with a reason set findings aside, and are told where they do not.
struct SuppressionTests {
  private static let found = "minor: ‘the’ is written twice. [doubled-word]"

  @Test(arguments: [
    ("a.md", "<!-- calque-disable-next-line doubled-word: a title -->\n\nIt is the the end.\n", ""),
    ("a.md", "It is <!-- calque-disable-next-line: quoted -->\nall the the end.\n", ""),
    (
      "a.md", "It is the the end. <!-- calque-disable-next-line doubled-word: why -->\nOr not.\n",
      """
      a.md:1:7: \(found)
      a.md:1:20: minor: Nothing is found that this comment could set aside. [unused-suppression]

      """
    ),
    (
      "a.md",
      "<!-- calque-disable doubled-word: quoted -->\nIt is the the end.\n\nIt is the the end.\n\n"
        + "<!-- calque-enable doubled-word -->\n\nIt is the the end.\n", "a.md:8:7: \(found)\n"
    ),
    (
      "a.md", "```\n<!-- calque-disable-next-line x: y -->\n```\n\nIt is `<!-- calque-x -->`.\n", ""
    ),
    (
      "a.mdx", "{/* calque-disable-next-line doubled-word: a title */}\nIt is the the end.\n", ""
    ),
    (
      "a.html",
      "<p><!--calque-disable doubled-word,doubled-phrase: quoted-->It is the the end.</p>\n"
        + "<p>It is the the end.<!-- calque-enable --> It is the the end.</p>",
      "a.html:2:51: \(found)\n"
    ),
    (
      "a.html", "<!-- calque-disable-next-line doubled-wrd: why -->\n<p>It is the end.</p>",
      "a.html:1:1: minor: No rule ‘doubled-wrd’ speaks here; did you mean ‘doubled-word’?"
        + " [unused-suppression]\n"
    ),
    (
      "a.md", "<!-- calque-disable-next-line doubled-word -->\nIt is the the end.\n",
      """
      a.md:1:1: minor: A comment that sets findings aside gives its reason after a colon. \
      [unused-suppression]
      a.md:2:7: \(found)

      """
    ),
    (
      "a.vtt",
      "WEBVTT\n\nNOTE calque-disable-next-line\ndoubled-word: sung so\n\n1\n00:01.000 --> 00:02.000\n"
        + "It is\nthe the end.\n\n00:02.000 --> 00:03.000\nIt is the the end.\n\nNOTE the the\n",
      "a.vtt:12:7: \(found)\n"
    ),
    (
      "a.vtt",
      "WEBVTT\r\n\r\nNOTE\r\ncalque-disable: a song\r\n\r\n00:01.000 --> 00:02.000\r\nIt is the the end.\r\n"
        + "\r\nNOTE calque-enable\r\n\r\n00:02.000 --> 00:03.000\r\nNOTE calque-disable: is said\r\nof the the end.",
      "a.vtt:13:4: \(found)\n"
    ),
    (
      "a.vtt",
      "NOTES\n\nNOTE calque-disable-next-line: why\n\n00:01.000 --> 00:02.000\nIt is the end.\n\n"
        + "NOTE calque-disable-next-line: nothing is next\n",
      """
      a.vtt:3:1: minor: Nothing is found that this comment could set aside. [unused-suppression]
      a.vtt:8:1: minor: Nothing is found that this comment could set aside. [unused-suppression]

      """
    ),
    (
      "a.md", "<!-- calque-ignore doubled-word: why -->\n\n<!-- calque-enable -->\n",
      """
      a.md:1:1: minor: ‘calque-ignore’ is not a comment that is understood; known are \
      disable-next-line, disable, enable. [unused-suppression]
      a.md:3:1: minor: Nothing that this comment ends was disabled before. [unused-suppression]

      """
    ),
    ("a.md", "<!-- calque is a word -->\n\nIt is the end.\n", ""),
  ])
  func `a comment sets aside what it names, where it says`(
    name: String, page: String, told: String
  ) async {
    let folder = TemporaryFolder()
    let path = folder.write(page, to: name)
    let run = await CalqueRun("check", "-f", "concise", "-l", "en", path, in: folder)
    #expect(run.output == told)
    #expect(run.status == (told == "" ? .quiet : .findings))
  }

  @Test(arguments: ["UTF-16BE", "windows-1252"])
  func `lines are counted in every encoding`(encoding: String) async throws {
    let folder = TemporaryFolder()
    let page =
      "<p>Café</p><!-- calque-disable-next-line doubled-word: “é” -->\r\n<p>It is the the end.</p>"
      + "\r\n<p>It is the the end.</p>"
    let ending = encoding == "UTF-16BE" ? String.Encoding.utf16BigEndian : .windowsCP1252
    let path = folder.write(try #require(page.data(using: ending)), to: "a.html")
    let run = await CalqueRun(
      "check", "-f", "concise", "-l", "en", "--encoding", encoding, path, in: folder)
    #expect(run.output == "a.html:3:10: \(Self.found)\n")
  }

  @Test func `what is set aside counts in no score, is not corrected, and SARIF tells why`() async {
    let folder = TemporaryFolder()
    let comment = "<!-- calque-disable-next-line doubled-word: a song’s title -->\n"
    let path = folder.write("\(comment)It is the the end.\n", to: "a.md")
    let score = await CalqueRun("check", "-f", "jsonl", "-l", "en", path, in: folder)
    #expect(score.output.contains(#""score":100"#))
    #expect(await CalqueRun("fix", "-l", "en", path, in: folder).output == "")
    let sarif = await CalqueRun("check", "-f", "sarif", "-l", "en", path, in: folder)
    #expect(sarif.output.contains("\"inSource\""))
    #expect(sarif.output.contains("a song’s title"))
  }

  @Test func `a rule that is not run leaves no comment unused`() async {
    let folder = TemporaryFolder()
    let path = folder.write(
      "<!-- calque-disable doubled-word: quoted -->\n\nIt is the end.\n", to: "a.md")
    for words in [["--ignore", "doubled-word"], ["--rule", "wrong-article"], []] {
      let run = await CalqueRun(["check", "-q", "-l", "en"] + words + [path], in: folder)
      #expect(run.status == (words.isEmpty ? .findings : .quiet), "\(words)")
    }
    let run = await CalqueRun(
      "check", "-q", "-l", "en", "--ignore", "unused-suppression", path, in: folder)
    #expect(run.status == .quiet)
  }
}
