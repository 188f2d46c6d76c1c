/// Reads the text of a pattern.
///
/// ```text
/// sequence    = item, items parted by spaces
/// item        = atom { "|" atom } [ "?" | "{" number [ "," number ] "}" ]
/// atom        = literal | "<" name [ features ] ">" | "(" choices ")" | "[" choices "]"
/// choices     = sequence { " | " sequence }
/// ```
struct PatternParser {

  private let text: [Unicode.Scalar]
  private var position = 0
  private var captures = 0
  private var depth = 0

  /// The syntax of a pattern, and how many captures it has.
  static func parse(
    _ pattern: String
  ) throws(PatternError) -> (syntax: PatternSyntax, captures: Int) {
    var parser = PatternParser(pattern)
    let syntax = try parser.sequence()
    if let mark = parser.current, mark == ")" || mark == "]" {
      throw parser.error("this ‘\(mark)’ closes none")
    }
    if parser.current == "|" {
      throw parser.error("alternatives of several words stand in parentheses: (a b | c)")
    }
    return (syntax, parser.captures)
  }

  private init(_ pattern: String) { text = Array(pattern.unicodeScalars) }

  private var current: Unicode.Scalar? { position < text.count ? text[position] : nil }

  private func error(_ message: String, at offset: Int? = nil) -> PatternError {
    PatternError(message, at: offset ?? position)
  }

  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar == " " || scalar == "\t" || scalar == "\n" || scalar == "\u{3000}"
  }

  private static func isSpecial(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "(", ")", "[", "]", "|", "?", "{", "}", "<", ">": true
    default: false
    }
  }

  private mutating func skipSpaces() {
    while let scalar = current, Self.isBlank(scalar) { position += 1 }
  }

  private mutating func sequence() throws(PatternError) -> PatternSyntax {
    var items: [PatternSyntax] = []
    skipSpaces()
    let start = position
    while let scalar = current, scalar != ")", scalar != "]", scalar != "|" {
      items.append(try item())
      skipSpaces()
    }
    guard !items.isEmpty else { throw error("expected a word or a class", at: start) }
    return items.count == 1 ? items[0] : .sequence(items)
  }

  private mutating func item() throws(PatternError) -> PatternSyntax {
    var choices = [try atom()]
    while current == "|", position + 1 < text.count, !Self.isBlank(text[position + 1]) {
      position += 1
      choices.append(try atom())
    }
    if current == "|" {
      throw error("write ‘a|b’ for one word or another, ‘(a b | c)’ for several")
    }
    let item = choices.count == 1 ? choices[0] : PatternSyntax.alternatives(choices)
    guard let range = try quantifier() else { return item }
    return .repeated(item, range)
  }

  private mutating func quantifier() throws(PatternError) -> ClosedRange<Int>? {
    if current == "?" {
      position += 1
      return 0...1
    }
    guard current == "{" else { return nil }
    let start = position
    position += 1
    let least = number()
    var most = least
    if current == "," {
      position += 1
      most = number()
    }
    guard let least, let most, current == "}" else {
      throw error("expected a number of times such as {0,3}", at: start)
    }
    position += 1
    guard least <= most, most > 0 else {
      throw error("expected the smaller number first", at: start)
    }
    guard most <= 20 else { throw error("a repetition has at most 20 rounds", at: start) }
    return least...most
  }

  private mutating func number() -> Int? {
    var value: Int?
    while let scalar = current, ("0"..."9").contains(scalar), (value ?? 0) < 1_000 {
      value = (value ?? 0) * 10 + Int(scalar.value - 48)
      position += 1
    }
    return value
  }

  private mutating func atom() throws(PatternError) -> PatternSyntax {
    switch current {
    case "(": try capture()
    case "[": try choices(closedBy: "]")
    case "<": try name()
    case "?": throw error("‘?’ follows what it makes optional; the mark itself is ‘\\?’")
    case "{", "}": throw error("‘{’ follows what it repeats; the mark itself is ‘\\{’")
    case ">": throw error("this ‘>’ closes no class; the mark itself is ‘\\>’")
    case ")", "]", "|", nil: throw error("expected a word or a class")
    default: try literal()
    }
  }

  private mutating func capture() throws(PatternError) -> PatternSyntax {
    captures += 1
    let number = captures
    guard number <= 9 else { throw error("a pattern has at most 9 parentheses") }
    return .capture(number, try choices(closedBy: ")"))
  }

  private mutating func choices(closedBy close: Unicode.Scalar) throws(PatternError)
    -> PatternSyntax
  {
    let start = position
    position += 1
    depth += 1
    defer { depth -= 1 }
    guard depth <= 8 else { throw error("parentheses nest at most 8 deep", at: start) }
    var choices = [try sequence()]
    while current == "|" {
      position += 1
      choices.append(try sequence())
    }
    guard current == close else {
      throw error("this ‘\(text[start])’ is never closed by ‘\(close)’", at: start)
    }
    position += 1
    return choices.count == 1 ? choices[0] : .alternatives(choices)
  }

  private mutating func literal() throws(PatternError) -> PatternSyntax {
    let start = position
    var literal = String.UnicodeScalarView()
    while let scalar = current, !Self.isBlank(scalar),
      !Self.isSpecial(scalar)
    {
      position += 1
      if scalar == "\\" {
        guard let escaped = current, Self.isSpecial(escaped) || escaped == "\\" else {
          throw error("‘\\’ stands only before one of ( ) [ ] | ? { } < > \\", at: position - 1)
        }
        position += 1
        literal.append(escaped)
      } else {
        literal.append(scalar)
      }
    }
    return .literal(String(literal), offset: start)
  }

  private mutating func name() throws(PatternError) -> PatternSyntax {
    let start = position
    guard let end = text[start...].firstIndex(of: ">") else {
      throw error("this class is never closed by ‘>’", at: start)
    }
    position = end + 1
    var name = string(start + 1, end)
    var features: Features = []
    if let bracket = text[start..<end].firstIndex(of: "[") {
      guard text[end - 1] == "]" else {
        throw error("these features are never closed by ‘]’", at: bracket)
      }
      name = string(start + 1, bracket)
      features = try self.features(bracket + 1, end - 1)
    }
    if let kind = PatternKind(rawValue: name), features.isEmpty { return .kind(kind) }
    if let place = PatternPlace(rawValue: name), features.isEmpty { return .place(place) }
    if name == "listed", features.isEmpty { return .listed(offset: start) }
    if name == "same" || name.hasPrefix("same ") {
      guard let number = Int(name.dropFirst(5)) else {
        throw error("expected the number of a parenthesis, as in <same 1>", at: start)
      }
      guard number >= 1, number <= captures else {
        throw error("there is no parenthesis \(number) before this", at: start)
      }
      return .same(number, offset: start)
    }
    if name.hasPrefix("verb:") {
      return .verb(String(name.dropFirst(5)), features: features, offset: start)
    }
    return .wordClass(name, features: features, offset: start)
  }

  private func features(_ start: Int, _ end: Int) throws(PatternError) -> Features {
    var features: Features = []
    var position = start
    while position < end {
      let next = text[position..<end].firstIndex(of: " ") ?? end
      if next > position {
        let name = string(position, next)
        guard let feature = Features.named[name] else {
          throw error(
            "‘\(name)’ is no feature" + Spelling.hint(name, among: Features.named.keys.sorted()),
            at: position)
        }
        features.formUnion(feature)
      }
      position = next + 1
    }
    return features
  }

  private func string(_ start: Int, _ end: Int) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: text[start..<end])
    return String(view)
  }
}
