/// An instruction of a compiled pattern.
enum PatternStep: Sendable {
  /// The next token has this hash.
  case token(PatternToken)
  /// The next token is one of the words, or a phrase of theirs follows.
  case words(Int)
  /// The next token is of a kind.
  case kind(PatternKind)
  /// The same tokens follow as the capture held.
  case same(Int)
  /// This is a place of a kind.
  case place(PatternPlace)
  /// The next token is the one that woke the pattern.
  case anchor
  /// A capture begins before the next token.
  case open(Int)
  /// A capture ends after the last token.
  case close(Int)
  /// Go on here; where that fails, there.
  case branch(Int, Int)
  case jump(Int)
  case accept
}
