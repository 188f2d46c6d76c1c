import CalqueTestSupport
import Foundation
import Testing

@testable import CalqueCLI

/// A check does what can be done, tells what cannot, and always tells it in one order.
struct CheckTests {
  private static let bad = "She paid with money money she had saved.\n"
  private static let good = "She paid with money she had saved.\n"

  @Test func `findings make the status 1, from a severity on`() async {
    let folder = TemporaryFolder()
    let bad = folder.write(Self.bad, to: "bad.txt")
    let good = folder.write(Self.good, to: "good.txt")
    for (words, status) in [
      ([good], ExitStatus.quiet), ([bad], .findings), ([bad, "--fail-on", "major"], .quiet),
      ([bad, "--fail-on=never"], .quiet), ([bad, "--ignore", "doubled-word"], .quiet),
      ([bad, "--min-confidence", "1"], .quiet), ([bad, "\(folder.path)/none"], .failure),
    ] {
      #expect(await CalqueRun(["check", "-len"] + words, in: folder).status == status, "\(words)")
    }
  }

  @Test func `the project's configuration holds, and the command line may say otherwise`() async {
    let folder = TemporaryFolder()
    let bad = folder.write(Self.bad, to: "bad.txt")
    for (settings, words, status) in [
      ("", [], ExitStatus.findings), ("rules: {doubled-word: off}", [], .quiet),
      ("rules: {doubled-word: off}", ["--rule", "doubled-word"], .findings),
      ("rules: {doubled-word: critical}", ["--fail-on", "critical"], .findings),
      ("rules: {doubled-word: neutral}", [], .quiet),
      ("rules: {doubled-word: neutral}\nstrict: true", ["--fail-on=neutral"], .findings),
      ("names: [money money]", [], .quiet), ("min-confidence: 1", [], .quiet),
      ("min-confidence: 1", ["--min-confidence", "0"], .findings),
    ] {
      let file = folder.write(settings, to: "calque.yaml")
      let run = await CalqueRun(["check", "-l", "en", "-c", file, bad] + words, in: folder)
      #expect(run.status == status, "\(settings) \(words)")
    }
  }

