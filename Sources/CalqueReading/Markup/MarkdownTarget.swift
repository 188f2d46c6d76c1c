/// Finds the end of a link: what follows the bracket that closes its text.
enum MarkdownTarget {
  /// Where the link ends whose text a bracket closes; nil where it is no link.
  static func end(
    after close: Int, text: Range<Int>, in bytes: [UInt8], labels: Set<String>
  ) -> Int? {
    let next = close + 1
    if next < bytes.count, bytes[next] == UInt8(ascii: "("), let end = destination(next, bytes) {
      return end
    }
    let own = MarkdownLabel(bytes[text]).folded
    if next < bytes.count, bytes[next] == UInt8(ascii: "["),
      let end = bytes[next...].firstIndex(of: UInt8(ascii: "]"))
    {
      let label = MarkdownLabel(bytes[(next + 1)..<end]).folded
      if labels.contains(label.isEmpty ? own : label) { return end + 1 }
    }
    return labels.contains(own) ? next : nil
  }

  /// The end of `(target "title")`.
  private static func destination(_ open: Int, _ bytes: [UInt8]) -> Int? {
    var place = skipSpace(open + 1, bytes)
    if place < bytes.count, bytes[place] == UInt8(ascii: "<") {
      guard let end = bytes[place...].firstIndex(of: UInt8(ascii: ">")) else { return nil }
      place = end + 1
    } else {
      var depth = 0
      walk: while place < bytes.count {
        switch bytes[place] {
        case UInt8(ascii: "("): depth += 1
        case UInt8(ascii: ")"):
          if depth == 0 { break walk }
          depth -= 1
        case UInt8(ascii: "\\"): place += 1
        case let byte where byte.isMarkupSpace: break walk
        default: break
        }
        place += 1
      }
    }
    place = skipSpace(place, bytes)
    if place < bytes.count, let closing = closing(of: bytes[place]) {
      place += 1
      while place < bytes.count, bytes[place] != closing {
        place += bytes[place] == UInt8(ascii: "\\") ? 2 : 1
      }
      place = skipSpace(place + 1, bytes)
    }
    guard place < bytes.count, bytes[place] == UInt8(ascii: ")") else { return nil }
    return place + 1
  }

  private static func closing(of quote: UInt8) -> UInt8? {
    switch quote {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): quote
    case UInt8(ascii: "("): UInt8(ascii: ")")
    default: nil
    }
  }

  private static func skipSpace(_ place: Int, _ bytes: [UInt8]) -> Int {
    var place = place
    while place < bytes.count, bytes[place].isMarkupSpace { place += 1 }
    return place
  }
}
