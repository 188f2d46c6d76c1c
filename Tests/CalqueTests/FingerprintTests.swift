import Calque
import CalqueRules
import CalqueText
import Testing

/// Fingerprints stay where text moves, and differ where it differs.
struct FingerprintTests {
  @Test(arguments: [
    "One two three. He paid with money money that he had.\n\nThe end.",
    "Before it all.\n\nOne two three. He paid with\nmoney  money that\r\nhe had.",
    "One two three. He paid with money\n  money that he had. More stands here now.",
  ])
  func `moved and reflowed text stays known`(text: String) {
    #expect(
      fingerprint("money", in: text)
        == fingerprint("money", in: "One two three. He paid with money money that he had."))
  }

  @Test func `other rules, texts and neighbours are other findings`() {
    let text = "He paid with money money that he had."
    let all = [
      fingerprint("money", in: text), fingerprint("money", in: text, rule: "gloss-echo"),
      fingerprint("money", in: "She paid for money money that he had."),
      fingerprint("money", in: "He paid with money money which he had."),
      fingerprint("money", in: "He paid with\n\nmoney money that he had."),
      fingerprint("money", in: "He paid with money money that\n \nhe had."),
    ]
    #expect(Set(all).count == all.count)
  }

  @Test func `a fingerprint is written and read as sixteen digits`() {
    let fingerprint = fingerprint("money", in: "money money")
    #expect(fingerprint.description.count == 16)
    #expect(Fingerprint(fingerprint.description) == fingerprint)
    #expect(Fingerprint("0123") == nil)
    #expect(Fingerprint("zzzzzzzzzzzzzzzz") == nil)
  }

  private func fingerprint(
    _ word: String, in text: String, rule: RuleID = "doubled-word"
  ) -> Fingerprint {
    let article = Article(text)
    let bytes = Array(text.utf8)
    let word = Array(word.utf8)
    let starts = bytes.indices.filter { bytes[$0...].starts(with: word) }
    let range: OriginalRange = Range(bytes: starts[0]..<(starts[1] + word.count))
    return Fingerprint(
      Finding(
        rule: rule, category: .grammar, severity: .minor, confidence: 1, certainty: .strong,
        message: "", range: range, suggestions: []), in: article)
  }
}
