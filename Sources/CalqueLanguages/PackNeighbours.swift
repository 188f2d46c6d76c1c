import CalqueRules
import CalqueText

/// The neighbours of a language's function words, read in place from the table built into the program.
struct PackNeighbours: WordNeighbours {
  private let text: StaticString
  private let counts: PackedIndex

  /// The neighbours in the language of a tag; nil where none were counted.
  init?(tag: String) {
    let language = tag.prefix { $0 != "-" }
    guard let table = EmbeddedNeighbourData.languages.first(where: { "\($0.tag)" == language })
    else { return nil }
    text = table.counts
    counts = PackedIndex(table.counts, at: 0)
  }

  func frequency(of hashes: UInt64...) -> Int? {
    counts.payload(of: WordIndex.combined(hashes)).map {
      PackedNumber.read(text.utf8Start, at: $0, width: 1)
    }
  }
}