  @Test func `what a translation's source language wakes sleeps without it`() async {
    let folder = TemporaryFolder()
    let file = folder.write("Selon la mairie, ce choix fait du sens.\n", to: "fr.txt")
    let words = ["check", "--no-config", "-l", "fr", file]
    #expect(await CalqueRun(words, in: folder).status == .quiet)
    #expect(await CalqueRun(words + ["--source-language", "de"], in: folder).status == .quiet)
    #expect(
      await CalqueRun(words + ["--source-language", "en-GB"], in: folder).status == .findings)
  }

  @Test func `colours come when they are asked for`() async {
    let folder = TemporaryFolder()
    let words = ["check", "--no-config", "-l", "en", folder.write(Self.bad, to: "bad.txt")]
    let plain = await CalqueRun(words, in: folder)
    #expect(await CalqueRun(words + ["--color", "never"], in: folder).output == plain.output)
    let colored = await CalqueRun(words + ["--color", "always"], in: folder)
    #expect(colored.output.contains("\u{1B}["))
    #expect(colored.output.replacing(/\u{1B}\[[0-9;]*m/, with: "") == plain.output)
  }

  @Test func `what cannot be read is told with its place, and the rest is checked`() async {
    let folder = TemporaryFolder()
    folder.write(Self.bad, to: "articles/1.txt")
    folder.write(
      "{\"id\":\"a\",\"text\":\"\(Self.good.dropLast())\"}\n{\"id\":\"b\",\n{\"id\":\"c\"}\n"
        + "{\"id\":\"d\",\"text\":\"The the end.\"}\n", to: "articles/2.jsonl")
    folder.write([0x7F, 0x45, 0x4C, 0x46, 0, 0, 1, 0], to: "articles/3.txt")
    folder.write("", to: "articles/4.txt")
    folder.write("x", to: "pictures/1.png")
    let run = await CalqueRun(
      "check", "--format", "concise", "--language", "en", "--rule", "doubled-word",
      "\(folder.path)/articles", "\(folder.path)/missing", "\(folder.path)/pictures", in: folder)
    #expect(run.status == .failure)
    expectSnapshot(run.output.utf8, "check-folder.txt")
    expectSnapshot(run.errors.utf8, "check-folder-errors.txt")
  }

  @Test(arguments: ["jsonl", "json", "concise", "text"])
  func `the output is the same at any width`(format: String) async {
    let folder = TemporaryFolder()
    let lines = (0..<3000).map { number in
      number % 100 == 50
        ? "{\"id\":\(number)" : "{\"id\":\(number),\"text\":\"It is the the \(number) end.\"}"
    }
    folder.write(lines.joined(separator: "\n"), to: "1.jsonl")
    for number in 0..<40 { folder.write(Self.bad, to: "texts/\(number).txt") }
    let words = ["check", "-f", format, "-l", "en", folder.path]
    let narrow = await CalqueRun(words + ["--jobs", "1"], in: folder)
    let wide = await CalqueRun(words + ["--jobs", "4"], in: folder)
    #expect(narrow.status == .failure)
    #expect(narrow.output == wide.output)
    #expect(narrow.errors == wide.errors)
    #expect(narrow.errors.split(separator: "\n").count == 30)
    if format == "jsonl" { #expect(narrow.output.split(separator: "\n").count == 3040) }
  }

  @Test func `records keep their ids, languages and places`() async {
    let folder = TemporaryFolder()
    let path = folder.write(
      #"{"text":"A\u00e9: the the end.","id":7,"lang":"en","more":[1]}"#, to: "a.jsonl")
    let run = await CalqueRun("check", "-f", "jsonl", path, in: folder)
    #expect(run.output.hasPrefix(#"{"schema":1,"id":"7","lang":"en","lang_source":"declared","#))
    #expect(
      run.output.contains(#""start":5,"end":12,"line":1,"column":5,"text":"the the","source""#))
    #expect(run.output.contains(#""source":{"path":"a.jsonl","start":18,"end":25}"#))
  }

  @Test func `an output that nobody reads ends the run in peace`() async {
    signal(SIGPIPE, SIG_IGN)
    var ends: [Int32] = [0, 0]
    pipe(&ends)
    close(ends[0])
    let folder = TemporaryFolder()
    let path = folder.write(Self.bad, to: "bad.txt")
    var console = Console(output: ends[1])
    #expect(await Program.run(["check", path], &console) == .quiet)
    close(ends[1])
  }

  @Test func `an output that cannot be written is a failure`() async {
    let full = open("/dev/full", O_WRONLY)
    let errors = Pipe()
    var console = Console(output: full, errors: errors.fileHandleForWriting.fileDescriptor)
    #expect(await Program.run(["--version"], &console) == .failure)
    close(full)
    try? errors.fileHandleForWriting.close()
    let message = String(
      decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    #expect(message == "calque: the output cannot be written: No space left on device\n")
  }

  @Test func `a text is normalised, with the map back`() async {
    let folder = TemporaryFolder()
    let path = folder.write("\u{FEFF}cafe\u{301}\r\nx", to: "a.txt")
    #expect(await CalqueRun("normalize", path, in: folder).output == "café\nx")
    let run = await CalqueRun("normalize", "--map", path, in: folder)
    expectSnapshot(run.output.utf8, "normalize-map.txt")
    let missing = await CalqueRun("normalize", "\(folder.path)/missing", in: folder)
    #expect(missing.errors == "calque: missing: cannot be read: No such file or directory\n")
    #expect(missing.status == .failure)
  }

  @Test func `rules and languages are listed and explained`() async {
    let rules = await CalqueRun("rules", "--language", "en")
    #expect(rules.output.contains("doubled-word "))
    #expect(rules.status == .quiet)
    let general = await CalqueRun("rules", "--language", "und")
    #expect(general.output.contains("doubled-word ") && general.status == .quiet)
    #expect(general.output.utf8.count < rules.output.utf8.count)
    #expect(await CalqueRun("languages").output.contains("fr       French "))
    let explained = await CalqueRun("explain", "doubled-word")
    #expect(explained.output.hasPrefix("doubled-word (fluency/grammar, minor)\n\n"))
    #expect(explained.output.contains("\nFound:\n"))
    #expect(explained.output.contains("\nLeft alone:\n"))
  }

  @Test func `an undetermined language is found out`() async {
    let folder = TemporaryFolder()
    let path = folder.write(Self.bad, to: "a.txt")
    for name in ["--language", "--source-language"] {
      let told = await CalqueRun("check", name, "und", "-f", "jsonl", path, in: folder)
      let found = await CalqueRun("check", "-f", "jsonl", path, in: folder)
      #expect(told.bytes == found.bytes && told.output.contains("\"lang_source\":\"identified\""))
    }
  }

  @Test func `a score is told with every term`() async {
    let folder = TemporaryFolder()
    let path = folder.write(Self.bad + "The mayor paid with money money too.\n", to: "a.txt")
    let run = await CalqueRun("score", "--explain", "--rule", "doubled-word", path, in: folder)
    #expect(run.status == .quiet)
    #expect(run.output.contains("minor doubled-word: ‘money money’ (2 times)\n"))
    let short = await CalqueRun("score", path, in: folder)
    #expect(run.output.hasPrefix(short.output))
  }
}
