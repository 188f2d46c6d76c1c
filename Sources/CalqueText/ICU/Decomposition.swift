internal import CICU

extension String {
  /// The text in NFD (UAX #15).
  package var decomposed: String {
    let source = Array(utf8)
    let bytes = source.withUnsafeBufferPointer { buffer in
      CString.bytes { calque_nfd(buffer.baseAddress, buffer.count, $0, $1) }
    }
    return String(decoding: bytes ?? source, as: UTF8.self)
  }
}
