internal import CICU

/// What tokens need to know of a character (UAX #44), read from ICU when its page is first met.
typealias CharacterFacts = calque_character

/// The facts of all characters, in pages of 256 that are filled on first use; one for each worker.
///
/// - Complexity: a look-up is two array reads; a page costs some 20 µs once.
struct CharacterTable: ~Copyable {
  private var pages: [Int32] = Array(repeating: -1, count: 0x1100)
  private(set) var facts: [CharacterFacts] = []
  private let turkic: Bool

  /// A table that folds case by default, or as Turkish and Azerbaijani do (I to ı, İ to i).
  init(turkic: Bool = false) {
    self.turkic = turkic
    for page in 0..<3 { load(page) }
  }

  /// The facts of one code point.
  @inline(__always)
  subscript(scalar: UInt32) -> CharacterFacts {
    mutating get {
      let page = Int(scalar >> 8)
      if pages[page] < 0 { load(page) }
      return facts[Int(pages[page]) + Int(scalar & 0xFF)]
    }
  }

  @inline(never)
  private mutating func load(_ page: Int) {
    pages[page] = Int32(facts.count)
    let first = facts.count
    facts.append(contentsOf: repeatElement(CharacterFacts(), count: 256))
    facts.withUnsafeMutableBufferPointer { buffer in
      calque_characters(UInt32(page << 8), 256, turkic, buffer.baseAddress.map { $0 + first })
    }
  }
}

extension CharacterFacts {
  var isDense: Bool { flags & UInt8(CALQUE_DENSE.rawValue) != 0 }
  var isIgnorable: Bool { flags & UInt8(CALQUE_IGNORABLE.rawValue) != 0 }
  var isPictographic: Bool { flags & UInt8(CALQUE_PICTOGRAPHIC.rawValue) != 0 }
  var isUppercase: Bool { flags & UInt8(CALQUE_UPPERCASE.rawValue) != 0 }
  var isLowercase: Bool { flags & UInt8(CALQUE_LOWERCASE.rawValue) != 0 }
  var isAlphabetic: Bool { flags & UInt8(CALQUE_ALPHABETIC.rawValue) != 0 }
}
