import Testing

@testable import CalqueText

/// Repetitions are found at their shortest period, whole rounds only.
struct RepetitionTests {
  @Test(
    arguments: [
      ("a b b c", ["b b"], 1, 2),
      ("x the sea the sea y", ["the sea the sea"], 2, 2),
      ("go go go go", ["go go go go"], 1, 4),
      ("deep in deep in deep in deep", ["deep in deep in deep in"], 2, 3),
      ("one two three", [], 0, 0),
      ("end\nend of line", [], 0, 0),
      ("その北部のその北部の人", ["その北部のその北部の"], 5, 2),
    ] as [(String, [String], Int, Int)])
  func `repetitions`(text: String, expected: [String], period: Int, count: Int) {
    let segmenter = Segmenter(lexicon: WordIndex([]), abbreviations: [])
    let segmented = segmenter.segment(NormalText(bytes: Array(text.utf8)))
    let found = segmented.repetitions.map { repetition in
      segmented.string(
        segmented.range(repetition.tokens.lowerBound, through: repetition.tokens.upperBound - 1))
    }
    #expect(found == expected)
    #expect(segmented.repetitions.first?.period ?? 0 == period)
    #expect(segmented.repetitions.first?.count ?? 0 == count)
  }
}
