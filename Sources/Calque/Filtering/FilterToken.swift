/// A word, a number, a text or a mark of a condition.
struct FilterToken {
  let kind: Kind
  /// The characters it covers.
  let range: Range<Int>

  enum Kind: Equatable {
    case name(String)
    case number(Double)
    case text(String)
    case mark(String)
    case end
  }

  private static let marks = ["==", "!=", "<=", ">=", "<", ">", "+", "-", "*", "/", "(", ")"]

  /// What people write who know it from elsewhere.
  private static let strangers = [
    "&&": "and", "||": "or", "=": "==", "!": "not", "≥": ">=", "≤": "<=",
  ]

  /// The tokens of a condition, up to its end.
  static func tokens(of text: [Character]) throws(FilterError) -> [FilterToken] {
    var tokens: [FilterToken] = []
    var position = 0
    while position < text.count {
      guard !text[position].isWhitespace else {
        position += 1
        continue
      }
      let token = try token(at: position, of: text)
      tokens.append(token)
      position = token.range.upperBound
    }
    return tokens + [FilterToken(kind: .end, range: text.count..<text.count)]
  }

  private static func token(
    at start: Int, of text: [Character]
  ) throws(FilterError) -> FilterToken {
    func run(_ belongs: (Character) -> Bool) -> Range<Int> {
      start..<(text[start...].firstIndex { !belongs($0) } ?? text.count)
    }
    let first = text[start]
    if first.isASCII, first.isLetter {
      let range = run { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_") }
      return FilterToken(kind: .name(String(text[range])), range: range)
    }
    if first.isASCII, first.isNumber || first == "." {
      let range = run { $0.isASCII && ($0.isNumber || $0 == ".") }
      guard let number = Double(String(text[range])) else {
        throw FilterError("‘\(String(text[range]))’ is not a number", at: start + 1)
      }
      return FilterToken(kind: .number(number), range: range)
    }
    if first == "'" || first == "\"" {
      guard let end = text[(start + 1)...].firstIndex(of: first) else {
        throw FilterError(
          "the text that begins here has no end: \(first) is missing", at: start + 1)
      }
      return FilterToken(kind: .text(String(text[(start + 1)..<end])), range: start..<(end + 1))
    }
    for mark in marks where text[start...].starts(with: Array(mark)) {
      return FilterToken(kind: .mark(mark), range: start..<(start + mark.count))
    }
    let pair = String(text[start..<min(start + 2, text.count)])
    let (stranger, known) =
      [pair, String(first)].lazy.compactMap { word in
        strangers[word].map { (word, $0) }
      }.first ?? (String(first), "")
    throw FilterError(
      known.isEmpty
        ? "‘\(stranger)’ means nothing here" : "‘\(stranger)’ is written ‘\(known)’ here",
      at: start + 1)
  }
}
