internal import CICU

/// Turns text into the bytes of an encoding.
public struct Encoder: Sendable {
  private let encoding: String

  /// An encoder for an encoding that a decoder names.
  public init(encoding: String) {
    // Without a mark these are big-endian; ICU would write a mark, and the machine's order.
    self.encoding = ["UTF-16", "UTF-32"].contains(encoding) ? encoding + "BE" : encoding
  }

  /// The bytes of a text, without a byte order mark; nil where the encoding lacks one of its characters.
  public func encode(_ text: String) -> [UInt8]? {
    let utf8 = Array(text.utf8)
    if encoding == "UTF-8" { return utf8 }
    let bytes = CString.bytes { buffer, capacity in
      utf8.withUnsafeBufferPointer {
        calque_encode(encoding, $0.baseAddress, $0.count, buffer, capacity)
      }
    }
    guard let bytes, let mark = ByteOrderMark(startOf: bytes), !text.hasPrefix("\u{FEFF}") else {
      return bytes
    }
    return Array(bytes.dropFirst(mark.length))
  }
}
