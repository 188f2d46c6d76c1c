/// A line of a file, with its place.
public struct Line: Sendable {
  /// The line's bytes, without its end.
  public let bytes: [UInt8]
  /// Its number, from 1.
  public let number: Int
  /// The byte of the file it begins at.
  public let start: Int

  package init(bytes: [UInt8], number: Int, start: Int) {
    self.bytes = bytes
    self.number = number
    self.start = start
  }
}
