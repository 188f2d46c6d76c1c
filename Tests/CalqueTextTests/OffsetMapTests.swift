import CalqueText
import Testing

/// Maps lead back to the bytes a text came from.
struct OffsetMapTests {
  /// “a&amp;b”, read as “a&b”.
  private static var entity: OffsetMap<Normal, Original> {
    var map = OffsetMap<Normal, Original>()
    map.appendUnchanged(1)
    map.append(from: 1, to: 5)
    map.appendUnchanged(1)
    return map
  }

  @Test(arguments: [
    (normal: 0..<1, original: 0..<1),
    (normal: 1..<2, original: 1..<6),
    (normal: 0..<2, original: 0..<6),
    (normal: 2..<3, original: 6..<7),
    (normal: 3..<3, original: 7..<7),
  ])
  func `ranges return to the bytes they came from`(normal: Range<Int>, original: Range<Int>) {
    #expect(Self.entity.range(Range(bytes: normal)).bytes() == original)
  }

  @Test func `what was left out belongs to no range beside it`() {
    var map = OffsetMap<Normal, Original>()
    map.append(from: 0, to: 3)
    map.appendUnchanged(2)
    map.append(from: 0, to: 4)
    map.appendUnchanged(2)
    #expect(map.range(Range(bytes: 0..<2)).bytes() == 3..<5)
    #expect(map.range(Range(bytes: 2..<4)).bytes() == 9..<11)
    #expect(map.range(Range(bytes: 0..<4)).bytes() == 3..<11)
  }

  @Test(arguments: [
    (text: 0..<2, source: 3..<5), (text: 1..<2, source: 4..<5), (text: 2..<4, source: 9..<11),
    (text: 1..<3, source: nil), (text: 2..<2, source: nil), (text: 1..<1, source: 4..<4),
    (text: 0..<0, source: 3..<3), (text: 4..<4, source: 11..<11),
  ])
  func `a range is seamless where nothing was left out inside`(
    text: Range<Int>, source: Range<Int>?
  ) {
    var map = OffsetMap<Decoded, Original>()
    map.append(from: 0, to: 3)
    map.appendUnchanged(2)
    map.append(from: 0, to: 4)
    map.appendUnchanged(2)
    map.append(from: 0, to: 5)
    #expect(map.seamlessRange(Range(bytes: text))?.bytes() == source)
  }

  @Test(arguments: [
    (original: 0, normal: 0), (original: 1, normal: 1), (original: 3, normal: 1),
    (original: 6, normal: 2), (original: 7, normal: 3),
  ])
  func `positions are found again from where they lead`(original: Int, normal: Int) {
    #expect(Self.entity.position(leadingTo: Offset(original)).bytes == normal)
  }

  @Test func `maps compose`() {
    var first = OffsetMap<Decoded, Original>()  // a BOM, then UTF-16
    first.append(from: 0, to: 2)
    for _ in 0..<5 { first.append(from: 1, to: 2) }
    var second = OffsetMap<Normal, Decoded>()  // CRLF in the middle
    second.appendUnchanged(2)
    second.append(from: 1, to: 2)
    second.appendUnchanged(1)
    let both = second.then(first)
    for lower in 0...4 {
      for upper in lower...4 {
        let range: NormalRange = Range(bytes: lower..<upper)
        #expect(both.range(range) == first.range(second.range(range)))
      }
    }
  }
}
