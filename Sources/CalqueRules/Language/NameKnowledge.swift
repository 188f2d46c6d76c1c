import CalqueText

/// What CLDR's names of places, months and weekdays in all languages tell about a text.
public protocol NameKnowledge: Sendable {
  /// The longest name in any other language that stands at a token and is no name in the article's own
  /// language, with the same thing's name there.
  func foreignName(at index: TokenIndex, of article: ArticleText) -> ForeignName?

  /// Whether a name of any territory, city, month or weekday in the article's language is these words in
  /// this order.
  func isName(_ hashes: [UInt64]) -> Bool
}

/// A name of another language in an article, with the article's own name for the thing.
public struct ForeignName: Sendable {
  /// The kind of thing.
  public enum Kind: Sendable { case territory, city, month, weekday, language, currency, unit }

  public let tokens: Range<TokenIndex>
  public let kind: Kind
  /// The languages that call it so.
  public let languages: [String]
  /// Its name in the article's language.
  public let translation: String

  public init(tokens: Range<TokenIndex>, kind: Kind, languages: [String], translation: String) {
    self.tokens = tokens
    self.kind = kind
    self.languages = languages
    self.translation = translation
  }
}

/// No knowledge of names.
public struct NoNames: NameKnowledge {
  public init() {}
  public func foreignName(at index: TokenIndex, of article: ArticleText) -> ForeignName? { nil }
  public func isName(_ hashes: [UInt64]) -> Bool { false }
}
