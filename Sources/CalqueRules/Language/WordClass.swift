/// The word classes that built-in rules ask for; packs name them, and may name others for their patterns.
public struct WordClasses: OptionSet, Hashable, Sendable {
  public let rawValue: UInt32
  public init(rawValue: UInt32) { self.rawValue = rawValue }

  public static let determiner = WordClasses(rawValue: 1 << 0)
  /// An article, definite or indefinite.
  public static let article = WordClasses(rawValue: 1 << 1)
  /// A preposition and an article in one word ("du", "zum").
  public static let contraction = WordClasses(rawValue: 1 << 2)
  public static let preposition = WordClasses(rawValue: 1 << 3)
  public static let postposition = WordClasses(rawValue: 1 << 4)
  public static let particle = WordClasses(rawValue: 1 << 5)
  public static let conjunction = WordClasses(rawValue: 1 << 6)
  public static let subordinator = WordClasses(rawValue: 1 << 7)
  public static let pronoun = WordClasses(rawValue: 1 << 8)
  public static let negation = WordClasses(rawValue: 1 << 9)
  public static let adverb = WordClasses(rawValue: 1 << 10)
  public static let numeral = WordClasses(rawValue: 1 << 11)
  public static let title = WordClasses(rawValue: 1 << 12)
  public static let verb = WordClasses(rawValue: 1 << 13)
  public static let auxiliary = WordClasses(rawValue: 1 << 14)
  public static let modal = WordClasses(rawValue: 1 << 15)
  public static let reporting = WordClasses(rawValue: 1 << 16)
  public static let possessive = WordClasses(rawValue: 1 << 17)
  public static let relative = WordClasses(rawValue: 1 << 18)
  public static let demonstrative = WordClasses(rawValue: 1 << 19)

  /// The classes whose names a pack may use at the top of `words.yaml`, and sub-classes by dotted path.
  public static let named: [String: WordClasses] = [
    "determiners": .determiner, "determiners.definite": .article,
    "determiners.indefinite": .article, "determiners.partitive": .article,
    "determiners.possessive": .possessive, "determiners.demonstrative": .demonstrative,
    "contractions": .contraction, "prepositions": .preposition, "postpositions": .postposition,
    "particles": .particle, "conjunctions": .conjunction,
    "conjunctions.subordinating": .subordinator, "pronouns": .pronoun,
    "pronouns.possessive": .possessive, "pronouns.relative": .relative, "negations": .negation,
    "adverbs": .adverb,
    "numerals": .numeral, "titles": .title, "verbs": .verb, "verbs.auxiliary": .auxiliary,
    "verbs.modal": .modal, "verbs.reporting": .reporting,
  ]
}
