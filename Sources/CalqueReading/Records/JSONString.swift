internal import CICU
import CalqueText
import Glibc

/// The value of a string in a line of JSON, with the way back to the file's bytes.
///
/// Ill-formed bytes and lone surrogates stand as U+FFFD and are listed in the text.
struct JSONString {
  let text: DecodedText
  let map: OffsetMap<Original, Raw>

  /// The value of what stands between a string's quotation marks.
  ///
  /// - Precondition: its escapes are well-formed.
  init(_ line: Line, content: Range<Int>) {
    var walk = JSONStringWalk(line: line.bytes, content: content, start: line.start)
    walk.run()
    text = DecodedText(
      bytes: walk.bytes, map: OffsetMap(identity: walk.bytes.count), illFormed: walk.illFormed)
    map = walk.map
  }
}

/// Reads a string's content from escape to escape.
private struct JSONStringWalk {
  let line: [UInt8]
  let end: Int
  var position: Int
  var bytes: [UInt8] = []
  var map = OffsetMap<Original, Raw>()
  var illFormed: [OriginalRange] = []

  init(line: [UInt8], content: Range<Int>, start: Int) {
    self.line = line
    position = content.lowerBound
    end = content.upperBound
    bytes.reserveCapacity(content.count)
    map.append(from: 0, to: start + content.lowerBound)
  }

  mutating func run() {
    while position < end {
      let escape = nextEscape()
      appendPlain(upTo: escape)
      if position < end { appendEscape() }
    }
  }

  private func nextEscape() -> Int {
    line.withUnsafeBytes { buffer in
      guard let base = buffer.baseAddress,
        let found = memchr(base + position, 0x5C, end - position)
      else { return end }
      return UnsafeRawPointer(found) - base
    }
  }

  private mutating func appendPlain(upTo limit: Int) {
    while position < limit {
      let valid = line.withUnsafeBufferPointer { buffer in
        buffer.baseAddress.map { calque_utf8_valid_prefix($0 + position, limit - position) } ?? 0
      }
      bytes.append(contentsOf: line[position..<(position + valid)])
      map.appendUnchanged(valid)
      position += valid
      guard position < limit else { return }
      // A lead byte goes with the continuation bytes after it, as many as an unfinished character has.
      let rest = line[(position + 1)..<min(position + 3, limit)].prefix { $0 & 0xC0 == 0x80 }
      appendReplacement(for: 1 + rest.count)
    }
  }

  private mutating func appendReplacement(for length: Int) {
    illFormed.append(Range(bytes: bytes.count..<(bytes.count + 3)))
    append("\u{FFFD}", for: length)
  }

  private mutating func append(_ scalar: Unicode.Scalar, for length: Int) {
    let before = bytes.count
    bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    map.append(from: bytes.count - before, to: length)
    position += length
  }

  private mutating func appendEscape() {
    switch line[position + 1] {
    case UInt8(ascii: "n"): append("\n", for: 2)
    case UInt8(ascii: "t"): append("\t", for: 2)
    case UInt8(ascii: "r"): append("\r", for: 2)
    case UInt8(ascii: "b"): append("\u{8}", for: 2)
    case UInt8(ascii: "f"): append("\u{C}", for: 2)
    case UInt8(ascii: "u"): appendCodePoint()
    case let literal: append(Unicode.Scalar(literal), for: 2)
    }
  }

  private mutating func appendCodePoint() {
    let unit = codeUnit(at: position)
    if let unit, let scalar = Unicode.Scalar(unit) {
      append(scalar, for: 6)
    } else if let unit, UTF16.isLeadSurrogate(UInt16(unit)), let trail = codeUnit(at: position + 6),
      UTF16.isTrailSurrogate(UInt16(trail)),
      let scalar = Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + (trail - 0xDC00))
    {
      append(scalar, for: 12)
    } else {
      appendReplacement(for: 6)
    }
  }

  /// The UTF-16 unit that an escape stands for; nil where no escape of one stands.
  private func codeUnit(at place: Int) -> UInt32? {
    guard place + 6 <= end, line[place] == 0x5C, line[place + 1] == UInt8(ascii: "u") else {
      return nil
    }
    return UInt32(String(decoding: line[(place + 2)..<(place + 6)], as: UTF8.self), radix: 16)
  }
}
