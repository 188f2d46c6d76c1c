import CalqueText

/// Reads the prose of an HTML page: no tags, scripts, code, nor elements in another language.
struct HTMLReader {
  /// The article that a page holds.
  static func article(_ page: DecodedText, id: String, original: [UInt8]) -> Article {
    var walk = HTMLWalk(page.bytes)
    walk.run()
    let prose = walk.prose.prose(of: page)
    return Article(
      id: id, text: prose, page: page, original: original,
      escaping: MarkupEscaping(map: prose.map, notation: .html), declaredLanguage: walk.language,
      comments: walk.comments.comments(of: page))
  }
}

/// Walks from tag to tag.
private struct HTMLWalk {
  private let bytes: [UInt8]
  private let lastBracket: Int
  private var position = 0
  private var open: [Element] = []
  private var references = HTMLReferences()
  /// How many brackets began no tag; after many, each look for one's end would cost the whole page.
  private var unclosed = 0

  private static let patience = 64
  var prose: ProseBuilder
  private(set) var comments = MarkupComments()
  /// What the page, or its body, says of itself.
  private(set) var language: String?

  private struct Element {
    let name: String
    let isProse: Bool
  }

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    lastBracket = bytes.lastIndex(of: UInt8(ascii: ">")) ?? 0
    prose = ProseBuilder(bytes)
  }

  private var isProse: Bool { open.last?.isProse ?? true }

  mutating func run() {
    while position < bytes.count {
      if unclosed < Self.patience,
        let tag = HTMLTag(
          at: position, in: bytes, end: bytes.count, lastBracket: lastBracket)
      {
        position = tag.range.upperBound
        take(tag)
      } else {
        if bytes[position] == UInt8(ascii: "<") { unclosed += 1 }
        let next = bytes[(position + 1)...].firstIndex(of: UInt8(ascii: "<")) ?? bytes.count
        if isProse { takeText(position..<next) }
        position = next
      }
    }
  }

  private mutating func take(_ tag: HTMLTag) {
    switch tag.kind {
    case .comment:
      comments.add(tag)
      return
    case .declaration: return
    case .closing: close(tag)
    case .opening: begin(tag)
    }
    guard !HTMLElements.inline.contains(tag.name) else { return }
    prose.separate(tag.name == "br" ? .line : .block)
  }

  private mutating func begin(_ tag: HTMLTag) {
    if !HTMLElements.inline.contains(tag.name), let last = open.last,
      last.name == tag.name && HTMLElements.closedBySelf.contains(tag.name) || last.name == "p"
    {
      open.removeLast()
    }
    let declared = tag.attributes["lang"] ?? tag.attributes["xml:lang"]
    if tag.name == "html" || tag.name == "body", let declared, !declared.isEmpty {
      language = declared
    }
    let isOwn =
      !HTMLElements.noProse.contains(tag.name) && !isForeign(declared)
      && tag.attributes["translate"] != "no"
    let isInline = HTMLElements.inline.contains(tag.name)
    if isProse, isInline, !isOwn || tag.name == "img" {
      prose.hide(tag.range)
    }
    if HTMLElements.rawText.contains(tag.name) {
      let end = endOfRawText(tag.name)
      if isProse, isOwn { takeText(position..<end) }
      position = end
    } else if !HTMLElements.void.contains(tag.name) {
      open.append(Element(name: tag.name, isProse: isProse && isOwn))
    }
  }

  private mutating func close(_ tag: HTMLTag) {
    guard let index = open.lastIndex(where: { $0.name == tag.name }) else { return }
    open.removeSubrange(index...)
  }

  private func isForeign(_ declared: String?) -> Bool {
    guard let declared, !declared.isEmpty, let language else { return false }
    let primary = { (tag: String) in tag.lowercased().prefix { $0 != "-" && $0 != "_" } }
    return primary(declared) != primary(language)
  }

  /// Where the closing tag of an element of text begins.
  private func endOfRawText(_ name: String) -> Int {
    var place = position
    while let next = bytes[place...].firstIndex(of: UInt8(ascii: "<")) {
      if let tag = HTMLTag(at: next, in: bytes, end: bytes.count), tag.kind == .closing,
        tag.name == name
      {
        return next
      }
      place = next + 1
    }
    return bytes.count
  }

  /// Takes text with its references decoded and its white space as single spaces.
  private mutating func takeText(_ range: Range<Int>) {
    var place = range.lowerBound
    var start = place
    while place < range.upperBound {
      let byte = bytes[place]
      if byte.isMarkupSpace {
        prose.keep(start..<place)
        prose.separate(.space)
        place += 1
        start = place
      } else if byte == UInt8(ascii: "&"),
        let found = references.reference(at: place, in: bytes, end: range.upperBound)
      {
        prose.keep(start..<place)
        prose.replace(place..<(place + found.length), with: found.text)
        place += found.length
        start = place
      } else {
        place += 1
      }
    }
    prose.keep(start..<range.upperBound)
  }
}
