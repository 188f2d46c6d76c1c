import CalqueRules
import CalqueText

/// The words of all built-in packs as a language sees them, read in place from the table built into the
/// program.
struct PackWords: WordKnowledge {
  private static let packs = PackedIndex(EmbeddedWordData.packs, at: 0)
  private static let vocabularies = PackedIndex(EmbeddedWordData.vocabularies, at: 0)

  private let packs = Self.packs
  private let vocabularies = Self.vocabularies
  let own: LanguageSet
  let close: LanguageSet
  private let telling: LanguageSet
  /// The pseudo-language of words that many languages have borrowed.
  private let borrowed: LanguageSet

  /// The words as the language of a tag sees them, which has these languages close to it, and in which
  /// one word tells those.
  init(tag: String, close: Set<String>, telling: Set<String>) {
    func set(_ tags: Set<String>) -> LanguageSet {
      EmbeddedWordData.languages.enumerated().reduce(into: []) { set, language in
        if tags.contains("\(language.element)") {
          set.formUnion(LanguageSet(rawValue: 1 << UInt64(language.offset)))
        }
      }
    }
    own = set([String(tag.prefix { $0 != "-" })])
    self.close = set(close)
    borrowed = set(["und"])
    self.telling = set(telling).subtracting(own)
  }

  func languages(of hash: UInt64) -> LanguageSet {
    guard let place = packs.payload(of: hash) else { return [] }
    return Self.set(in: EmbeddedWordData.packs, at: place)
  }

  func tellingLanguages(of hash: UInt64) -> LanguageSet {
    guard let place = vocabularies.payload(of: hash) else { return [] }
    let set = Self.set(in: EmbeddedWordData.vocabularies, at: place)
    return set.isDisjoint(with: own.union(borrowed)) ? set.intersection(telling) : []
  }

  func isBorrowed(_ hash: UInt64) -> Bool {
    guard let place = vocabularies.payload(of: hash) else { return false }
    return !Self.set(in: EmbeddedWordData.vocabularies, at: place).isDisjoint(with: borrowed)
  }

  func isOwnWord(_ hash: UInt64) -> Bool {
    guard let place = vocabularies.payload(of: hash) else { return false }
    return !Self.set(in: EmbeddedWordData.vocabularies, at: place).isDisjoint(with: own)
  }

  private static func set(in text: StaticString, at place: Int) -> LanguageSet {
    LanguageSet(rawValue: UInt64(PackedNumber.read(text.utf8Start, at: place, width: 10)))
  }

  func tags(of set: LanguageSet) -> [String] {
    EmbeddedWordData.languages.enumerated().compactMap { number, tag in
      set.contains(LanguageSet(rawValue: 1 << UInt64(number))) ? "\(tag)" : nil
    }
  }
}
