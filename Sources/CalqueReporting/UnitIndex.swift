import Calque
import CalqueText

/// Finds lines and columns counted in code points or in UTF-8 bytes, as machine formats want them.
///
/// Places in order cost one pass over the text together.
struct UnitIndex {
  private let text: DecodedText
  private let unit: Unit
  private var position = 0
  private var line = 1
  private var column = 1

  enum Unit {
    case scalars, bytes
  }

  init(_ article: Article, _ unit: Unit) {
    text = article.page
    self.unit = unit
  }

  /// The line and column, from 1, of a byte of the article's original.
  mutating func place(of offset: Offset<Original>) -> TextPlace {
    let target = text.map.isIdentity ? offset.bytes : text.map.position(leadingTo: offset).bytes
    if target < position { rewind(to: target) }
    advance(to: min(target, text.bytes.count))
    return TextPlace(line: line, column: column)
  }

  private mutating func advance(to target: Int) {
    text.bytes.withUnsafeBufferPointer { bytes in
      while position < target {
        let byte = bytes[position]
        position += 1
        let isPair = byte == 0x0D && position < bytes.count && bytes[position] == 0x0A
        if byte == 0x0A || byte == 0x0D && !isPair {
          line += 1
          column = 1
        } else if unit == .bytes || byte & 0xC0 != 0x80 {
          column += 1
        }
      }
    }
  }

  /// Goes back to the start of the line a position is in.
  private mutating func rewind(to target: Int) {
    while position > 0, position > target || !isLineEnd(position - 1) {
      position -= 1
      if isLineEnd(position) { line -= 1 }
    }
    column = 1
  }

  /// Whether a line ends with the byte at a position.
  private func isLineEnd(_ position: Int) -> Bool {
    switch text.bytes[position] {
    case 0x0A: true
    case 0x0D: !(position + 1 < text.bytes.count && text.bytes[position + 1] == 0x0A)
    default: false
    }
  }
}
