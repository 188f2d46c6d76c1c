import Calque
import CalqueRules
import Testing

/// The score is an estimate that keeps its laws.
struct ScoreTests {
  private typealias Found = (rule: RuleID, severity: Severity, text: String)

  private static let severities: [Severity] = [.minor, .major, .minor, .critical, .major, .minor]

  private static func findings(_ count: Int) -> [Found] {
    (0..<count).map { number in
      ("doubled-word", severities[number % severities.count], "word \(number)")
    }
  }

  @Test(arguments: [40, 200, 1_000, 5_000])
  func `one more finding never raises a score`(words: Int) {
    let model = ScoringModel()
    var before = model.score([], words: words)
    #expect(before.value == 100)
    for count in 1...30 {
      let after = model.score(Self.findings(count), words: words)
      #expect(after.value <= before.value)
      #expect(after.interval.lowerBound <= before.interval.lowerBound)
      #expect(after.interval.contains(after.value))
      before = after
    }
  }

  @Test func `the interval narrows as the article grows`() {
    let model = ScoringModel()
    var width = Double.infinity
    for words in [100, 250, 500, 1_000, 2_000, 5_000] {
      // One minor finding for each 100 words.
      let found: [Found] = (0..<words / 100).map { ("doubled-word", .minor, "word \($0)") }
      let score = model.score(found, words: words)
      let next = score.interval.upperBound - score.interval.lowerBound
      #expect(next < width, "\(words) words")
      width = next
    }
  }

  @Test func `a repeated fault counts once unless asked`() {
    var model = ScoringModel()
    let once: [Found] = [("mojibake", .major, "Ã¼")]
    let twice = once + once
    #expect(model.score(twice, words: 500).value == model.score(once, words: 500).value)
    model.countsRepeats = true
    #expect(model.score(twice, words: 500).value < model.score(once, words: 500).value)
  }

  @Test(arguments: [
    (words: 1_000, points: 5.0, value: 99.0),
    (words: 1_000, points: 25.0, value: 95.0),
    (words: 500, points: 25.0, value: 90.0),
  ])
  func `the tolerance in points for 1,000 words reaches the pass mark`(
    words: Int, points: Double, value: Double
  ) {
    let findings: [Found] = (0..<Int(points / 5)).map { ("mojibake", .major, "\($0)") }
    #expect(abs(ScoringModel().score(findings, words: words).value - value) < 1e-9)
  }

  @Test func `short articles get a verdict only where the interval allows one`() {
    let model = ScoringModel()
    #expect(model.score([], words: 30).verdict == .short)
    #expect(model.score([], words: 600).verdict == .pass)
    let loop: [Found] = [("repetition-loop", .critical, "a a a")]
    #expect(model.score(loop, words: 600).verdict == .fail)
    let clamped = model.score(loop, words: 20)
    #expect(clamped.value == 0 && clamped.isClamped)
  }
}
