import CalqueTestSupport
import Testing

@testable import CalqueCLI

/// Dictionaries are named in the report, and a store knows them.
struct DictionaryTests {
  @Test func `the report names the dictionaries, from a store as well`() async {
    let folder = TemporaryFolder()
    for (name, word) in [("en_US", "council"), ("fr_FR", "blorter"), ("sv_SE", "kommun")] {
      folder.write("SET UTF-8\n", to: "words/\(name).aff")
      folder.write("1\n\(word)\n", to: "words/\(name).dic")
    }
    let path = folder.write("The council has blorter the plan.\n", to: "a.txt")
    let words = [
      "check", "--no-config", "-l", "en", "-f", "jsonl", "--dictionaries", "\(folder.path)/words",
      path,
    ]
    let plain = await CalqueRun(words, in: folder)
    #expect(plain.output.contains("\"text\":\"blorter\""))
    let names = plain.output.matches(of: /"(..)_(..) \((\d+) bytes of \d{4}-\d\d-\d\d\)"/)
    #expect(names.map { "\($0.output.1) \($0.output.3)" } == ["en 10", "fr 10"])
    for format in ["json", "text", "markdown", "html", "sarif", "junit"] {
      let told = await CalqueRun(words + ["-f", format], in: folder).output.filter { $0 != "\\" }
      #expect(told.contains(names[0].output.0.dropFirst().dropLast()), "\(format)")
      #expect(told.contains("fr_FR") && !told.contains("sv_SE"), "\(format)")
    }
    let store = "\(folder.path)/run.sqlite"
    for _ in 1...2 {
      #expect(await CalqueRun(words + ["--store", store], in: folder).output == plain.output)
    }
    #expect(await CalqueRun("report", "-f", "jsonl", store, in: folder).output == plain.output)
    folder.write("1\nblorter\n", to: "words/en_US.dic")
    let changed = await CalqueRun(words + ["--store", store], in: folder)
    #expect(!changed.output.contains("\"text\":\"blorter\""))
    let without = await CalqueRun(Array(words.dropLast(3)) + [path], in: folder)
    #expect(!without.output.contains("dictionaries"))
  }

  @Test func `a folder that holds none is told`() async {
    let folder = TemporaryFolder()
    let path = folder.write("All is well.\n", to: "a.txt")
    let run = await CalqueRun("check", "--dictionaries", folder.path, path, in: folder)
    #expect(run.status == .failure)
    #expect(
      run.errors.contains("holds no dictionary; one is two files, as en_GB.aff and en_GB.dic"))
  }
}
