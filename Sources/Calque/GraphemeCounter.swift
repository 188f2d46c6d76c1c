/// Counts lines and grapheme clusters (UAX #29) over UTF-8.
///
/// Between two characters that neither extend nor join there is always a boundary, so that most text is
/// counted by its bytes; the standard library cuts the stretches around all others.
struct GraphemeCounter {
  let bytes: UnsafeBufferPointer<UInt8>

  /// How far the count has come.
  struct Cursor {
    var position: Int
    /// The line of the position, from 1.
    var line: Int
    /// How many clusters of the line begin before the position.
    var column: Int
  }

  /// A stretch longer than this is cut, for no text has such clusters.
  private static let maximumStretch = 4096

  /// Counts on, to a position or to the start of what it lies inside of.
  func advance(_ cursor: inout Cursor, to limit: Int) {
    while cursor.position < limit {
      skipASCII(&cursor, to: limit)
      skipPlain(&cursor, to: limit)
      guard cursor.position < limit else { return }
      let next = step(from: cursor)
      guard next.position <= limit else { return }
      cursor = next
    }
  }

  /// The line and column of a position that `advance` has led to.
  func place(of target: Int, from cursor: Cursor) -> TextPlace {
    guard cursor.position < bytes.count, !isPlain(at: cursor.position) else {
      return TextPlace(line: cursor.line, column: cursor.column + 1)
    }
    let stretch = stretch(at: cursor.position, isLineStart: cursor.column == 0)
    var column = cursor.column - (stretch.lowerBound < cursor.position ? 1 : 0)
    var end = stretch.lowerBound
    for character in string(stretch) {
      column += 1
      end += character.utf8.count
      if end > target { break }
    }
    return TextPlace(line: cursor.line, column: column)
  }

  private func skipASCII(_ cursor: inout Cursor, to limit: Int) {
    guard let base = UnsafeRawPointer(bytes.baseAddress) else { return }
    while cursor.position + 8 <= limit {
      let word = base.loadUnaligned(fromByteOffset: cursor.position, as: UInt64.self)
      // A byte of 128 or more, or below the space, shows in its highest bit.
      guard (word | (word &- 0x2020_2020_2020_2020)) & 0x8080_8080_8080_8080 == 0 else { return }
      cursor.position += 8
      cursor.column += 8
    }
  }

  /// Counts over ASCII, and then over characters whose first byte shows that they are plain.
  private func skipPlain(_ cursor: inout Cursor, to limit: Int) {
    var (position, column) = (cursor.position, cursor.column)
    while position < limit, bytes[position] >= 0x20, bytes[position] < 0x80 {
      position += 1
      column += 1
    }
    while position < limit, let length = Self.plainLength(of: bytes[position]),
      position + length <= limit
    {
      position += length
      column += 1
    }
    (cursor.position, cursor.column) = (position, column)
  }

  /// The length of a character of more than one byte that is plain whatever bytes follow the first.
  private static func plainLength(of lead: UInt8) -> Int? {
    switch lead {
    case 0xC3...0xCB, 0xCE...0xD1: 2  // U+00C0–02FF, U+0380–047F
    case 0xE4...0xE9, 0xEB...0xEC: 3  // U+4000–9FFF, U+B000–CFFF
    default: nil
    }
  }

  /// The cursor behind the next character, line end or stretch.
  private func step(from cursor: Cursor) -> Cursor {
    let position = cursor.position
    switch bytes[position] {
    case 0x0A:
      return Cursor(position: position + 1, line: cursor.line + 1, column: 0)
    case 0x0D:
      let isPair = position + 1 < bytes.count && bytes[position + 1] == 0x0A
      return Cursor(position: position + (isPair ? 2 : 1), line: cursor.line + 1, column: 0)
    case let byte where byte < 0x80 || isPlain(at: position):
      return Cursor(
        position: position + length(of: byte), line: cursor.line, column: cursor.column + 1)
    default:
      let stretch = stretch(at: position, isLineStart: cursor.column == 0)
      let counted = stretch.lowerBound < position ? 1 : 0
      return Cursor(
        position: stretch.upperBound, line: cursor.line,
        column: cursor.column + string(stretch).count - counted)
    }
  }

  /// The stretch around a character that may extend or join: the character before, and what follows up
  /// to two plain characters.
  private func stretch(at position: Int, isLineStart: Bool) -> Range<Int> {
    var start = position
    if !isLineStart {
      repeat { start -= 1 } while start > 0 && bytes[start] & 0xC0 == 0x80
    }
    let limit = min(bytes.count, position + Self.maximumStretch)
    var end = position
    var isAfterPlain = false
    while end < limit, bytes[end] != 0x0A, bytes[end] != 0x0D {
      let isPlain = isPlain(at: end)
      if isPlain, isAfterPlain { break }
      isAfterPlain = isPlain
      end += length(of: bytes[end])
    }
    return start..<end
  }

  private func string(_ range: Range<Int>) -> String {
    String(decoding: UnsafeBufferPointer(rebasing: bytes[range]), as: UTF8.self)
  }

  private func length(of lead: UInt8) -> Int {
    lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
  }

  private func isPlain(at position: Int) -> Bool {
    let lead = UInt32(bytes[position])
    switch lead {
    case 0..<0x80: return true
    case ..<0xE0:
      return Self.isPlain((lead & 0x1F) << 6 | continuation(position + 1))
    case ..<0xF0:
      return Self.isPlain(
        (lead & 0x0F) << 12 | continuation(position + 1) << 6 | continuation(position + 2))
    default:
      return Self.isPlain(
        (lead & 0x07) << 18 | continuation(position + 1) << 12 | continuation(position + 2) << 6
          | continuation(position + 3))
    }
  }

  private func continuation(_ position: Int) -> UInt32 { UInt32(bytes[position] & 0x3F) }

  /// Whether a character never extends or joins its neighbours when they do not themselves.
  ///
  /// Where it says no, the standard library decides; these are the scripts and marks that make up most text.
  static func isPlain(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x00...0x2FF, 0x370...0x482, 0x48A...0x590: true  // Latin, Greek, Cyrillic, Armenian
    case 0x5D0...0x5F4, 0x606...0x60F, 0x61B...0x64A, 0x660...0x66F, 0x671...0x6D5: true
    case 0x904...0x939, 0x958...0x961, 0x964...0x980: true  // Devanagari
    case 0xE01...0xE30, 0xE3F...0xE46, 0xE4F...0xE5B: true  // Thai
    case 0x1E00...0x200B, 0x200E...0x20CF, 0x2100...0x2CEE: true
    case 0x3000...0x3029, 0x3030...0x3098, 0x309B...0xA66E: true  // kana, ideographs, Yi
    case 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF01...0xFF9D, 0xFFFD: true
    case 0x20000...0x2FFFD: true
    default: false
    }
  }
}
