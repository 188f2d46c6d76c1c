/// A comment of a source that says something to Calque: `<!-- calque-disable doubled-word: reason -->`.
public struct SourceComment: Sendable {
  /// How such a comment begins.
  public static let mark = "calque-"

  /// What stands between the comment's marks, without white space at its ends.
  public let text: String
  /// All of it, with its marks.
  public let range: OriginalRange
  /// What stands next to it in the place of a line: a cue of subtitles; nil for the next line.
  public let next: OriginalRange?

  /// The comment that is said to Calque; nil where it is said to others.
  public init?(_ text: some Sequence<UInt8>, at range: OriginalRange, next: OriginalRange? = nil) {
    let text = String(decoding: Array(text), as: UTF8.self)
    let bare = text.drop(while: \.isWhitespace)
    guard bare.hasPrefix(Self.mark) else { return nil }
    self.text = String(bare.reversed().drop(while: \.isWhitespace).reversed())
    self.range = range
    self.next = next
  }
}
