import CalqueTestSupport
import Testing

@testable import CalqueText

/// Sentences are those of UAX #29, but for abbreviations.
struct SentenceTests {
  private static func starts(_ text: [UInt8], abbreviations: Set<UInt64> = []) -> [Int] {
    let segmenter = Segmenter(lexicon: WordIndex([]), abbreviations: abbreviations)
    let segmented = segmenter.segment(NormalText(bytes: text))
    return segmented.sentences.map { Int(segmented.tokens[$0.tokens.lowerBound].start) }
  }

  @Test(arguments: try Corpora.texts("clean") + Corpora.texts("marked"))
  func `sentences in the corpora begin where ICU's do`(text: Corpora.Text) throws {
    let normal = NormalText(bytes: text.bytes).bytes
    let iterator = try BreakIterator(.sentence, locale: "en")
    let blanks: Set<UInt8> = [0x20, 0x0A, 0x09]
    var icu: [Int] = []
    let boundaries = iterator.boundaries(of: normal)
    for (start, end) in zip(boundaries, boundaries.dropFirst()) {
      guard let solid = (start..<end).first(where: { !blanks.contains(normal[$0]) }) else {
        continue
      }
      icu.append(solid)
    }
    #expect(Self.starts(normal) == icu)
  }

  @Test func `an abbreviation ends no sentence`() {
    var hasher = WordHasher()
    let abbreviations = Set(hasher.hashes(of: "Dr"))
    let text = Array("Dr. Meier came. He left.".utf8)
    #expect(Self.starts(text, abbreviations: abbreviations) == [0, 16])
    #expect(Self.starts(text) == [0, 4, 16])
  }

  @Test func `headlines and list items are sentences`() {
    #expect(
      Self.starts(Array("Storm hits coast\n\nIt rained.\n• one\n• two".utf8)) == [0, 18, 29, 37])
  }
}
