internal import CHash

/// What contents and rule-set versions are known by: 128 bits of XXH3.
public struct ContentHash: Hashable, Sendable {
  private var words: (UInt64, UInt64) = (0, 0)

  /// The hash of nothing, to be combined with something.
  public init() {}

  /// Takes more bytes in; where one part ends and the next begins counts.
  public mutating func combine(_ bytes: [UInt8]) {
    bytes.withUnsafeBufferPointer { combine($0) }
  }

  /// Takes more text in.
  public mutating func combine(_ text: String) {
    var text = text
    text.withUTF8 { combine($0) }
  }

  private mutating func combine(_ bytes: UnsafeBufferPointer<UInt8>) {
    var hash = [words.0, words.1]
    calque_hash(bytes.baseAddress, bytes.count, &hash)
    words = (hash[0], hash[1])
  }

  /// Sixteen bytes.
  var bytes: [UInt8] {
    [words.0, words.1].flatMap { word in (0..<8).map { UInt8(truncatingIfNeeded: word >> ($0 * 8)) }
    }
  }

  public static func == (left: Self, right: Self) -> Bool { left.words == right.words }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(words.0)
    hasher.combine(words.1)
  }
}
