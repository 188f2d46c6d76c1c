internal import CICU

/// Turns the bytes of a file into well-formed UTF-8 with the way back to them.
public struct Decoder: Sendable {
  private let declared: String?

  /// A decoder that finds the encoding out: by BOM, else UTF-8 where the bytes are well-formed, else by
  /// ICU's detector.
  public init() { declared = nil }

  /// A decoder for a named encoding.
  ///
  /// - Throws: `DecodingError.unknownEncoding` where ICU has no converter of the name.
  public init(encoding name: String) throws(DecodingError) {
    guard let canonical = CString.read({ calque_encoding_name(name, $0, $1) }) else {
      throw .unknownEncoding(name)
    }
    declared = canonical
  }

  /// The text of a file.
  ///
  /// Bytes that are ill-formed stand as U+FFFD and are listed; a text that holds NUL bytes in plenty is
  /// no text.
  ///
  /// - Throws: `DecodingError.binary` where the bytes are no text in any encoding.
  /// - Complexity: O(*n*); well-formed UTF-8 is taken as it is.
  public func decode(_ bytes: [UInt8]) throws(DecodingError) -> DecodedText {
    let mark = ByteOrderMark(startOf: bytes)
    if let encoding = declared, encoding != "UTF-8" {
      guard let mark, mark.isOf(encoding) else {
        return try convert(bytes, from: encoding, skipping: 0)
      }
      // "UTF-16" leaves the order of bytes to the mark.
      let order = mark.encoding.hasPrefix(encoding) ? mark.encoding : encoding
      return try convert(bytes, from: order, skipping: mark.length)
    }
    if declared == nil, let mark, mark.encoding != "UTF-8" {
      return try convert(bytes, from: mark.encoding, skipping: mark.length)
    }
    if let zero = bytes.place(of: 0, in: 0..<min(8192, bytes.count)) { throw .binary(byte: zero) }
    let skipped = mark?.encoding == "UTF-8" ? mark?.length ?? 0 : 0
    let valid = bytes.withUnsafeBufferPointer { buffer in
      buffer.baseAddress.map { calque_utf8_valid_prefix($0, buffer.count) } ?? 0
    }
    if valid == bytes.count {
      guard skipped > 0 else {
        return DecodedText(bytes: bytes, map: OffsetMap(identity: bytes.count))
      }
      var map = OffsetMap<Decoded, Original>()
      map.append(from: 0, to: skipped)
      map.appendUnchanged(bytes.count - skipped)
      return DecodedText(bytes: Array(bytes[skipped...]), map: map)
    }
    if declared == nil, skipped == 0, let guess = Self.guess(bytes, validPrefix: valid) {
      return try convert(bytes, from: guess, skipping: 0, isGuessed: true)
    }
    return try convert(bytes, from: "UTF-8", skipping: skipped)
  }

  /// The detector's encoding for bytes that are not UTF-8; nil where they are UTF-8 but for a few.
  private static func guess(_ bytes: [UInt8], validPrefix: Int) -> String? {
    // A file that is UTF-8 for the most part is a damaged UTF-8 file: multi-byte sequences that are
    // well-formed hardly ever arise by chance.
    var multibyte = 0
    var broken = 0
    var position = 0
    let sample = min(bytes.count, 1 << 16)
    while position < sample {
      let lead = bytes[position]
      if lead < 0x80 {
        position += 1
        continue
      }
      let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
      let isWhole =
        lead >= 0xC2 && lead < 0xF5 && position + length <= bytes.count
        && bytes[(position + 1)..<(position + length)].allSatisfy { $0 & 0xC0 == 0x80 }
      if isWhole { multibyte += 1 } else { broken += 1 }
      position += isWhole ? length : 1
    }
    if multibyte > 2 * broken { return nil }
    var confidence: Int32 = 0
    let name = CString.read { buffer, capacity in
      bytes.withUnsafeBufferPointer { source in
        confidence = calque_detect_encoding(source.baseAddress, source.count, buffer, capacity)
        return confidence > 0 ? capacity - 1 : -1
      }
    }
    guard let name, confidence > 0, name != "UTF-8" else { return nil }
    return name
  }

  private func convert(
    _ bytes: [UInt8], from encoding: String, skipping skipped: Int, isGuessed: Bool = false
  ) throws(DecodingError) -> DecodedText {
    let sink = DecodingSink()
    sink.map.append(from: 0, to: skipped)
    let status = bytes.withUnsafeBufferPointer { buffer -> Int32 in
      guard let base = buffer.baseAddress, buffer.count > skipped else { return 0 }
      return withExtendedLifetime(sink) {
        calque_decode(
          encoding, base + skipped, buffer.count - skipped,
          Unmanaged.passUnretained(sink).toOpaque()
        ) { context, start, end, scalar in
          guard let context else { return }
          Unmanaged<DecodingSink>.fromOpaque(context).takeUnretainedValue()
            .add(scalar, start..<end)
        }
      }
    }
    guard status == 0 else { throw .failed(encoding: encoding, status: status) }
    if sink.zeros > 8 || sink.zeros * 100 > sink.bytes.count, sink.zeros > 0 {
      throw .binary(byte: sink.firstZero + skipped)
    }
    return DecodedText(
      bytes: sink.bytes, map: sink.map, encoding: encoding, isEncodingGuessed: isGuessed,
      illFormed: sink.illFormed.map {
        Range(bytes: ($0.lowerBound + skipped)..<($0.upperBound + skipped))
      })
  }
}

/// What a conversion yields, character by character; a class because C hands it back by pointer.
private final class DecodingSink {
  var bytes: [UInt8] = []
  var map = OffsetMap<Decoded, Original>()
  var illFormed: [Range<Int>] = []
  var zeros = 0
  var firstZero = 0

  func add(_ scalar: UInt32, _ source: Range<Int>) {
    let before = bytes.count
    let value = Unicode.Scalar(scalar) ?? "\u{FFFD}"
    if scalar == 0xFFFF_FFFF { illFormed.append(source) }
    if scalar == 0 {
      if zeros == 0 { firstZero = source.lowerBound }
      zeros += 1
    }
    if scalar < 0x80 {
      bytes.append(UInt8(scalar))
      map.append(fromUnit: 1, toUnit: source.count, count: 1)
    } else {
      bytes.append(contentsOf: UTF8.encode(value).map { Array($0) } ?? [])
      if scalar != 0xFFFF_FFFF, source.count == bytes.count - before {
        // One byte for one byte would let a range begin inside a character; whole characters snap.
        map.append(fromUnit: bytes.count - before, toUnit: source.count, count: 1)
      } else {
        map.append(from: bytes.count - before, to: source.count)
      }
    }
  }
}

/// A byte order mark, as Unicode defines it for its encodings.
struct ByteOrderMark {
  let encoding: String
  let length: Int

  init?(startOf bytes: [UInt8]) {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      (encoding, length) = ("UTF-8", 3)
    } else if bytes.starts(with: [0xFF, 0xFE, 0, 0]) {
      (encoding, length) = ("UTF-32LE", 4)
    } else if bytes.starts(with: [0, 0, 0xFE, 0xFF]) {
      (encoding, length) = ("UTF-32BE", 4)
    } else if bytes.starts(with: [0xFF, 0xFE]) {
      (encoding, length) = ("UTF-16LE", 2)
    } else if bytes.starts(with: [0xFE, 0xFF]) {
      (encoding, length) = ("UTF-16BE", 2)
    } else {
      return nil
    }
  }

  /// Whether text in a declared encoding may begin with it.
  func isOf(_ declared: String) -> Bool { declared.hasPrefix(encoding.prefix(6)) }
}
