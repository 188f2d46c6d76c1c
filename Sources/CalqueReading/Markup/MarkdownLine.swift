/// What is left of a line of Markdown, as its marks are read off from the left.
struct MarkdownLine {
  private let bytes: [UInt8]
  private(set) var range: Range<Int>
  /// The column of the rest, from 0; tabs reach to multiples of four.
  private(set) var column = 0

  init(_ bytes: [UInt8], _ range: Range<Int>) {
    self.bytes = bytes
    self.range = range
  }

  private var content: ArraySlice<UInt8> { bytes[range] }
  private var first: UInt8? { content.first }

  var isBlank: Bool { content.allSatisfy(\.isMarkupSpace) }

  /// The rest without white space at its ends.
  var trimmed: Range<Int> {
    var lower = range.lowerBound
    var upper = range.upperBound
    while upper > lower, bytes[upper - 1].isMarkupSpace { upper -= 1 }
    while lower < upper, bytes[lower].isMarkupSpace { lower += 1 }
    return lower..<upper
  }

  /// The column of the first byte that is no space.
  var indent: Int {
    var line = self
    line.skipSpace()
    return line.column
  }

  private mutating func skip(_ count: Int) {
    for _ in 0..<min(count, range.count) {
      column += bytes[range.lowerBound] == 0x09 ? 4 - column % 4 : 1
      range = (range.lowerBound + 1)..<range.upperBound
    }
  }

  mutating func skipSpace() {
    while let byte = first, byte.isMarkupSpace { skip(1) }
  }

  /// Skips the marks of quotations; returns how many there were.
  mutating func skipQuotes() -> Int {
    var depth = 0
    while true {
      var rest = self
      rest.skipSpace()
      guard rest.column - column <= 3 || depth > 0, rest.first == UInt8(ascii: ">") else {
        return depth
      }
      rest.skip(1)
      if rest.first == 0x20 { rest.skip(1) }
      self = rest
      depth += 1
    }
  }

  var withoutQuotes: MarkdownLine {
    var line = self
    _ = line.skipQuotes()
    return line
  }

  // MARK: Blocks of their own

  /// Three or more of one mark and nothing else.
  var isThematicBreak: Bool {
    guard let mark = first, "*-_".utf8.contains(mark) else { return false }
    let marks = content.filter { !$0.isMarkupSpace }
    return marks.count >= 3 && marks.allSatisfy { $0 == mark }
  }

  /// What makes a heading of the paragraph above.
  var isUnderline: Bool {
    let marks = bytes[trimmed]
    guard let mark = marks.first, mark == UInt8(ascii: "=") || mark == UInt8(ascii: "-") else {
      return false
    }
    return marks.allSatisfy { $0 == mark }
  }

  /// The text of a heading behind its `#`.
  var heading: Range<Int>? {
    let level = content.prefix { $0 == UInt8(ascii: "#") }.count
    guard (1...6).contains(level) else { return nil }
    var rest = self
    rest.skip(level)
    guard rest.first?.isMarkupSpace ?? true else { return nil }
    var text = rest.trimmed
    let closing = bytes[text].reversed().prefix { $0 == UInt8(ascii: "#") }.count
    if closing == text.count {
      text = text.lowerBound..<text.lowerBound
    } else if closing > 0, bytes[text.upperBound - closing - 1].isMarkupSpace {
      text = MarkdownLine(bytes, text.lowerBound..<(text.upperBound - closing)).trimmed
    }
    return text
  }

  /// The fence that begins code.
  var fence: (mark: UInt8, count: Int)? {
    guard let mark = first, mark == UInt8(ascii: "`") || mark == UInt8(ascii: "~") else {
      return nil
    }
    let count = content.prefix { $0 == mark }.count
    guard count >= 3 else { return nil }
    if mark == UInt8(ascii: "`"), content.dropFirst(count).contains(mark) { return nil }
    return (mark, count)
  }

  /// Whether the line is the fence that ends code.
  func closes(_ mark: UInt8, _ count: Int) -> Bool {
    let text = bytes[trimmed]
    return text.count >= count && text.allSatisfy { $0 == mark }
  }

