import Calque
import CalqueLanguages
import CalqueRules
import CalqueText
import Foundation
import Testing

/// How often words stand beside function words, as the languages see it.
struct NeighbourTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appending(path: "../../Sources/CalqueLanguages/Neighbours").standardizedFileURL

  private static let tags =
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
    .map { String($0.prefix(2)) }.sorted()

  @Test(arguments: tags)
  func `the figures built in are those of the file`(tag: String) throws {
    let language = try LanguageCatalogue().language(tag)
    let neighbours = try #require(language.neighbours)
    var hasher = WordHasher()
    let text = try String(
      contentsOf: Self.folder.appending(path: "\(tag).txt"), encoding: .utf8)
    let lines = text.split(separator: "\n").filter { !$0.hasPrefix("#") }
    #expect(lines.count > 500)
    for line in lines {
      let words = line.split(separator: " ")
      let hashes = words.dropLast().flatMap { hasher.hashes(of: String($0)) }
      let found =
        hashes.count == 1
        ? neighbours.frequency(of: hashes[0]) : neighbours.frequency(of: hashes[0], hashes[1])
      #expect(hashes.count > 2 || found == words.last.flatMap { Int($0) }, "\(line)")
    }
  }

  @Test func `what was never counted has no figure`() throws {
    let catalogue = try LanguageCatalogue()
    #expect(try catalogue.language("cy").neighbours == nil)
    let english = try #require(try catalogue.language("en-GB").neighbours)
    var hasher = WordHasher()
    #expect(english.frequency(of: hasher.hashes(of: "the")[0]) != nil)
    #expect(
      english.frequency(of: hasher.hashes(of: "the")[0], hasher.hashes(of: "of")[0]) == nil)
  }

  @Test(arguments: [
    ("en", "The mayor is responsible", "for", "with", "the bridge."),
    ("es", "El alcalde cuenta", "con", "por", "el apoyo."),
    ("it", "Il ponte resta chiuso", "in", "a", "base alla legge."),
    ("ru", "Мост закрыт", "в", "на", "случае дождя."),
    ("pl", "Most jest zamknięty", "w", "na", "przypadku deszczu."),
  ])
  func `of two function words that stays which the words around call for`(
    tag: String, before: String, right: String, wrong: String, after: String
  ) throws {
    var worker = try Checker().worker()
    for pair in ["\(right) \(wrong)", "\(wrong) \(right)"] {
      let report = try worker.check(Article("\(before) \(pair) \(after)", language: tag))
      let finding = try #require(report.findings.first { $0.rule == "stacked-function-words" })
      #expect(finding.suggestions.first?.edit.replacement == right, "\(pair)")
      #expect(
        finding.suggestions.first?.reason == "how often the words around stand beside it")
    }
  }
}
