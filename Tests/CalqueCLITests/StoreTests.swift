import Calque
import CalqueReporting
import CalqueRules
import CalqueTestSupport
import Testing

@testable import CalqueCLI

/// A stored run is told as it was, is not done twice, and is compared.
struct StoreTests {
  private static let bad = "She paid with money money she had saved.\n"
  private static let good = "She paid with money she had saved.\n"

  /// A corpus of every kind of outcome.
  private static func write(in folder: borrowing TemporaryFolder) {
    folder.write(bad, to: "in/1.txt")
    folder.write(
      "# A head\n\nThe **the** `end` of it.\n\n<!-- calque-disable-next-line doubled-word: a quotation -->\nIt is is late.\n",
      to: "in/2.md")
    folder.write(
      [0xFF, 0xFE] + "It is is.\n".utf16.flatMap { [UInt8($0 & 255), 0] }, to: "in/3.txt")
    folder.write([0x7F, 0x45, 0x4C, 0x46, 0, 0, 1, 0], to: "in/4.txt")
    folder.write(
      "{\"id\":\"a\",\"text\":\"The \\\"the\\\" \\u0065nd end.\",\"lang\":\"en\"}\n{\"id\":\"b\",\n"
        + "{\"id\":\"c\",\"text\":\"All is well.\"}\r\n{\"text\":\"All all is well.\"}\n{\"id\":4}",
      to: "in/5.jsonl")
    folder.write(
      "id,lang,text\r\nr,en,\"He said \"\"no\"\" no.\r\nIt is is.\"\r\n,,All is well.\r\n",
      to: "in/6.csv")
  }