  /// Whether the line imports or exports, as a module does.
  var isModuleLine: Bool {
    content.starts(with: "import ".utf8) || content.starts(with: "export ".utf8)
  }

  /// The row under a table's header.
  var isTableDelimiter: Bool {
    let marks = content.filter { !$0.isMarkupSpace }
    return marks.contains(UInt8(ascii: "|")) && marks.contains(UInt8(ascii: "-"))
      && marks.allSatisfy { "|-:".utf8.contains($0) }
  }

  /// A block of HTML that begins here: the text its last line holds, or nil where a blank line ends it.
  func htmlBlock(interrupting isInterrupting: Bool) -> (start: Int, end: String?)? {
    guard first == UInt8(ascii: "<") else { return nil }
    for (start, end) in [("<!--", "-->"), ("<?", "?>"), ("<![cdata[", "]]>"), ("<!", ">")]
    where content.prefix(start.utf8.count).holds(start) {
      return (start.utf8.count, end)
    }
    guard
      let tag = HTMLTag(at: range.lowerBound, in: bytes, end: range.upperBound)
        ?? HTMLTag(openAt: range, in: bytes)
    else { return nil }
    if tag.kind == .opening, ["script", "style", "textarea", "pre"].contains(tag.name) {
      return (1, "</\(tag.name)>")
    }
    if !HTMLElements.inline.contains(tag.name) { return (1, nil) }
    let isAlone = MarkdownLine(bytes, tag.range.upperBound..<range.upperBound).isBlank
    return isAlone && !isInterrupting ? (1, nil) : nil
  }

  // MARK: Marks before prose

  /// Skips the mark of a list's item; returns whether there was one.
  mutating func skipListMarker(interrupting isInterrupting: Bool) -> Bool {
    var rest = self
    if let mark = first, "-+*".utf8.contains(mark) {
      rest.skip(1)
    } else {
      let digits = content.prefix { $0.isASCIIDigit }
      guard (1...9).contains(digits.count) else { return false }
      if isInterrupting, !digits.elementsEqual([UInt8(ascii: "1")]) { return false }
      rest.skip(digits.count)
      guard rest.first == UInt8(ascii: ".") || rest.first == UInt8(ascii: ")") else { return false }
      rest.skip(1)
    }
    guard rest.first?.isMarkupSpace ?? !isInterrupting else { return false }
    if isInterrupting, rest.isBlank { return false }
    let markEnd = rest.column
    rest.skipSpace()
    if rest.column - markEnd > 4 || rest.first == nil { rest.column = markEnd + 1 }
    self = rest
    return true
  }

  /// Skips a task's box: `[ ]`, `[x]`.
  mutating func skipTask() {
    let box = content.prefix(4)
    guard box.count == 4, box.first == UInt8(ascii: "["), box.last?.isMarkupSpace == true else {
      return
    }
    let mark = box[box.startIndex + 1]
    guard mark == 0x20 || mark | 0x20 == UInt8(ascii: "x"),
      box[box.startIndex + 2] == UInt8(ascii: "]")
    else { return }
    skip(4)
  }

  /// Skips the definition of a link or the label of a footnote's text; returns the label.
  mutating func skipDefinition() -> MarkdownLabel? {
    guard first == UInt8(ascii: "["), let close = content.firstIndex(of: UInt8(ascii: "]")),
      close + 1 < range.upperBound, bytes[close + 1] == UInt8(ascii: ":")
    else { return nil }
    let label = MarkdownLabel(bytes[(range.lowerBound + 1)..<close])
    guard !label.folded.isEmpty else { return nil }
    skip(close + 2 - range.lowerBound)
    return label
  }
}

/// What a link or footnote is called.
struct MarkdownLabel {
  /// Without case, white space as single spaces.
  let folded: String

  var isFootnote: Bool { folded.hasPrefix("^") }

  init(_ bytes: ArraySlice<UInt8>) {
    folded = String(decoding: bytes, as: UTF8.self).lowercased()
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
