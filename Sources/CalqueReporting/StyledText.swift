import CalqueText

/// Text in colours, broken into lines of so many cells.
struct StyledText {
  private let width: Int
  private var cells: [(text: String, width: Int, color: TextStyle.Color?)] = []

  init(width: Int) {
    self.width = max(8, width)
  }

  /// The text with more after it.
  func adding(_ text: String, _ color: TextStyle.Color?) -> StyledText {
    var result = self
    for character in text {
      result.cells.append((String(character), character.cells, color))
    }
    return result
  }

  /// The text with something that goes.
  func removing(_ text: String, _ style: TextStyle) -> StyledText {
    guard !text.isEmpty else { return self }
    return style.hasColor ? adding(text, .struck) : adding("[-\(text)-]", nil)
  }

  /// The text with something that comes.
  func inserting(_ text: String, _ style: TextStyle) -> StyledText {
    guard !text.isEmpty else { return self }
    return style.hasColor ? adding(text, .inserted) : adding("{+\(text)+}", nil)
  }

  /// The lines, broken at blanks where there are some.
  func lines(in style: TextStyle) -> [String] {
    var lines: [String] = []
    var start = 0
    while start < cells.count {
      var end = start
      var used = 0
      var lastBlank: Int?
      while end < cells.count, used + cells[end].width <= width {
        if cells[end].text == " " { lastBlank = end }
        used += cells[end].width
        end += 1
      }
      if end < cells.count, cells[end].text == " " { lastBlank = end }
      end = end == start ? start + 1 : end
      if end < cells.count, let lastBlank, lastBlank > start {
        lines.append(line(cells[start..<lastBlank], style))
        start = lastBlank + 1
      } else {
        lines.append(line(cells[start..<end], style))
        start = end
      }
    }
    return lines
  }

  private func line(
    _ cells: ArraySlice<(text: String, width: Int, color: TextStyle.Color?)>, _ style: TextStyle
  ) -> String {
    var line = ""
    var rest = cells
    while let first = rest.first {
      let run = rest.prefix { $0.color == first.color }
      let text = run.map(\.text).joined()
      line += first.color.map { style.painted(text, $0) } ?? text
      rest = rest.dropFirst(run.count)
    }
    return line
  }
}
