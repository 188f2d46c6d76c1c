/// A line of a file, or a record that may reach over several, with its place.
public struct Line: Sendable {
  /// The bytes, without the line's end.
  public let bytes: [UInt8]
  /// The number of its first line, from 1.
  public let number: Int
  /// The byte of the file it begins at.
  public let start: Int

  /// How a record is written in it.
  let notation: RecordNotation

  /// Whether it is a line of JSON Lines, which only a line feed parts from the next.
  package let isLine: Bool

  package init(bytes: [UInt8], number: Int, start: Int) {
    self.init(bytes: bytes, number: number, start: start, notation: .json, isLine: true)
  }

  init(
    bytes: [UInt8], number: Int, start: Int, notation: RecordNotation, isLine: Bool = false
  ) {
    self.bytes = bytes
    self.number = number
    self.start = start
    self.notation = notation
    self.isLine = isLine
  }

  /// The same place with other bytes.
  func holding(_ bytes: [UInt8]) -> Line {
    Line(bytes: bytes, number: number, start: start, notation: notation, isLine: isLine)
  }

}
