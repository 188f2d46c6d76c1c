/// A mistake in the text of a pattern or a replacement.
public struct PatternError: Error, Equatable, Sendable {
  /// Where it is, in code points from 0.
  public let offset: Int
  /// What is there and what was expected, in one sentence.
  public let message: String

  init(_ message: String, at offset: Int) {
    self.message = message
    self.offset = offset
  }
}
