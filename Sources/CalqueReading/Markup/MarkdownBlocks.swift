/// Finds the blocks of a Markdown page that hold prose: paragraphs, headings, cells.
struct MarkdownBlocks {
  private let bytes: [UInt8]
  private let isMDX: Bool
  /// The blocks, each as the stretches of its lines.
  private(set) var blocks: [[Range<Int>]] = []
  /// The labels of links that are defined, folded.
  private(set) var labels: Set<String> = []
  /// What the front matter says.
  private(set) var language: String?
  /// The comments that are blocks of their own.
  private(set) var comments = MarkupComments()

  private var paragraph: [Range<Int>] = []
  private var passage = Passage.prose
  private var listIndents: [Int] = []
  private var quoteDepth = 0
  /// The column behind the line's marks of quotation, from which lists are indented.
  private var base = 0

  /// What the lines belong to.
  private enum Passage: Equatable {
    case prose, table, untilBlank
    /// Code up to a fence of this mark and length, or longer.
    case fence(UInt8, Int)
    /// HTML up to a line that holds this.
    case html(String)
  }

  init(_ bytes: [UInt8], isMDX: Bool) {
    self.bytes = bytes
    self.isMDX = isMDX
  }

  mutating func run() {
    let lines = bytes.lineRanges
    var number = frontMatter(lines)
    while number < lines.count {
      read(lines[number])
      number += 1
    }
    flush()
  }

  private mutating func flush() {
    if !paragraph.isEmpty { blocks.append(paragraph) }
    paragraph = []
  }

  private mutating func read(_ line: Range<Int>) {
    switch passage {
    case .fence(let mark, let count):
      if MarkdownLine(bytes, line).withoutQuotes.closes(mark, count) { passage = .prose }
      return
    case .html(let end):
      if bytes[line].holds(end) { passage = .prose }
      return
    case .untilBlank:
      if MarkdownLine(bytes, line).withoutQuotes.isBlank { passage = .prose }
      return
    case .prose, .table: break
    }
    var rest = MarkdownLine(bytes, line)
    let depth = rest.skipQuotes()
    if depth > quoteDepth { flush() }
    if rest.isBlank || paragraph.isEmpty || depth > quoteDepth { quoteDepth = depth }
    guard !rest.isBlank else {
      flush()
      passage = .prose
      return
    }
    if passage == .table {
      cells(of: rest)
      return
    }
    base = rest.column
    let indent = rest.indent - base
    if paragraph.isEmpty {
      while let last = listIndents.last, indent < last { listIndents.removeLast() }
      if indent - (listIndents.last ?? 0) >= 4 { return }
    }
    rest.skipSpace()
    readContent(rest)
  }

  private mutating func readContent(_ line: MarkdownLine) {
    var rest = line
    if rest.isUnderline, !paragraph.isEmpty || rest.isThematicBreak {
      flush()
    } else if rest.isThematicBreak {
      flush()
    } else if let heading = rest.heading {
      flush()
      if !heading.isEmpty { blocks.append([heading]) }
    } else if let fence = rest.fence {
      flush()
      passage = .fence(fence.mark, fence.count)
    } else if let html = rest.htmlBlock(interrupting: !paragraph.isEmpty) {
      flush()
      if let tag = HTMLTag(at: rest.range.lowerBound, in: bytes, end: bytes.count),
        tag.kind == .comment
      {
        comments.add(tag)
      }
      if let end = html.end {
        if !bytes[rest.range].dropFirst(html.start).holds(end) { passage = .html(end) }
      } else {
        passage = .untilBlank
      }
    } else if isMDX, paragraph.isEmpty, rest.isModuleLine {
      passage = .untilBlank
    } else if rest.skipListMarker(
      interrupting: !paragraph.isEmpty && listIndents.isEmpty)
    {
      flush()
      let column = rest.column - base
      while let last = listIndents.last, last >= column { listIndents.removeLast() }
      listIndents.append(column)
      _ = rest.skipQuotes()
      rest.skipSpace()
      rest.skipTask()
      if !rest.isBlank { readContent(rest) }
    } else if paragraph.isEmpty, let label = rest.skipDefinition() {
      labels.insert(label.folded)
      guard label.isFootnote, !rest.isBlank else { return }
      rest.skipSpace()
      paragraph.append(rest.trimmed)
    } else if rest.isTableDelimiter, let header = paragraph.popLast() {
      flush()
      passage = .table
      cells(of: MarkdownLine(bytes, header))
    } else {
      paragraph.append(rest.trimmed)
    }
  }

  private mutating func cells(of line: MarkdownLine) {
    var start = line.range.lowerBound
    var place = start
    var isCode = false
    func add(_ range: Range<Int>) {
      let cell = MarkdownLine(bytes, range).trimmed
      if !cell.isEmpty { blocks.append([cell]) }
    }
    while place < line.range.upperBound {
      switch bytes[place] {
      case UInt8(ascii: "\\"): place += 1
      case UInt8(ascii: "`"): isCode.toggle()
      case UInt8(ascii: "|") where !isCode:
        add(start..<place)
        start = place + 1
      default: break
      }
      place += 1
    }
    add(min(start, line.range.upperBound)..<line.range.upperBound)
  }

  /// Reads the front matter; returns the number of the line after it.
  private mutating func frontMatter(_ lines: [Range<Int>]) -> Int {
    guard let first = lines.first else { return 0 }
    let mark = String(decoding: bytes[MarkdownLine(bytes, first).trimmed], as: UTF8.self)
    guard mark == "---" || mark == "+++" else { return 0 }
    for (number, line) in lines.enumerated().dropFirst() {
      let text = String(decoding: bytes[line], as: UTF8.self)
      let bare = text.reversed().drop(while: \.isWhitespace).reversed()
      if String(bare) == mark || mark == "---" && String(bare) == "..." { return number + 1 }
      let parts = text.split(separator: mark == "---" ? ":" : "=", maxSplits: 1)
      if parts.count == 2, ["lang", "language"].contains(parts[0].filter { !$0.isWhitespace }) {
        let value = parts[1].split(separator: "#").first ?? ""
        language = value.filter { !$0.isWhitespace && $0 != "\"" && $0 != "'" }
      }
    }
    language = nil
    return 0
  }
}

extension ArraySlice<UInt8> {
  /// Whether a text of ASCII stands in the bytes, in either case.
  func holds(_ text: String) -> Bool {
    let wanted = Array(text.utf8)
    guard count >= wanted.count else { return false }
    return (startIndex...(endIndex - wanted.count)).contains { start in
      zip(self[start...], wanted).allSatisfy {
        $0 == $1 || $0.isASCIILetter && $0 | 0x20 == $1
      }
    }
  }
}