  @Test(arguments: ReportFormat.allCases)
  func `a store tells what a check tells, in every format`(format: ReportFormat) async {
    let folder = TemporaryFolder()
    Self.write(in: folder)
    let store = "\(folder.path)/run.sqlite"
    let words = [
      "check", "-f", format.rawValue, "-l", "en", "--no-config", "--text-field",
      "text", "\(folder.path)/in",
    ]
    let plain = await CalqueRun(words, in: folder)
    for checked in [8, 0] {
      let stored = await CalqueRun(words + ["--store", store], in: folder)
      #expect(stored.bytes == plain.bytes)
      #expect(stored.status == plain.status)
      #expect(
        stored.errors.hasSuffix(
          "calque: checked \(checked) of 11 articles; run.sqlite knew the others\n"))
    }
    let told = await CalqueRun("report", "-f", format.rawValue, store, in: folder)
    #expect(told.bytes == plain.bytes)
    #expect(told.errors == plain.errors)
    #expect(told.status == plain.status)
  }

  @Test func `what changed is checked again, and all where the rules did`() async {
    let folder = TemporaryFolder()
    let store = "\(folder.path)/run.sqlite"
    let path = folder.write(Self.bad, to: "a.txt")
    let other = folder.write(Self.good, to: "b.txt")
    func checked(_ words: String...) async -> String {
      let run = await CalqueRun(
        ["check", "-l", "en", "--no-config", "--store", store, path, other] + words, in: folder)
      return String(run.errors.dropFirst("calque: checked ".count).prefix { $0 != " " })
    }
    #expect(await checked() == "2")
    #expect(await checked() == "0")
    #expect(await checked("--jobs", "2", "--fail-on", "never", "-f", "json") == "0")
    folder.write(Self.good + "It is late.\n", to: "b.txt")
    #expect(await checked() == "1")
    #expect(await checked("--ignore", "doubled-word") == "2")
    #expect(await checked("--encoding", "windows-1252") == "2")
    folder.write("name: X\n", to: "packs/zz/language.yaml")
    #expect(await checked("--packs", "\(folder.path)/packs") == "2")
    #expect(await checked("--packs", "\(folder.path)/packs") == "0")
    folder.write("name: Y\n", to: "packs/zz/language.yaml")
    #expect(await checked("--packs", "\(folder.path)/packs") == "2")
    #expect(await checked() == "2")
  }

  /// Lines of a corpus: one without an id, one twice, one that is malformed, and one without a text.
  private static let lines = [
    "{\"id\":\"a\",\"text\":\"The the end.\"}", "{\"id\":\"b\",", "{\"text\":\"All all is well.\"}",
    "{\"id\":\"c\",\"text\":\"All is well.\"}", "{\"id\":4}", "",
    "{\"id\":\"a\",\"text\":\"The the end.\"}", "{\"id\":\"d\",\"text\":\"It is late.\"}",
  ]

  @Test(arguments: [
    (lines, 0),
    (["{\"id\":\"new\",\"text\":\"It is is.\"}"] + lines, 1),  // all places are others
    (lines.dropLast(), 0),
    (lines + ["{\"id\":\"new\",\"text\":\"It is is.\"}"], 1),
    (lines.map { $0.replacing("\"c\"", with: "\"other\"") }, 1),
    (lines.map { $0.replacing("All is well", with: "All is well well") }, 1),
    (lines.map { $0.replacing("{\"id\":4}", with: "{\"id\":5}") }, 0),
    (lines.map { $0.replacing("{\"id\":\"b\",", with: "{\"id\":\"b\",\"text\":\"\"}") }, 1),
    (lines.map { $0.replacing("\"id\":\"d\",", with: "") }, 1),
    (lines.reversed(), 0),
    ([], 0),
  ])
  func `a corpus that changed is told as if there were no store`(
    change: (lines: [String], checked: Int)
  ) async {
    let folder = TemporaryFolder()
    for jobs in ["1", "2"] {
      let store = "\(folder.path)/\(jobs).sqlite"
      for (lines, checked) in [
        (Self.lines, nil), (change.lines, change.checked), (change.lines, 0), (Self.lines, 0),
      ] {
        let corpus = folder.write(lines.map { $0 + "\n" }.joined(), to: "corpus.jsonl")
        let words = ["check", "-f", "jsonl", "-l", "en", "--no-config", corpus]
        let plain = await CalqueRun(words, in: folder)
        let stored = await CalqueRun(words + ["--store", store, "--jobs", jobs], in: folder)
        #expect(stored.bytes == plain.bytes && stored.status == plain.status)
        if let checked { #expect(stored.errors.contains("calque: checked \(checked) of")) }
        let told = await CalqueRun("report", "-f", "jsonl", store, in: folder)
        #expect(told.bytes == plain.bytes)
      }
    }
  }

  @Test func `a file that is no store is told`() async {
    let folder = TemporaryFolder()
    let text = folder.write(Self.good, to: "a.txt")
    for words in [["report", text], ["compare", text, text], ["check", "--store", text, text]] {
      let run = await CalqueRun(words, in: folder)
      #expect(run.errors == "calque: a.txt: is no run store of this version\n")
      #expect(run.status == .failure)
    }
    let run = await CalqueRun("compare", text)
    #expect(run.errors.hasPrefix("calque: ‘calque compare’ needs a second FILE"))
  }

  @Test func `two runs are compared, by rules, languages and articles`() async {
    let folder = TemporaryFolder()
    var stores: [String] = []
    for (name, texts) in [
      ("old", [Self.bad, Self.good, "Il est est tard ce soir.", Self.good, Self.bad + Self.good]),
      ("new", [Self.good, Self.bad, "Il est tard ce soir.", Self.good, Self.bad]),
    ] {
      let lines = texts.enumerated().map { place, text in
        "{\"id\":\"\(name == "new" && place == 4 ? 9 : place)\",\"text\":\"\(text.filter { $0 != "\n" })\","
          + "\"lang\":\"\(place == 2 ? "fr" : "en")\"}\n"
      }
      let path = folder.write(lines.joined(), to: "\(name).jsonl")
      stores.append("\(folder.path)/\(name).sqlite")
      _ = await CalqueRun(["check", "--no-config", "--store", stores[stores.count - 1], path])
    }
    let text = await CalqueRun(["compare"] + stores, in: folder)
    #expect(text.status == .findings)
    expectSnapshot(text.output.utf8, "compare.txt")
    let json = await CalqueRun(["compare", "-f", "json"] + stores, in: folder)
    expectSnapshot(json.output.utf8, "compare.json")
    let shorter = await CalqueRun(["compare", "--limit", "0"] + stores, in: folder)
    #expect(shorter.output.utf8.count < text.output.utf8.count)
    let same = await CalqueRun("compare", stores[0], stores[0], in: folder)
    #expect(same.status == .quiet)
    #expect(same.output.hasSuffix("  0 better, 0 worse, 5 the same\n"))
  }

  @Test func `every option of a check counts for its version`() {
    var options = CheckOptions()
    var texts: Set<String> = [options.text]
    options.language = "en"
    texts.insert(options.text)
    options.sourceLanguage = "en"
    texts.insert(options.text)
    options.rules = ["a"]
    texts.insert(options.text)
    options.ignoredRules = ["a"]
    texts.insert(options.text)
    options.severities = ["a": .major]
    texts.insert(options.text)
    options.isStrict = true
    texts.insert(options.text)
    options.minimumConfidence = 0.5
    texts.insert(options.text)
    options.namesLeftAlone = ["a", "b"]
    texts.insert(options.text)
    options.namesLeftAlone = ["ab"]
    texts.insert(options.text)
    options.packFolders = ["a"]
    texts.insert(options.text)
    options.dictionaryFolder = "a"
    texts.insert(options.text)
    options.marksSentences = true
    texts.insert(options.text)
    options.scoring.passMark = 90
    texts.insert(options.text)
    #expect(texts.count == 14)
    #expect(Mirror(reflecting: options).children.count == 12, "a new option counts as well")
    #expect(Mirror(reflecting: options.scoring).children.count == 5)
  }
}
