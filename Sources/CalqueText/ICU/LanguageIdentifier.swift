internal import CICU

/// Tells the language of a text by CLD2 over its first bytes.
public enum LanguageIdentifier {
  /// How much of the text is looked at, in bytes.
  public static let sampleSize = 1_000

  /// The BCP 47 tag of the language that well-formed UTF-8 is mostly written in; nil where unsure.
  ///
  /// - Complexity: some 40 µs, whatever the length.
  public static func language(of text: some Collection<UInt8>) -> String? {
    let guess = guess(text)
    return guess.isReliable ? guess.tag : nil
  }

  /// CLD2's best guess, and whether it is sure of it.
  public static func guess(_ text: some Collection<UInt8>) -> (tag: String, isReliable: Bool) {
    var sample = Array(text.prefix(sampleSize))
    while let last = sample.last, sample.count == sampleSize, last >= 0x80 {
      sample.removeLast()  // never cut inside a character
      if last >= 0xC0 { break }
    }
    var guess = sample.withUnsafeBufferPointer {
      calque_identify_language($0.baseAddress, $0.count)
    }
    let tag = withUnsafePointer(to: &guess.code) { pointer in
      pointer.withMemoryRebound(to: CChar.self, capacity: 16) { String(cString: $0) }
    }
    return (tag, guess.is_reliable && tag != "und")
  }
}
