import Calque
import CalqueRules
import CalqueTestSupport
import CalqueText
import Testing

/// Spelling dictionaries tell which words were left in another language.
struct DictionaryTests {
  /// Dictionaries of a few made-up and real words; the Polish one is in ISO 8859-2.
  private static func write(in folder: borrowing TemporaryFolder) {
    func add(_ name: String, _ words: [String], affixes: String = "SET UTF-8\n") {
      folder.write(affixes, to: "\(name).aff")
      folder.write("\(words.count)\n\(words.joined(separator: "\n"))\n", to: "\(name).dic")
    }
    add("en_US", ["council", "harbor", "wugging", "vote"])
    add("en_GB", ["council", "harbour"])
    add(
      "de_DE", ["flurbte/A", "harbour", "wugging", "Grumpel"],
      affixes: "SET UTF-8\nSFX A Y 1\nSFX A 0 n .\n")
    add("fr", ["blorter", "mondial", "tragon"])
    add("es_ES", ["tragon", "mondial"])
    add("it_IT", ["mondial", "council", "zuppola"])
    folder.write("SET ISO8859-2\n", to: "pl_PL.aff")
    folder.write([0x31, 0x0A, 0x7A, 0xE9, 0x62, 0x72, 0x6F, 0x6B, 0x0A], to: "pl_PL.dic")
  }

  private static func marked(
    _ text: String, in language: String, from source: String? = nil, dictionaries: String?
  ) throws -> String {
    var options = CheckOptions()
    options.rules = ["untranslated-word"]
    options.language = language
    options.sourceLanguage = source
    options.dictionaryFolder = dictionaries
    var worker = try Checker(options: options).worker()
    var bytes = Array(text.utf8)
    for finding in try worker.check(Article(text)).findings.reversed() {
      bytes.insert(contentsOf: "⟧".utf8, at: finding.range.upperBound.bytes)
      bytes.insert(contentsOf: "⟦".utf8, at: finding.range.lowerBound.bytes)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test(arguments: [
    "The council has ⟦blorter⟧ the plan.",
    "The council has ⟦flurbten⟧ the plan.",  // by an affix
    "The council has ⟦zébrok⟧ the plan.",  // in the dictionary’s encoding
    "The council has ⟦tragon⟧ the plan.",  // two languages have it
    "The council has mondial the plan.",  // three have it
    "The council has harbour the plan.",  // British, and German
    "The council has wugging the plan.",
    "The council has grumpel the plan.",  // a noun without its capital
    "The council has slonty the plan.",  // nobody’s
    "The council has Blorter the plan.",
    "The council has “blorter” the plan.",
    "The council has blorter flurbte the plan.",  // a borrowed phrase
    "The council has blorter the plan to blorter.",  // a term
  ])
  func `a word of one other language, and of none of the article's`(text: String) throws {
    let folder = TemporaryFolder()
    Self.write(in: folder)
    let plain = text.filter { $0 != "⟦" && $0 != "⟧" }
    #expect(try Self.marked(plain, in: "en", dictionaries: folder.path) == text)
    #expect(try Self.marked(plain, in: "en-GB", dictionaries: folder.path) == text)
    #expect(try Self.marked(plain, in: "en", dictionaries: nil) == plain)
    #expect(try Self.marked(plain, in: "sv", dictionaries: folder.path) == plain)
  }

  @Test(arguments: [
    "Il consiglio ha visto un flammer.",  // a noun may be borrowed
    "Il consiglio ha visto la ⟦blottion⟧ ieri.",  // not a learned word
    "Il consiglio che non ⟦flammer⟧ ieri.",  // nor a verb
    "Il consiglio ha visto la ⟦herself⟧ ieri.",  // nor a common word
    "Il consiglio ha visto una dollation zuppola.",  // two words are a phrase
    "Il consiglio ha visto la zuppolla ieri.",  // misspelt
    "Il consiglio ha visto un playoff ieri.",  // known to be borrowed
  ])
  func `what Italian may have borrowed from English tells nothing`(text: String) throws {
    let folder = TemporaryFolder()
    folder.write("SET UTF-8\n", to: "en_US.aff")
    folder.write(
      "7\nflammer\nblottion\nherself\ndollation\nzuppola\nzuppolla\nplayoff\n", to: "en_US.dic")
    folder.write("SET UTF-8\n", to: "it_IT.aff")
    folder.write("4\nconsiglio\nvisto\nieri\nzuppola\n", to: "it_IT.dic")
    let plain = text.filter { $0 != "⟦" && $0 != "⟧" }
    #expect(try Self.marked(plain, in: "it", dictionaries: folder.path) == text)
    let toldSource = try Self.marked(plain, in: "it", from: "en", dictionaries: folder.path)
    #expect(toldSource.contains("⟦") == !plain.contains("playoff"))
  }

  @Test func `a noun of a third and a fourth language is borrowed`() throws {
    let folder = TemporaryFolder()
    Self.write(in: folder)
    folder.write("SET UTF-8\n", to: "nl_NL.aff")
    folder.write("2\nTragon\nblorter\n", to: "nl_NL.dic")
    let text = "The council has ⟦blorter⟧ the plan."
    let plain = text.filter { $0 != "⟦" && $0 != "⟧" }
    #expect(try Self.marked(plain, in: "en", dictionaries: folder.path) == text)
    let borrowed = "The council has tragon the plan."
    #expect(try Self.marked(borrowed, in: "en", dictionaries: folder.path) == borrowed)
  }

  @Test func `a close language must be the source`() throws {
    let folder = TemporaryFolder()
    Self.write(in: folder)
    let text = "El consejo ha ⟦zuppola⟧ el plan."
    let plain = text.filter { $0 != "⟦" && $0 != "⟧" }
    #expect(try Self.marked(plain, in: "es", dictionaries: folder.path) == plain)
    #expect(try Self.marked(plain, in: "es", from: "it", dictionaries: folder.path) == text)
    #expect(try Self.marked(plain, in: "es", from: "fr", dictionaries: folder.path) == plain)
  }

  @Test func `a folder without dictionaries is told`() {
    let folder = TemporaryFolder()
    var options = CheckOptions()
    options.dictionaryFolder = folder.path
    #expect(throws: CheckerError.self) { try Checker(options: options) }
  }
}
