/// The records of a JSON file, one at a time: the elements of its array, or the objects that stand in it
/// one after the other.
struct JSONStream: ~Copyable {
  private var stream: ByteStream
  private var buffer = [UInt8](repeating: 0, count: ByteStream.block)
  private var position = 0
  private var end = 0  // of what has been read into the buffer
  private var offset = 0  // of the buffer's first byte, in the file
  private var number = 1
  private var place = Place.start

  private enum Place {
    case start, afterBracket, afterComma, afterElement, betweenObjects, end
  }

  init(path: String) throws(ReadError) {
    stream = try ByteStream(path: path)
  }

  /// The next record, well-formed or not; nil after the last.
  ///
  /// - Throws: `ReadError.malformedRecord` where something else stands between records; nothing comes
  ///   after that.
  mutating func next() throws(ReadError) -> Line? {
    do throws(ReadError) {
      return try advance()
    } catch {
      place = .end
      throw error
    }
  }

  private mutating func advance() throws(ReadError) -> Line? {
    if place == .start { try skipMark() }
    while place != .end {
      guard let byte = try nextByte() else {
        if place != .start && place != .betweenObjects { throw malformed("an end of the array") }
        place = .end
        return nil
      }
      switch (place, byte) {
      case (.start, UInt8(ascii: "[")): (place, position) = (.afterBracket, position + 1)
      case (.afterBracket, UInt8(ascii: "]")), (.afterElement, UInt8(ascii: "]")):
        position += 1
        guard try nextByte() == nil else { throw malformed("the file’s end after the array") }
        place = .end
      case (.afterElement, UInt8(ascii: ",")): (place, position) = (.afterComma, position + 1)
      case (.afterElement, _): throw malformed("‘,’ or ‘]’ after the record")
      case (.afterComma, UInt8(ascii: ",")), (.afterComma, UInt8(ascii: "]")):
        throw malformed("a JSON object")
      case (.start, UInt8(ascii: "{")), (.betweenObjects, UInt8(ascii: "{")):
        place = .betweenObjects
        return try value()
      case (.start, _), (.betweenObjects, _): throw malformed("a JSON object or an array of them")
      default:
        place = .afterElement
        return try value()
      }
    }
    return nil
  }

  /// The value that begins at the position, up to where its brackets are closed.
  private mutating func value() throws(ReadError) -> Line {
    let (firstNumber, start) = (number, offset + position)
    var walk = JSONValueWalk()
    var bytes: [UInt8] = []
    repeat {
      let length = walk.take(buffer[position..<end])
      bytes += buffer[position..<(position + length)]
      position += length
      guard bytes.count <= FileText.maximumLength else {
        throw .tooLarge(path: stream.path, line: firstNumber)
      }
      if walk.isAtEnd { break }
    } while try fill()
    number += walk.lineFeeds
    return Line(bytes: bytes, number: firstNumber, start: start, notation: .json)
  }

  /// The next byte that is no white space, which stays; nil at the file's end.
  private mutating func nextByte() throws(ReadError) -> UInt8? {
    while true {
      while position < end {
        let byte = buffer[position]
        if byte == 0x0A { number += 1 }
        guard byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 else { return byte }
        position += 1
      }
      guard try fill() else { return nil }
    }
  }

  private mutating func skipMark() throws(ReadError) {
    while end < 3, try fill() {}
    if buffer[..<end].starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
    if buffer[..<end].starts(with: [0xFF, 0xFE]) || buffer[..<end].starts(with: [0xFE, 0xFF]) {
      throw malformed("JSON in UTF-8")
    }
  }

  /// Reads on where all has been taken; returns whether there was more.
  private mutating func fill() throws(ReadError) -> Bool {
    if position == end { (offset, position, end) = (offset + end, 0, 0) }
    let read = try stream.read(into: &buffer, from: end)
    end += read
    return read > 0
  }

  private func malformed(_ expected: String) -> ReadError {
    .malformedRecord(
      path: stream.path, line: number, byte: offset + position, expected: expected)
  }
}

/// Finds the end of a JSON value, whatever it holds: where its brackets are closed, outside strings.
private struct JSONValueWalk {
  private var depth = 0
  private var isString = false
  private var isEscaped = false
  private(set) var isAtEnd = false
  private(set) var lineFeeds = 0

  /// Takes what is there of the value; returns how much.
  mutating func take(_ bytes: ArraySlice<UInt8>) -> Int {
    bytes.withUnsafeBufferPointer { bytes in
      for (index, byte) in bytes.enumerated() {
        if byte == 0x0A { lineFeeds += 1 }
        if isEscaped {
          isEscaped = false
        } else if isString {
          if byte == UInt8(ascii: "\\") { isEscaped = true }
          if byte == UInt8(ascii: "\"") { isString = false }
          isAtEnd = !isString && depth == 0
        } else {
          switch byte {
          case UInt8(ascii: "\""): isString = true
          case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
          case UInt8(ascii: "}"), UInt8(ascii: "]"):
            if depth == 0 {
              isAtEnd = true
              return index
            }
            depth -= 1
            isAtEnd = depth == 0
          case UInt8(ascii: ","), 0x20, 0x0A, 0x0D, 0x09:
            if depth == 0 {
              if byte == 0x0A { lineFeeds -= 1 }
              isAtEnd = true
              return index
            }
          default: break
          }
        }
        if isAtEnd { return index + 1 }
      }
      return bytes.count
    }
  }
}
