/// Tells whether a row goes on over the end of a line, inside quotation marks.
struct RowScanner {
  private let notation: RowNotation
  private var state = State.fieldStart

  private enum State {
    case fieldStart, plain, quoted, closed
  }

  init(_ notation: RowNotation) {
    self.notation = notation
  }

  /// Whether the row's end has not been met.
  var isOpen: Bool { state == .quoted }

  /// Takes the next line of the row.
  mutating func take(_ line: [UInt8]) {
    if state != .quoted, !line.contains(UInt8(ascii: "\"")) { return }
    var position = 0
    while position < line.count {
      let mark = notation.mark(at: position, in: line)
      switch (state, mark) {
      case (.quoted, UInt8(ascii: "\"")): state = .closed
      case (.quoted, _): break
      case (.closed, UInt8(ascii: "\"")), (.fieldStart, UInt8(ascii: "\"")): state = .quoted
      case (_, notation.separator): state = .fieldStart
      default: state = .plain
      }
      position += notation.width
    }
  }
}
