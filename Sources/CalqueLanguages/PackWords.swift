import CalqueRules
import CalqueText

/// The words of all built-in packs as a language sees them, read in place from the table built into the
/// program.
struct PackWords: WordKnowledge {
  private static let index = PackedIndex(EmbeddedWordData.text, at: 0)

  private let index = Self.index
  let own: LanguageSet
  let close: LanguageSet

  /// The words as the language of a tag sees them, which has these close to it.
  init(tag: String, close: Set<String>) {
    func set(_ tags: Set<String>) -> LanguageSet {
      EmbeddedWordData.languages.enumerated().reduce(into: []) { set, language in
        if tags.contains("\(language.element)") {
          set.formUnion(LanguageSet(rawValue: 1 << UInt64(language.offset)))
        }
      }
    }
    own = set([String(tag.prefix { $0 != "-" })])
    self.close = set(close)
  }

  @inline(__always)
  func languages(of hash: UInt64) -> LanguageSet {
    guard let place = index.payload(of: hash) else { return [] }
    return LanguageSet(
      rawValue: UInt64(
        PackedNumber.read(EmbeddedWordData.text.utf8Start, at: place, width: 10)))
  }

  func tags(of set: LanguageSet) -> [String] {
    EmbeddedWordData.languages.enumerated().compactMap { number, tag in
      set.contains(LanguageSet(rawValue: 1 << UInt64(number))) ? "\(tag)" : nil
    }
  }
}
