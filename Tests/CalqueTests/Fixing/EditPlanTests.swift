import CalqueRules
import CalqueTestSupport
import CalqueText
import Testing

@testable import Calque

/// A plan takes what is surest, changes the least, and follows another exactly.
struct EditPlanTests {
  @Test(arguments: [
    (text: "the the end", old: "the the", new: "the", becomes: "the| the end"),
    (text: "it does not did not stop", old: "does not did not", new: "did not", becomes: "it |"),
    (text: "“the end.", old: "end.", new: "end.”", becomes: "“the end.|"),
    (text: "a House- White b", old: "House- White", new: "White House", becomes: "a |"),
    (
      text: "cafe\u{301} cafe\u{301} x", old: "cafe\u{301} cafe\u{301}", new: "café",
      becomes: "cafe\u{301}| "
    ),
    (text: "a\r\nb  c", old: "a\r\nb  c", new: "a\nb c", becomes: "a\r\nb |"),
    (text: "天气气很好", old: "天气气很", new: "天气很", becomes: "天气|"),
  ])
  func `an edit is reduced to what it changes`(
    text: String, old: String, new: String, becomes: String
  ) throws {
    let article = Article(text)
    let range = try #require(text.utf8Range(of: old))
    let edit = try #require(MinimalEdit(Edit(Range(bytes: range), new), of: article)).edit
    let place = String(becomes.prefix { $0 != "|" }).utf8.count
    #expect(edit.range.lowerBound.bytes == place)
    let result = EditPlan(ordered: [PlannedEdit(edit, [])]).applied(to: article.text.bytes)
    #expect(
      String(decoding: result, as: UTF8.self)
        == text.replacing(old, with: new.replacing("\n", with: "\r\n")))
    #expect(MinimalEdit(Edit(Range(bytes: range), old), of: article) == nil)
  }

  @Test func `of edits that touch the more severe stays, then the surer, then the smaller`() {
    let text = "one two three four five six"
    func chosen(_ findings: [(String, Severity, Double)]) -> [String] {
      let article = Article(text)
      let report = ArticleReport(
        article: article, language: "en", languageSource: .declared, words: 6,
        findings: findings.compactMap { old, severity, confidence in
          text.utf8Range(of: old).map { place in
            let range: OriginalRange = Range(bytes: place)
            return Finding(
              rule: "doubled-word", category: .grammar, severity: severity, confidence: 1,
              certainty: .strong, message: "", range: range,
              suggestions: [Suggestion(Edit(range, "#"), .automatic, confidence: confidence)])
          }
        }, score: ScoringModel().score([], words: 6))
      return EditPlan(report).edits.map {
        String(decoding: article.text.bytes[$0.edit.range.bytes()], as: UTF8.self)
      }
    }
    #expect(chosen([("one", .minor, 0.5), ("three", .minor, 0.5)]) == ["one", "three"])
    #expect(chosen([("one two", .minor, 0.9), ("two three", .major, 0.1)]) == ["two three"])
    #expect(chosen([("one two", .minor, 0.4), ("two three", .minor, 0.6)]) == ["two three"])
    #expect(chosen([("one two", .minor, 0.5), ("two three", .minor, 0.5)]) == ["one two"])
    #expect(chosen([("one ", .minor, 0.5), ("two", .minor, 0.5)]) == ["two"])
    #expect(
      chosen([("one two", .minor, 0.5), ("two three", .major, 0.5), ("three four", .minor, 0.9)])
        == ["two three"])
  }

  @Test func `a plan after a plan is one plan, and places are found in both texts`() {
    var random = RandomText(seed: 11, alphabet: ["a", "b", "c", " ", ""])
    var generator = SeededGenerator(seed: 12)
    for _ in 0..<500 {
      let text = Array(random.next(atMost: 20).utf8)
      let first = Self.plan(of: text, &random, &generator)
      let middle = first.applied(to: text)
      let second = Self.plan(of: middle, &random, &generator)
      let both = first.followed(by: second, on: text)
      #expect(both.applied(to: text) == second.applied(to: middle))
      #expect(
        zip(both.edits, both.edits.dropFirst()).allSatisfy {
          $0.range.upperBound <= $1.range.lowerBound
        })
      for (planned, place) in first.placed where !place.isEmpty && !planned.range.isEmpty {
        #expect(first.origin(of: place) == planned.range)
        #expect(first.position(after: planned.range.lowerBound, atEnd: false) == place.lowerBound)
        #expect(first.position(after: planned.range.upperBound, atEnd: true) == place.upperBound)
      }
    }
  }

  /// Edits that do not touch one another, at bytes.
  private static func plan(
    of text: [UInt8], _ random: inout RandomText, _ generator: inout SeededGenerator
  ) -> EditPlan {
    var edits: [PlannedEdit] = []
    var position = 0
    while position < text.count {
      let start = Int.random(in: position...text.count, using: &generator)
      let end = min(text.count, start + Int.random(in: 0...3, using: &generator))
      edits.append(
        PlannedEdit(Edit(Range(bytes: start..<end), random.next(atMost: 3)), []))
      position = end + 1
    }
    return EditPlan(ordered: edits)
  }

  @Test func `markup is never part of an edit`() throws {
    // <p>told <b>us</b> us.</p>, of which the tags are left out
    let source = Array("<p>told <b>us</b> us.</p>".utf8)
    var map = OffsetMap<Decoded, Original>()
    for (isText, length) in [(false, 3), (true, 5), (false, 3), (true, 2), (false, 4), (true, 4)] {
      isText ? map.appendUnchanged(length) : map.append(from: 0, to: length)
    }
    map.append(from: 0, to: 4)
    let text = DecodedText(bytes: Array("told us us.".utf8), map: map)
    let article = Article(id: "a.html", text: text, original: source)
    func corrected(_ range: Range<Int>, _ replacement: String) throws -> String {
      let edit = try #require(
        MinimalEdit(Edit(map.range(Range(bytes: range)), replacement), of: article))
      return String(
        decoding: [try article.sourceEdit(edit.edit)].applied(to: source), as: UTF8.self)
    }
    #expect(try corrected(5..<10, "us") == "<p>told <b>us</b>.</p>")
    #expect(try corrected(10..<11, ".”") == "<p>told <b>us</b> us.”</p>")
    #expect(throws: EditObstacle.markup) { try corrected(0..<7, "him") }
    #expect(throws: EditObstacle.markup) { try corrected(0..<7, "told us,") }
  }

  @Test func `an encoding that lacks a character is an obstacle`() throws {
    let article = Article(
      id: "a.txt", text: try Decoder(encoding: "ISO-8859-1").decode([0x61, 0xE9, 0x62]),
      original: [0x61, 0xE9, 0x62])
    let place: DecodedRange = Range(bytes: 1..<3)
    #expect(throws: EditObstacle.encoding("ISO-8859-1")) {
      try article.sourceEdit(Edit(place, "”"))
    }
    #expect(try article.sourceEdit(Edit(place, "è")) == SourceEdit(1..<2, [0xE8]))
  }
}

extension String {
  fileprivate func utf8Range(of part: String) -> Range<Int>? {
    utf8.firstRange(of: part.utf8).map {
      utf8.distance(
        from: startIndex, to: $0.lowerBound)..<utf8.distance(from: startIndex, to: $0.upperBound)
    }
  }
}
