import Calque
import CalqueText

/// A place of an article as a terminal shows it: its line, cut around it, and the marks underneath.
struct SourceSnippet {
  /// The line, printable, with … where it was cut.
  private(set) var line = ""
  /// Spaces up to the place, then `^~~~`.
  private(set) var underline = ""

  /// How far to look for the line's ends; what fits the widest terminal.
  private static let reach = 1024

  /// The line around a range, at most so many cells wide; of a range over several lines the first.
  init(_ range: OriginalRange, of article: Article, width: Int) {
    let bytes = article.page.bytes
    let place = article.page.range(of: range).bytes()
    let (start, end) = (place.lowerBound, place.upperBound)
    let lineStart = Self.lineStart(before: start, in: bytes)
    let lineEnd = Self.lineEnd(after: start, in: bytes)
    var cells: [Cell] = []
    var position = lineStart
    for character in String(decoding: bytes[lineStart..<lineEnd], as: UTF8.self) {
      let next = position + character.utf8.count
      let isMarked = start == end ? position == start : position < end && next > start
      if let cell = Cell(character, isMarked: isMarked) { cells.append(cell) }
      position = next
    }
    // A place at the line's end, where nothing stands.
    if !cells.contains(where: \.isMarked) {
      cells.append(Cell(text: " ", width: 1, isMarked: true))
    }
    let cut = Window(of: cells, width: width)
    let isCutBefore =
      cut.range.lowerBound > 0 || lineStart > 0 && !Self.isLineEnd(bytes[lineStart - 1])
    let isCutAfter =
      cut.range.upperBound < cells.count || lineEnd < bytes.count && !Self.isLineEnd(bytes[lineEnd])
    draw(cells[cut.range], isCutBefore: isCutBefore, isCutAfter: isCutAfter)
  }

  private mutating func draw(_ cells: ArraySlice<Cell>, isCutBefore: Bool, isCutAfter: Bool) {
    line = isCutBefore ? "…" : ""
    underline = isCutBefore ? " " : ""
    var isFirstMark = true
    for cell in cells {
      line += cell.text
      if cell.isMarked {
        underline += isFirstMark ? "^" : cell.width > 0 ? "~" : ""
        underline += String(repeating: "~", count: max(0, cell.width - 1))
        isFirstMark = false
      } else if isFirstMark {
        underline += String(repeating: " ", count: cell.width)
      }
    }
    if isCutAfter { line += "…" }
    while line.hasSuffix(" ") { line.removeLast() }
    // A terminal that lays a right-to-left line out from the right does so with its marks as well.
    if let letter = line.first(where: \.isLetter), letter.isRightToLeft {
      underline = "\u{200F}" + underline
    }
  }

  private static func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

  private static func isContinuation(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }

  private static func lineStart(before position: Int, in bytes: [UInt8]) -> Int {
    let limit = max(0, position - reach)
    var start = position
    while start > limit, !isLineEnd(bytes[start - 1]) { start -= 1 }
    while start < position, isContinuation(bytes[start]) { start += 1 }
    return start
  }

  private static func lineEnd(after position: Int, in bytes: [UInt8]) -> Int {
    let limit = min(bytes.count, position + reach)
    var end = position
    while end < limit, !isLineEnd(bytes[end]) { end += 1 }
    while end > position, end < bytes.count, isContinuation(bytes[end]) { end -= 1 }
    return end
  }
}

/// A character as it is shown.
private struct Cell {
  let text: String
  let width: Int
  let isMarked: Bool

  init(text: String, width: Int, isMarked: Bool) {
    self.text = text
    self.width = width
    self.isMarked = isMarked
  }

  /// The character, or what stands for it; nil for what is invisible and not meant.
  init?(_ character: Character, isMarked: Bool) {
    self.isMarked = isMarked
    if character == "\t" {
      text = "    "
      width = 4
    } else if character.isUnprintable {
      guard isMarked || character.unicodeScalars.first?.properties.generalCategory == .control
      else { return nil }
      text = character.placeholder
      width = text.count
    } else {
      text = String(character)
      width = character.cells
    }
  }
}

/// The part of a line that is shown.
private struct Window {
  let range: Range<Int>

  /// The cells around the marked ones that fit, with two thirds of what is left before them.
  init(of cells: [Cell], width: Int) {
    let first = cells.firstIndex(where: \.isMarked) ?? 0
    let last = cells.lastIndex(where: \.isMarked) ?? 0
    guard cells.reduce(0, { $0 + $1.width }) > width else {
      range = 0..<cells.count
      return
    }
    let room = width - 2  // for an … at either end
    var used = 0
    var end = first
    while end <= last, used + cells[end].width <= room {
      used += cells[end].width
      end += 1
    }
    let after = cells[end...].reduce(0) { $0 + $1.width }
    var start = first
    let before = max((room - used) * 2 / 3, room - used - after)
    var left = 0
    while start > 0, left + cells[start - 1].width <= before {
      start -= 1
      left += cells[start].width
    }
    used += left
    while end < cells.count, used + cells[end].width <= room {
      used += cells[end].width
      end += 1
    }
    range = start..<max(end, start + 1)
  }
}
