/// What wakes a rule. A rule is called once at each token that has any of the traits it names.
public struct Triggers: OptionSet, Hashable, Sendable {
  public let rawValue: UInt32
  public init(rawValue: UInt32) { self.rawValue = rawValue }

  /// A form of one of the lexicon's verbs.
  public static let verb = Triggers(rawValue: 1 << 1)
  /// A determiner, or a preposition contracted with one.
  public static let determiner = Triggers(rawValue: 1 << 2)
  /// A preposition, postposition or case particle.
  public static let adposition = Triggers(rawValue: 1 << 3)
  /// A quotation mark of any kind, the straight ones too; an apostrophe that stands alone.
  public static let quotationMark = Triggers(rawValue: 1 << 4)
  /// A bracket, opening or closing.
  public static let bracket = Triggers(rawValue: 1 << 5)
  /// A comma, stop, colon, semicolon, question or exclamation mark, in any script; but not a comma or full stop
  /// of ASCII right behind a word and before a blank, unless a full stop is before a small letter.
  public static let stop = Triggers(rawValue: 1 << 6)
  /// A hyphen or dash.
  public static let hyphen = Triggers(rawValue: 1 << 7)
  /// Any other punctuation mark, or a symbol.
  public static let symbol = Triggers(rawValue: 1 << 8)
  /// A number.
  public static let number = Triggers(rawValue: 1 << 9)
  /// A word with letters of more than one script.
  public static let mixedScript = Triggers(rawValue: 1 << 10)
  /// A word with a point, colon or at sign inside ("Sens.John", "grand@@").
  public static let pointedWord = Triggers(rawValue: 1 << 11)
  /// A token with an invisible character in it, or that is one.
  public static let invisible = Triggers(rawValue: 1 << 13)
  /// The first token of a sentence.
  public static let sentenceStart = Triggers(rawValue: 1 << 14)
  /// The first token of the last round of a repetition ends here: called with its number in `repetitions`.
  public static let repetition = Triggers(rawValue: 1 << 16)
  /// The article's end: called once, with the number of tokens.
  public static let article = Triggers(rawValue: 1 << 17)
  /// A word or ideograph of a script the language is not written in.
  public static let foreignScript = Triggers(rawValue: 1 << 18)
  /// A form of a verb that tells what somebody said.
  public static let reporting = Triggers(rawValue: 1 << 19)
  /// A determiner or adposition with another of its kind right behind it.
  public static let functionPair = Triggers(rawValue: 1 << 20)
  /// A word with a capital behind its first letter, though not all are capitals.
  public static let innerCapital = Triggers(rawValue: 1 << 21)

  /// Those that a word has by its entry in the lexicon.
  static let ofLexicon: Triggers = [.verb, .determiner, .adposition, .reporting]
}
