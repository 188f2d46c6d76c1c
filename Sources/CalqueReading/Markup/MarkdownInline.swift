/// Reads one block of Markdown: what of it is prose, and what are marks, code and targets.
struct MarkdownInline {
  private let text: [UInt8]
  private let lastBracket: Int
  /// The line ends that two spaces make hard.
  private let hardEnds: Set<Int>
  /// Where each byte stands in the page.
  private let origins: [Int]
  private let labels: Set<String>
  private let isMDX: Bool
  private(set) var comments: MarkupComments
  private var isMark: [Bool]
  private var replacements: [Int: Replacement] = [:]
  private var emphasis = MarkdownEmphasis()
  private var brackets: [(place: Int, isImage: Bool)] = []
  private var position = 0
  /// The lengths of marks of code that nothing closes from here on.
  private var openFences: Set<Int> = []
  /// How many brackets began no tag; after many, no more are tried.
  private var unclosed = 0

  private static let patience = 64

  /// What stands for a stretch of the block.
  private struct Replacement {
    let length: Int
    let kind: Kind

    enum Kind {
      case text([UInt8])
      case hidden
      case lineBreak
    }
  }

  /// A block whose lines are these stretches of a page, after so many comments.
  init(
    _ page: [UInt8], _ lines: [Range<Int>], labels: Set<String>, isMDX: Bool,
    comments: MarkupComments
  ) {
    self.comments = comments
    var text: [UInt8] = []
    var origins: [Int] = []
    var hardEnds: Set<Int> = []
    for line in lines {
      if let last = origins.last {
        if page[(last + 1)...].starts(with: [0x20, 0x20]) { hardEnds.insert(text.count) }
        text.append(0x0A)
        origins.append(last + 1)
      }
      text += page[line]
      origins += line
    }
    self.text = text
    lastBracket = text.lastIndex(of: UInt8(ascii: ">")) ?? 0
    self.origins = origins
    self.hardEnds = hardEnds
    self.labels = labels
    self.isMDX = isMDX
    isMark = Array(repeating: false, count: text.count)
  }

  mutating func scan(_ references: inout HTMLReferences) {
    while position < text.count {
      let start = position
      switch text[position] {
      case UInt8(ascii: "\\"): takeEscape()
      case UInt8(ascii: "`"): takeCode()
      case UInt8(ascii: "<"): takeAngle()
      case UInt8(ascii: "&"):
        if let found = references.reference(at: position, in: text, end: text.count) {
          replace(position..<(position + found.length), by: .text(found.text))
        }
      case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"):
        position = emphasis.take(at: position, in: text)
      case UInt8(ascii: "!") where byte(at: position + 1) == UInt8(ascii: "["):
        brackets.append((position, true))
        position += 2
      case UInt8(ascii: "["): openBracket()
      case UInt8(ascii: "]"): closeBracket()
      case UInt8(ascii: "h"), UInt8(ascii: "w"): takeAddress()
      case UInt8(ascii: "{") where isMDX: takeExpression()
      default: break
      }
      if position == start { position += 1 }
    }
    for place in emphasis.marks() { isMark[place] = true }
  }

  /// Adds the prose.
  func emit(into prose: inout ProseBuilder) {
    var place = 0
    while place < text.count {
      if let replacement = replacements[place] {
        let end = place + replacement.length
        let range = origin(of: place..<end)
        switch replacement.kind {
        case .text(let text): prose.replace(range, with: text)
        case .hidden: prose.hide(range)
        case .lineBreak: prose.separate(.line)
        }
        place = end
      } else if isMark[place] {
        place += 1
      } else if text[place] == 0x0A {
        let isHard = place > 0 && text[place - 1] == UInt8(ascii: "\\") && isMark[place - 1]
        prose.separate(isHard || hardEnds.contains(place) ? .line : .space)
        place += 1
      } else {
        var end = place + 1
        while end < text.count, !isMark[end], replacements[end] == nil, text[end] != 0x0A {
          end += 1
        }
        prose.keep(origins[place]..<(origins[end - 1] + 1))
        place = end
      }
    }
  }

  /// Where a stretch that is not empty stands in the page.
  private func origin(of range: Range<Int>) -> Range<Int> {
    origins[range.lowerBound]..<(origins[range.upperBound - 1] + 1)
  }

  private func byte(at place: Int) -> UInt8? { place < text.count ? text[place] : nil }

  private mutating func drop(_ range: Range<Int>) {
    for place in range {
      isMark[place] = true
      replacements[place] = nil
    }
    position = max(position, range.upperBound)
  }

