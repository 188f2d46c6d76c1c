import Calque
import CalqueLanguages
import CalqueRules
import CalqueText
import Testing

/// CLDR's names, as the languages see them.
struct NameKnowledgeTests {
  private func meanings(of name: String, in tag: String) throws -> [String] {
    var hasher = WordHasher()
    let language = try LanguageCatalogue().language(tag)
    return language.names.meanings(of: WordIndex.combined(hasher.hashes(of: name)))
      .compactMap(\.names.first?.spelling)
  }

  @Test(arguments: [
    ("septembre", "en", "September"), ("Allemagne", "de", "Deutschland"),
    ("Macedonia del Norte", "ru", "Северная Македония"), ("Thursday", "ja", "木曜日"),
    ("Donnerstag", "zh-TW", "星期四"), ("Iran", "pt-PT", "Irão"),
    ("Ucrania", "fi", "Ukraina"), ("Indonésie", "tr", "Endonezya"),
  ])
  func `a foreign name leads to the language’s own`(
    name: String, tag: String, own: String
  ) throws {
    #expect(try meanings(of: name, in: tag) == [own])
  }

  @Test(arguments: [("September", "de"), ("Argentine", "en"), ("Mexico", "en"), ("mayo", "es")])
  func `a name or word of the language’s own is not foreign`(name: String, tag: String) throws {
    #expect(try meanings(of: name, in: tag).isEmpty)
  }

  @Test func `names are known in their order`() throws {
    var hasher = WordHasher()
    let names = try LanguageCatalogue().language("en").names
    #expect(names.isName(hasher.hashes(of: "North Korea")))
    #expect(!names.isName(hasher.hashes(of: "Korea North")))
  }
}
