import Calque
import CalqueRules
import CalqueText
import Testing

/// Which of two renderings stays does not depend on which comes first.
struct RenderingOrderTests {
  @Test(arguments: [
    ("en", "The bridge", "is", "was", "built in 1932."),
    ("en", "Yesterday Moscow", "does not", "did not", "confirm the talks."),
    ("en", "She says the team", "would", "will", "win tomorrow."),
    ("en", "The dog", "are", "were", "there."),
    ("fr", "Le pont", "est", "était", "fermé hier."),
    ("de", "Die Brücke", "war", "ist", "gestern gesperrt."),
    ("ru", "В 1932 году мост", "был", "является", "новым."),
    ("en", "The mayor spoke of the flood, and the leader", "from", "of", "the party left."),
    ("en", "The Senate met, and then", "a", "the", "Senate voted."),
    ("fr", "L’avis", "du", "de", "la ville suit."),
    ("it", "Vive", "in", "a", "Roma."),
  ])
  func `the first suggestion stays when two renderings change places`(
    language: String, before: String, one: String, other: String, after: String
  ) throws {
    let there = try corrected("\(before) \(one) \(other) \(after)", language)
    let back = try corrected("\(before) \(other) \(one) \(after)", language)
    #expect(there == back)
    #expect(there == "\(before) \(one) \(after)" || there == "\(before) \(other) \(after)")
  }

  private func corrected(_ text: String, _ language: String) throws -> String {
    var worker = try Checker().worker()
    let report = try worker.check(Article(text, language: language))
    let findings = report.findings.filter {
      $0.rule == "double-rendering" || $0.rule == "stacked-function-words"
    }
    var bytes = Array(text.utf8)
    for edit in findings.compactMap(\.suggestions.first?.edit).reversed() {
      bytes.replaceSubrange(edit.range.bytes(), with: Array(edit.replacement.utf8))
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
