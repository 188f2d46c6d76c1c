internal import CICU

/// Text in the normal form that tokens and rules see, with the way back.
public struct NormalText: Sendable {
  /// Well-formed UTF-8 in NFC (UAX #15), line ends as U+000A.
  public let bytes: [UInt8]
  /// The way back to the text a reader took from its source.
  public let map: OffsetMap<Normal, Decoded>

  /// The normal form of text; normalising it again changes nothing.
  ///
  /// - Complexity: O(*n*); text that is already normal is taken as it is.
  public init(_ text: DecodedText) {
    self.init(bytes: text.bytes)
  }

  /// The normal form of well-formed UTF-8.
  public init(bytes source: [UInt8]) {
    let (lines, lineMap) = Self.unifyLineEnds(source)
    let isNormal = lines.withUnsafeBufferPointer { buffer in
      buffer.baseAddress.map { calque_is_nfc($0, buffer.count) } ?? true
    }
    if isNormal {
      bytes = lines
      map = lineMap
      return
    }
    let composed = Self.compose(lines)
    bytes = composed.bytes
    map = composed.map.then(lineMap)
  }

  private static func unifyLineEnds(
    _ source: [UInt8]
  ) -> (bytes: [UInt8], map: OffsetMap<Normal, Decoded>) {
    guard source.place(of: 0x0D, in: source.indices) != nil else {
      return (source, OffsetMap(identity: source.count))
    }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(source.count)
    var map = OffsetMap<Normal, Decoded>()
    var position = 0
    while let mark = source.place(of: 0x0D, in: position..<source.count) {
      bytes.append(contentsOf: source[position..<mark])
      map.appendUnchanged(mark - position)
      let isPair = mark + 1 < source.count && source[mark + 1] == 0x0A
      bytes.append(0x0A)
      map.append(from: 1, to: isPair ? 2 : 1)
      position = mark + (isPair ? 2 : 1)
    }
    bytes.append(contentsOf: source[position...])
    map.appendUnchanged(source.count - position)
    return (bytes, map)
  }

  private static func compose(
    _ source: [UInt8]
  ) -> (bytes: [UInt8], map: OffsetMap<Normal, Normal>) {
    let sink = ComposingSink()
    let status = source.withUnsafeBufferPointer { buffer -> Int32 in
      withExtendedLifetime(sink) {
        calque_nfc(
          buffer.baseAddress, buffer.count, Unmanaged.passUnretained(sink).toOpaque(),
          { context, bytes, length in
            guard let context, let bytes else { return }
            Unmanaged<ComposingSink>.fromOpaque(context).takeUnretainedValue()
              .bytes.append(contentsOf: UnsafeBufferPointer(start: bytes, count: length))
          },
          { context, isChanged, sourceLength, resultLength in
            guard let context else { return }
            let sink = Unmanaged<ComposingSink>.fromOpaque(context).takeUnretainedValue()
            if isChanged {
              sink.map.append(from: resultLength, to: sourceLength)
            } else {
              sink.map.appendUnchanged(resultLength)
            }
          })
      }
    }
    precondition(status == 0, "ICU normalises every well-formed text")
    return (sink.bytes, sink.map)
  }
}

/// What normalising yields; a class because C hands it back by pointer.
private final class ComposingSink {
  var bytes: [UInt8] = []
  var map = OffsetMap<Normal, Normal>()
}
