import CalqueRules
import CalqueText

/// A suggestion's edit in the article's text, reduced to what it changes.
///
/// What it does not change keeps its bytes: words that stand in the text are taken over as they are
/// written there, and line ends are those of the text.
package struct MinimalEdit {
  package let edit: Edit<Decoded>
  /// What the suggestion was made for.
  package let place: Range<Int>

  /// The least edit; nil where the suggestion changes nothing.
  package init?(_ suggested: Edit<Original>, of article: Article) {
    let range = article.text.range(of: suggested.range)
    self.init(Edit(range, suggested.replacement), of: article.text)
  }

  /// The least edit; nil where the whole one changes nothing.
  package init?(_ whole: Edit<Decoded>, of text: DecodedText) {
    place = whole.range.bytes()
    let lower = place.lowerBound
    let old = Pieces(String(decoding: text.bytes[place], as: UTF8.self))
    let new = Pieces(whole.replacement).written(like: old, lineEnd: Self.lineEnd(of: text))
    let common = (old.prefix(with: new), old.suffix(with: new))
    let shorter = min(old.count, new.count)
    // "the the" loses the second, or the first where markup stands before the second.
    let cuts = [
      (common.0, min(common.1, shorter - common.0)),
      (min(common.0, shorter - common.1), common.1),
    ]
    let end = place.upperBound
    let edits = cuts.map { prefix, suffix in
      Edit<Decoded>(
        Range(
          bytes: (lower + old.length(ofFirst: prefix))..<(end - old.length(ofLast: suffix))),
        new.text(without: prefix, suffix))
    }
    guard let edit = edits.first(where: { text.map.seamlessRange($0.range) != nil }) ?? edits.first,
      !edit.range.isEmpty || !edit.replacement.isEmpty
    else { return nil }
    self.edit = edit
  }

  private static func lineEnd(of text: DecodedText) -> String {
    guard let first = text.bytes.firstIndex(where: { $0 == 0x0A || $0 == 0x0D }),
      text.bytes[first] == 0x0D
    else { return "\n" }
    return first + 1 < text.bytes.count && text.bytes[first + 1] == 0x0A ? "\r\n" : "\r"
  }
}

/// A text in words and single characters.
private struct Pieces {
  private var pieces: [String] = []

  var count: Int { pieces.count }

  init(_ text: String) {
    var isInWord = false
    for character in text {
      // Scripts without spaces, whose characters are wide, are compared one by one.
      let isOfWord = (character.isLetter || character.isNumber) && character.cells < 2
      if isOfWord, isInWord {
        pieces[pieces.count - 1].append(character)
      } else {
        pieces.append(String(character))
      }
      isInWord = isOfWord
    }
  }

  /// The same pieces, in the spelling that another text has them in.
  func written(like other: Pieces, lineEnd: String) -> Pieces {
    let spellings = Dictionary(other.pieces.map { ($0, $0) }) { first, _ in first }
    var written = self
    written.pieces = pieces.map { $0 == "\n" ? lineEnd : spellings[$0] ?? $0 }
    return written
  }

  func prefix(with other: Pieces) -> Int {
    zip(pieces, other.pieces).prefix { $0 == $1 }.count
  }

  func suffix(with other: Pieces) -> Int {
    zip(pieces.reversed(), other.pieces.reversed()).prefix { $0 == $1 }.count
  }

  func length(ofFirst count: Int) -> Int { pieces.prefix(count).reduce(0) { $0 + $1.utf8.count } }

  func length(ofLast count: Int) -> Int { pieces.suffix(count).reduce(0) { $0 + $1.utf8.count } }

  func text(without prefix: Int, _ suffix: Int) -> String {
    pieces.dropFirst(prefix).dropLast(suffix).joined()
  }
}
