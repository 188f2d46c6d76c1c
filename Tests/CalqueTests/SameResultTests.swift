import Calque
import CalqueRules
import CalqueText
import Testing

/// A text says the same to every run.
struct SameResultTests {
  @Test(arguments: [
    ("ja", "今日はсoと書いた。町は静かだった。明日はрaと書く。彼はаcと言った。"),
    ("hi", "उसने сo लिखा। शहर शांत था। कल वह рa लिखेगा।"),
    (
      "en",
      "He wrote «one», “two”, „three“ and ‹four›. She wrote сo. On 3.4.2019 it cost 5 €, then €5."
    ),
  ])
  func `runs agree where evidence is even`(language: String, text: String) throws {
    let checker = try Checker()
    var first: [String]?
    for _ in 0..<40 {
      var worker = checker.worker()
      let told = try worker.check(Article("\(text)\n", language: language)).findings.map {
        "\($0.rule) \($0.range) \($0.message) \($0.suggestions.map(\.edit.replacement))"
      }
      #expect(told == first ?? told)
      first = first ?? told
    }
    #expect(first?.isEmpty == false)
  }
}
