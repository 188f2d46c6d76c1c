internal import CCompression

/// Expands a compressed stream, piece by piece.
struct Expansion: ~Copyable {
  private let expansion: OpaquePointer?
  /// Whether a member or frame has begun and not ended.
  private(set) var isInside = false
  /// Whether the last bytes taken ended one.
  private(set) var hasEnded = false
  private var isCorrupt = false

  /// How many bytes tell a compression.
  static let markLength = Int(CALQUE_COMPRESSION_MARK)

  /// The expansion of a file that begins so; nil where it is not compressed.
  init?(startOf bytes: ArraySlice<UInt8>) {
    let compression = bytes.withUnsafeBufferPointer {
      calque_compression_of($0.baseAddress, $0.count)
    }
    guard compression != Int32(CALQUE_COMPRESSION_NONE.rawValue) else { return nil }
    expansion = calque_expansion_open(compression)
  }

  deinit { calque_expansion_close(expansion) }

  /// What taking bytes came to.
  struct Step {
    let taken: Int
    let put: Int
    /// Whether the bytes are of no such stream.
    let isCorrupt: Bool
  }

  /// Takes bytes of the stream, and puts what they expand to into a buffer from a position on.
  mutating func take(
    _ source: ArraySlice<UInt8>, into target: inout [UInt8], from position: Int
  ) -> Step {
    guard !isCorrupt else { return Step(taken: 0, put: 0, isCorrupt: true) }
    var (taken, put) = (0, 0)
    let status = source.withUnsafeBufferPointer { source in
      target.withUnsafeMutableBufferPointer { target in
        guard let expansion, let base = target.baseAddress else {
          return Int32(CALQUE_EXPANSION_NO_MEMORY.rawValue)
        }
        return calque_expansion_take(
          expansion, source.baseAddress, source.count, &taken, base + position,
          target.count - position, &put)
      }
    }
    hasEnded = status == Int32(CALQUE_EXPANSION_ENDED.rawValue)
    isInside = hasEnded ? false : isInside || taken > 0
    isCorrupt = status < 0
    return Step(taken: taken, put: put, isCorrupt: isCorrupt)
  }
}
