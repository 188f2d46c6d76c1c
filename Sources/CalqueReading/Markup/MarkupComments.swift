import CalqueText

/// Gathers the comments of a page that are said to Calque.
struct MarkupComments {
  private var ranges: [(content: Range<Int>, all: Range<Int>)] = []

  /// Takes a comment of HTML.
  mutating func add(_ tag: HTMLTag) { ranges.append((tag.content, tag.range)) }

  /// Takes a comment that begins with a mark of so many bytes and ends with one of three.
  mutating func add(_ range: Range<Int>, marks: Int) {
    guard range.count >= marks + 3 else { return }
    ranges.append(((range.lowerBound + marks)..<(range.upperBound - 3), range))
  }

  /// Those that are said to Calque, by place.
  func comments(of page: DecodedText) -> [SourceComment] {
    ranges.compactMap { range in
      SourceComment(page.bytes[range.content], at: page.map.range(Range(bytes: range.all)))
    }.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }
}
