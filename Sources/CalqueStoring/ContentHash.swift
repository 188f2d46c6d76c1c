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
    withUnsafeMutableBytes(of: &words) { words in
      calque_hash(
        bytes.baseAddress, bytes.count, words.assumingMemoryBound(to: UInt64.self).baseAddress)
    }
  }

  /// Sixteen bytes.
  var bytes: [UInt8] {
    withUnsafeBytes(of: (words.0.littleEndian, words.1.littleEndian)) { Array($0) }
  }

  /// Whether these are its bytes.
  func isBytes(_ bytes: UnsafeRawBufferPointer) -> Bool {
    bytes.count == 16
      && UInt64(littleEndian: bytes.loadUnaligned(as: UInt64.self)) == words.0
      && UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: 8, as: UInt64.self)) == words.1
  }

  public static func == (left: Self, right: Self) -> Bool { left.words == right.words }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(words.0)
    hasher.combine(words.1)
  }
}
