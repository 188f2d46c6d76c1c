/// What is known of a word beyond its place in the lexicon, so that rules need look closer at few words.
public struct WordTraits: OptionSet, Hashable, Sendable {
  public let rawValue: UInt8
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// It names something in another language, or such a name begins with it.
  public static let foreignName = WordTraits(rawValue: 1)
  /// It is a word of other languages and none of the article's.
  public static let foreignWord = WordTraits(rawValue: 2)
  /// A word of the lexicon that has several tokens starts with it.
  public static let startsLongWord = WordTraits(rawValue: 8)
  /// A pattern of the packs' rules can match from it on.
  public static let startsPattern = WordTraits(rawValue: 4)
}
