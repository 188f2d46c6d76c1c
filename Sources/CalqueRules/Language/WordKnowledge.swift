/// What the words of all languages' packs tell about a word: whose function word it is.
public protocol WordKnowledge: Sendable {
  /// The languages that have a word of this hash among their function words and common verbs.
  func languages(of hash: UInt64) -> LanguageSet

  /// The languages, of those that one word can tell in an article of this language, that have a word of
  /// this hash in their vocabulary.
  func tellingLanguages(of hash: UInt64) -> LanguageSet

  /// Whether so many languages have borrowed a word of this hash that it tells none of them.
  func isBorrowed(_ hash: UInt64) -> Bool

  /// Whether the article's own language has a word of this hash in its vocabulary, as far as it has one.
  func isOwnWord(_ hash: UInt64) -> Bool

  /// The article's own language; empty where it has no words.
  var own: LanguageSet { get }

  /// The languages close to the article's.
  var close: LanguageSet { get }

  /// The tags of a set's languages, without script and region.
  func tags(of set: LanguageSet) -> [String]
}

extension WordKnowledge {
  /// Whether a hash is a word of other languages and none of the article's.
  func isForeign(_ hash: UInt64) -> Bool {
    let known = languages(of: hash)
    return known.isDisjoint(with: own) && !(known.isEmpty && tellingLanguages(of: hash).isEmpty)
  }
}

/// A set of the languages that have packs.
public struct LanguageSet: OptionSet, Hashable, Sendable {
  public let rawValue: UInt64
  public init(rawValue: UInt64) { self.rawValue = rawValue }

  /// How many languages there can be.
  static let most = UInt64.bitWidth
}

/// No knowledge of other languages' words.
public struct NoWords: WordKnowledge {
  public init() {}
  public func languages(of hash: UInt64) -> LanguageSet { [] }
  public func tellingLanguages(of hash: UInt64) -> LanguageSet { [] }
  public func isBorrowed(_ hash: UInt64) -> Bool { false }
  public func isOwnWord(_ hash: UInt64) -> Bool { false }
  public var own: LanguageSet { [] }
  public var close: LanguageSet { [] }
  public func tags(of set: LanguageSet) -> [String] { [] }
}
