internal import CICU

/// Maps the case of text as a language does: Turkish i, German ß, Dutch ij, Greek final sigma.
public struct CaseMapping: Sendable {
  private let language: String

  /// The case mapping of a BCP 47 tag.
  public init(_ language: String) {
    self.language = language
  }

  /// The text with every letter a capital.
  public func uppercased(_ text: String) -> String { map(text, CALQUE_UPPER) }

  /// The text in small letters.
  public func lowercased(_ text: String) -> String { map(text, CALQUE_LOWER) }

  /// The text with its first letter a capital, the rest as it is.
  public func capitalised(_ text: String) -> String { map(text, CALQUE_TITLE) }

  private func map(_ text: String, _ how: calque_case) -> String {
    let source = Array(text.utf8)
    let bytes = source.withUnsafeBufferPointer { buffer in
      CString.bytes {
        calque_case_map(
          Int32(how.rawValue), language, buffer.baseAddress, buffer.count, $0, $1)
      }
    }
    return bytes.map { String(decoding: $0, as: UTF8.self) } ?? text
  }
}
