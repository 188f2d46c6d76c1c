/// What is known of a word beyond its place in the lexicon, so that rules need look closer at few words.
public struct WordTraits: OptionSet, Hashable, Sendable {
  public let rawValue: UInt8
  @inlinable public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// It names something in another language, or such a name begins with it.
  @inlinable public static var foreignName: WordTraits { WordTraits(rawValue: 1) }
  /// It is a word of other languages and none of the article's.
  @inlinable public static var foreignWord: WordTraits { WordTraits(rawValue: 2) }
  /// It has a letter that neither ASCII nor the language has.
  @inlinable public static var strangeLetter: WordTraits { WordTraits(rawValue: 16) }
  /// A word of the lexicon that has several tokens starts with it.
  @inlinable public static var startsLongWord: WordTraits { WordTraits(rawValue: 8) }
  /// It is of a script the language is not written in.
  @inlinable public static var foreignScript: WordTraits { WordTraits(rawValue: 32) }
  /// It is of a class of words that wakes a rule.
  @inlinable public static var wakesRule: WordTraits { WordTraits(rawValue: 64) }
  /// It and the word before it are of more than four bytes, and begin with the same four.
  @inlinable public static var beginsAsBefore: WordTraits { WordTraits(rawValue: 128) }
  /// A pattern of the packs' rules can match from it on.
  @inlinable public static var startsPattern: WordTraits { WordTraits(rawValue: 4) }
}
