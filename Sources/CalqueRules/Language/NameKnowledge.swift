import CalqueText

/// What CLDR's names of places, months, weekdays, languages and currencies in all languages tell about
/// a text.
public protocol NameKnowledge: Sendable {
  /// The longest name that stands at a token in any other language and is no name in the article's own.
  func foreignName(at index: TokenIndex, of text: SegmentedText) -> ForeignName?

  /// Whether `foreignName` may find a name that starts with a token of this hash.
  func isForeign(_ hash: UInt64) -> Bool

  /// What a word of one token, by its hash, names in other languages and not in the article's own.
  func meanings(of hash: UInt64) -> [ForeignName.Meaning]

  /// Whether the names change their form in a date: then any other place may want another form still.
  ///
  /// - Complexity: reads all months' names; `Language.hasInflectedNames` keeps the answer.
  var areInflected: Bool { get }

  /// Whether a name of anything in the article's language is these tokens in this order.
  func isName(_ hashes: [UInt64]) -> Bool
}

/// A name of another language in an article, with what it names.
public struct ForeignName: Sendable {
  /// The kind of thing.
  public enum Kind: Sendable { case territory, city, month, weekday, language, currency }

  /// A thing that the name stands for.
  public struct Meaning: Sendable {
    public let kind: Kind
    /// The languages that call it so, without script and region.
    public let languages: [String]
    /// Whether they call it so only in a date ("marca" in Polish), not by itself.
    public let isOnlyInDates: Bool
    /// Its names in the article's language, the usual one first.
    public let names: [OwnName]

    public init(kind: Kind, languages: [String], isOnlyInDates: Bool, names: [OwnName]) {
      self.kind = kind
      self.languages = languages
      self.isOnlyInDates = isOnlyInDates
      self.names = names
    }
  }

  /// A name in the article's language.
  public struct OwnName: Sendable {
    public let spelling: String
    /// Whether it stands by itself, rather than in a date ("сентябрь", not "сентября").
    public let isAlone: Bool

    public init(spelling: String, isAlone: Bool) {
      self.spelling = spelling
      self.isAlone = isAlone
    }
  }

  public let tokens: Range<TokenIndex>
  public let meanings: [Meaning]

  public init(tokens: Range<TokenIndex>, meanings: [Meaning]) {
    self.tokens = tokens
    self.meanings = meanings
  }
}

/// No knowledge of names.
public struct NoNames: NameKnowledge {
  public init() {}
  public func foreignName(at index: TokenIndex, of text: SegmentedText) -> ForeignName? { nil }
  public func isForeign(_ hash: UInt64) -> Bool { false }
  public func meanings(of hash: UInt64) -> [ForeignName.Meaning] { [] }
  public var areInflected: Bool { false }
  public func isName(_ hashes: [UInt64]) -> Bool { false }
}
