import CalqueText

/// A tag of HTML, or a special token of a language model in angle brackets: "<b>", "</s>", "<unk>".
struct MarkupTag {
  /// From the opening bracket to the closing one.
  let tokens: ClosedRange<TokenIndex>
  /// Its name in lower case.
  let name: String
  let isClosing: Bool

  init(tokens: ClosedRange<TokenIndex>, name: String, isClosing: Bool) {
    self.tokens = tokens
    self.name = name
    self.isClosing = isClosing
  }

  /// The tag that starts at ‘<’; nil where there is none.
  init?(at bracket: TokenIndex, in text: SegmentedText) {
    let tokens = text.tokens
    var place = bracket + 1
    func mark() -> UInt32 { place < tokens.count ? tokens[place].mark : 0 }
    let isClosing = mark() == 0x2F
    let isPiped = mark() == 0x7C
    if isClosing || isPiped { place += 1 }
    guard place < tokens.count, tokens[place].kind == .word, tokens[place].length < 20 else {
      return nil
    }
    let name = text.string(place).lowercased()
    place += 1
    if isPiped {
      guard mark() == 0x7C else { return nil }
      place += 1
    } else {
      guard Self.names.contains(name) else { return nil }
      if mark() != 0x3E { place = Self.endOfAttributes(from: place, in: text) ?? tokens.count }
    }
    guard mark() == 0x3E else { return nil }
    self.init(tokens: bracket...place, name: name, isClosing: isClosing)
  }

  /// What it covers; a combining mark behind its bracket is not of it.
  func range(in text: SegmentedText) -> NormalRange {
    let start = Int(text.tokens[tokens.lowerBound].start)
    let bracket = text.tokens[tokens.upperBound]
    return Range(bytes: start..<(bracket.mark == 0x3E ? Int(bracket.start) + 1 : Int(bracket.end)))
  }

  /// The tag that closes this one on its line, a few words on.
  func closing(in text: SegmentedText) -> MarkupTag? {
    guard !isClosing else { return nil }
    var place = tokens.upperBound + 1
    let limit = min(text.tokens.count, place + Self.reach)
    while place < limit, text.tokens[place].kind != .lineEnd {
      if text.tokens[place].mark == 0x3C {
        guard let tag = MarkupTag(at: place, in: text) else { return nil }
        return tag.isClosing && tag.name == name && place > tokens.upperBound + 1 ? tag : nil
      }
      place += 1
    }
    return nil
  }

  /// The tag that this one closes, a few words before on its line.
  func opening(in text: SegmentedText) -> MarkupTag? {
    var place = tokens.lowerBound - 1
    let limit = max(0, place - Self.reach - 12)
    while place >= limit, text.tokens[place].kind != .lineEnd {
      if text.tokens[place].mark == 0x3C {
        guard let tag = MarkupTag(at: place, in: text),
          tag.closing(in: text)?.tokens == tokens
        else { return nil }
        return tag
      }
      place -= 1
    }
    return nil
  }

  /// How many tokens may stand between two tags of a pair.
  private static let reach = 40

  /// The place of ‘>’ behind attributes; nil where something else stands there.
  private static func endOfAttributes(from start: TokenIndex, in text: SegmentedText) -> TokenIndex?
  {
    var isAssigned = false
    for place in start..<min(text.tokens.count, start + 60) {
      let token = text.tokens[place]
      switch token.mark {
      case 0x3E:
        return isAssigned || text.tokens[place - 1].mark == 0x2F ? place : nil
      case 0x3C: return nil
      case 0x3D: isAssigned = true
      default: if token.kind == .lineEnd { return nil }
      }
    }
    return nil
  }

  private static let names: Set<String> = [
    "a", "abbr", "article", "aside", "audio", "b", "big", "blockquote", "body", "br", "button",
    "caption", "center", "cite", "code", "dd", "del", "div", "dl", "dt", "em", "embed",
    "figcaption", "figure", "font", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "head",
    "header", "hr", "html", "i", "iframe", "img", "input", "ins", "label", "li", "link", "main",
    "mark", "meta", "nav", "ol", "p", "picture", "pre", "q", "s", "script", "section", "small",
    "source", "span", "strike", "strong", "style", "sub", "sup", "svg", "table", "tbody", "td",
    "th", "thead", "title", "tr", "u", "ul", "video", "wbr",
    "bos", "bpt", "bx", "cls", "endoftext", "eos", "ept", "ex", "g", "im_end", "im_start", "it",
    "mask", "pad", "ph", "sep", "unk", "x",
  ]
}
