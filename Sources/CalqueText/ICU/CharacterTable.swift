internal import CICU

/// What tokens need to know of a character (UAX #44), read from ICU when its page is first met.
typealias CharacterFacts = calque_character

/// The facts of all characters, in pages of 256 that are filled on first use; one for each worker.
///
/// The pages are owned memory, not arrays: a look-up is two reads, and a page costs some 10 µs once.
struct CharacterTable: ~Copyable {
  private static let pageCount = 0x1100
  private let pages: UnsafeMutablePointer<UnsafeMutablePointer<CharacterFacts>?>
  private let turkic: Bool

  /// A table that folds case by default, or as Turkish and Azerbaijani do (I to ı, İ to i).
  init(turkic: Bool = false) {
    self.turkic = turkic
    pages = .allocate(capacity: Self.pageCount)
    pages.initialize(repeating: nil, count: Self.pageCount)
  }

  deinit {
    for page in 0..<Self.pageCount { pages[page]?.deallocate() }
    pages.deallocate()
  }

  /// The facts of one code point, at most U+10FFFF.
  @inline(__always)
  subscript(scalar: UInt32) -> CharacterFacts {
    page(Int(scalar >> 8))[Int(scalar & 0xFF)]
  }

  /// The facts of the 256 code points of a page.
  @inline(__always)
  func page(_ page: Int) -> UnsafeMutablePointer<CharacterFacts> { pages[page] ?? load(page) }

  @inline(never)
  private func load(_ page: Int) -> UnsafeMutablePointer<CharacterFacts> {
    let facts = UnsafeMutablePointer<CharacterFacts>.allocate(capacity: 256)
    calque_characters(UInt32(page << 8), 256, turkic, facts)
    pages[page] = facts
    return facts
  }
}

extension CharacterFacts {
  @inline(__always) var isDense: Bool { flags & UInt8(CALQUE_DENSE.rawValue) != 0 }
  @inline(__always) var isIgnorable: Bool { flags & UInt8(CALQUE_IGNORABLE.rawValue) != 0 }
  @inline(__always) var isPictographic: Bool { flags & UInt8(CALQUE_PICTOGRAPHIC.rawValue) != 0 }
  @inline(__always) var isUppercase: Bool { flags & UInt8(CALQUE_UPPERCASE.rawValue) != 0 }
  /// Whether it is a capital or a small letter.
  @inline(__always) var isCased: Bool {
    flags & UInt8(CALQUE_UPPERCASE.rawValue | CALQUE_LOWERCASE.rawValue) != 0
  }
  @inline(__always) var isAlphabetic: Bool { flags & UInt8(CALQUE_ALPHABETIC.rawValue) != 0 }
}
