/// A tag or comment of HTML, as it stands in a page.
struct HTMLTag {
  let kind: Kind
  /// All of it, with the angle brackets.
  let range: Range<Int>
  /// In lower case.
  var name = ""
  var attributes: [String: String] = [:]

  enum Kind {
    case opening, closing, comment
    /// `<!DOCTYPE …>`, `<?…>`, `<![CDATA[…]]>`.
    case declaration
  }

  /// The tag that begins at a place; nil where the bracket there begins none.
  ///
  /// - Parameter lastBracket: Where the last ‘>’ stands, where that is known: no tag begins behind it.
  init?(at place: Int, in bytes: [UInt8], end: Int, lastBracket: Int = .max) {
    guard place + 1 < end, bytes[place] == UInt8(ascii: "<") else { return nil }
    switch bytes[place + 1] {
    case UInt8(ascii: "!"):
      if bytes[place..<end].starts(with: Array("<!--".utf8)) {
        kind = .comment
        range = place..<Self.end(of: "-->", from: place + 2, in: bytes, end)
      } else {
        kind = .declaration
        let isData = bytes[place..<end].starts(with: Array("<![CDATA[".utf8))
        range = place..<Self.end(of: isData ? "]]>" : ">", from: place + 2, in: bytes, end)
      }
    case UInt8(ascii: "?"):
      kind = .declaration
      range = place..<Self.end(of: ">", from: place + 2, in: bytes, end)
    case let byte:
      let isClosing = byte == UInt8(ascii: "/")
      let nameStart = place + (isClosing ? 2 : 1)
      guard place < lastBracket, nameStart < end, bytes[nameStart].isASCIILetter else {
        return nil
      }
      var walk = AttributeWalk(bytes: bytes, end: end, position: nameStart)
      let name = walk.name()
      guard let attributes = walk.attributes() else { return nil }
      kind = isClosing ? .closing : .opening
      range = place..<walk.position
      self.name = name
      self.attributes = attributes
    }
  }

  /// The tag that begins a line and goes on over the next.
  init?(openAt line: Range<Int>, in bytes: [UInt8]) {
    let isClosing = line.count > 1 && bytes[line.lowerBound + 1] == UInt8(ascii: "/")
    let nameStart = line.lowerBound + (isClosing ? 2 : 1)
    guard nameStart < line.upperBound, bytes[nameStart].isASCIILetter else { return nil }
    var walk = AttributeWalk(bytes: bytes, end: line.upperBound, position: nameStart)
    name = walk.name()
    // What stands behind the name tells a tag from an autolink.
    guard walk.position == line.upperBound || bytes[walk.position].isMarkupSpace else { return nil }
    kind = isClosing ? .closing : .opening
    range = line
  }

  /// What stands between a comment's marks.
  var content: Range<Int> {
    let lower = min(range.lowerBound + 4, range.upperBound)
    return lower..<max(lower, range.upperBound - 3)
  }

  private static func end(of mark: String, from start: Int, in bytes: [UInt8], _ end: Int) -> Int {
    let mark = Array(mark.utf8)
    var position = start
    while position + mark.count <= end {
      if bytes[position..<(position + mark.count)].elementsEqual(mark) {
        return position + mark.count
      }
      position += 1
    }
    return end
  }
}

/// Reads a tag's name and attributes.
private struct AttributeWalk {
  let bytes: [UInt8]
  let end: Int
  var position: Int

  mutating func name() -> String {
    let start = position
    while position < end, !bytes[position].isMarkupSpace, !Self.ends.contains(bytes[position]) {
      position += 1
    }
    return String(decoding: bytes[start..<position], as: UTF8.self).lowercased()
  }

  private static let ends: [UInt8] = [UInt8(ascii: ">"), UInt8(ascii: "/"), UInt8(ascii: "=")]

  /// The attributes up to the tag's end; nil where it has none.
  mutating func attributes() -> [String: String]? {
    var attributes: [String: String] = [:]
    while position < end {
      switch bytes[position] {
      case UInt8(ascii: ">"):
        position += 1
        return attributes
      case UInt8(ascii: "/"), UInt8(ascii: "="): position += 1
      case let byte where byte.isMarkupSpace: position += 1
      default:
        let name = name()
        attributes[name] = attributes[name] ?? value()
      }
    }
    return nil
  }

  private mutating func value() -> String {
    skipSpace()
    guard position < end, bytes[position] == UInt8(ascii: "=") else { return "" }
    position += 1
    skipSpace()
    guard position < end else { return "" }
    let quote = bytes[position]
    let isQuoted = quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'")
    if isQuoted { position += 1 }
    let start = position
    while position < end,
      isQuoted
        ? bytes[position] != quote
        : !bytes[position].isMarkupSpace && bytes[position] != UInt8(ascii: ">")
    {
      position += 1
    }
    let value = String(decoding: bytes[start..<position], as: UTF8.self)
    if isQuoted, position < end { position += 1 }
    return value
  }

  private mutating func skipSpace() {
    while position < end, bytes[position].isMarkupSpace { position += 1 }
  }
}
