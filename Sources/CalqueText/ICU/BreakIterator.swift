internal import CICU

/// ICU's break iterator (UAX #29) over UTF-8 text.
package struct BreakIterator: ~Copyable {
  /// What it breaks text into.
  package enum Kind: Int32, Sendable {
    case word = 0
    case sentence = 1
    case grapheme = 2
  }

  private let breaker: OpaquePointer

  /// An iterator for a locale.
  package init(_ kind: Kind, locale: String) throws(ICUError) {
    guard let breaker = calque_breaker_open(kind.rawValue, locale) else {
      throw .noBreakIterator(locale: locale)
    }
    self.breaker = breaker
  }

  deinit { calque_breaker_close(breaker) }

  /// All boundaries of well-formed UTF-8 in bytes, 0 and the length included.
  package func boundaries(of text: [UInt8]) -> [Int] {
    [Int](unsafeUninitializedCapacity: text.count + 2) { buffer, count in
      let found = text.withUnsafeBufferPointer { bytes in
        buffer.withMemoryRebound(to: UInt.self) { out in
          calque_breaker_boundaries(
            breaker, bytes.baseAddress, bytes.count, out.baseAddress, out.count)
        }
      }
      count = max(0, min(Int(found), buffer.count))
    }
  }

  /// One bare pass over UTF-16, the measure of `make bench`; the number of boundaries.
  package func pass(over utf16: [UInt16]) -> Int {
    Int(
      utf16.withUnsafeBufferPointer {
        calque_word_pass_utf16(breaker, $0.baseAddress, $0.count)
      })
  }
}