  private mutating func replace(_ range: Range<Int>, by kind: Replacement.Kind) {
    for place in range { replacements[place] = nil }
    replacements[range.lowerBound] = Replacement(length: range.count, kind: kind)
    position = max(position, range.upperBound)
  }

  private mutating func takeEscape() {
    guard let next = byte(at: position + 1), next.isASCIIMark || next == 0x0A else { return }
    isMark[position] = true
    position += next == 0x0A ? 1 : 2
  }

  private mutating func takeCode() {
    let count = text[position...].prefix { $0 == UInt8(ascii: "`") }.count
    guard !openFences.contains(count) else {
      position += count
      return
    }
    var place = position + count
    while let next = text[place...].firstIndex(of: UInt8(ascii: "`")) {
      let closing = text[next...].prefix { $0 == UInt8(ascii: "`") }.count
      place = next + closing
      if closing == count {
        replace(position..<place, by: .hidden)
        return
      }
    }
    openFences.insert(count)
    position += count
  }

  private mutating func takeAngle() {
    guard unclosed < Self.patience else { return }
    if let tag = HTMLTag(at: position, in: text, end: text.count, lastBracket: lastBracket) {
      if tag.kind == .opening, tag.name.contains(":") || tag.name.contains("@") {
        replace(tag.range, by: .hidden)
      } else if tag.kind == .opening, HTMLElements.noProse.contains(tag.name) {
        replace(tag.range.lowerBound..<endOfElement(tag), by: .hidden)
      } else if tag.kind == .opening, tag.name == "br" {
        replace(tag.range, by: .lineBreak)
      } else {
        if tag.kind == .comment { comments.add(origin(of: tag.range), marks: 4) }
        drop(tag.range)
      }
    } else {
      unclosed += 1
    }
  }

  private func endOfElement(_ opening: HTMLTag) -> Int {
    var place = opening.range.upperBound
    while let next = text[place...].firstIndex(of: UInt8(ascii: "<")) {
      if let tag = HTMLTag(at: next, in: text, end: text.count), tag.kind == .closing,
        tag.name == opening.name
      {
        return tag.range.upperBound
      }
      place = next + 1
    }
    return opening.range.upperBound
  }

  private mutating func takeAddress() {
    if let before = position > 0 ? text[position - 1] : nil,
      before.isASCIIAlphanumeric || before >= 0x80 || before == UInt8(ascii: "/")
    {
      return
    }
    guard
      ["https://", "http://", "www."].contains(where: { text[position...].starts(with: $0.utf8) })
    else { return }
    var end = position
    while end < text.count, !text[end].isMarkupSpace, text[end] < 0x80,
      !"<>[]\"|`".utf8.contains(text[end])
    {
      end += 1
    }
    while end > position, ".,;:!?*_~'()".utf8.contains(text[end - 1]) {
      let inside = text[position..<end]
      let isBalanced =
        text[end - 1] == UInt8(ascii: ")")
        && inside.count { $0 == UInt8(ascii: "(") } >= inside.count { $0 == UInt8(ascii: ")") }
      if isBalanced { break }
      end -= 1
    }
    replace(position..<end, by: .hidden)
  }

  private mutating func takeExpression() {
    var depth = 0
    for place in position..<text.count {
      if text[place] == UInt8(ascii: "{") { depth += 1 }
      if text[place] == UInt8(ascii: "}") { depth -= 1 }
      guard depth == 0 else { continue }
      let range = position..<(place + 1)
      if text[range].starts(with: "{/*".utf8) {
        comments.add(origin(of: range), marks: 3)
        drop(range)
      } else {
        replace(range, by: .hidden)
      }
      return
    }
  }

  private mutating func openBracket() {
    if byte(at: position + 1) == UInt8(ascii: "^"),
      let close = text[position...].prefix(256).firstIndex(of: UInt8(ascii: "]")),
      !text[position..<close].contains(where: \.isMarkupSpace)
    {
      drop(position..<(close + 1))
      return
    }
    brackets.append((position, false))
  }

  private mutating func closeBracket() {
    guard let opening = brackets.popLast() else { return }
    let content = (opening.place + (opening.isImage ? 2 : 1))..<position
    guard let end = MarkdownTarget.end(after: position, text: content, in: text, labels: labels)
    else { return }
    if opening.isImage {
      let isAlone = opening.place == 0 && end == text.count
      if isAlone {
        drop(0..<2)
        drop(position..<end)
      } else {
        emphasis.forget(from: opening.place)
        replace(opening.place..<end, by: .hidden)
      }
    } else {
      drop(opening.place..<(opening.place + 1))
      drop(position..<end)
      brackets.removeAll { !$0.isImage }
    }
  }
}
