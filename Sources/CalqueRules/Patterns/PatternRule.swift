import CalqueText

/// A rule that a pack states as a pattern of words.
public struct PatternRule: Sendable {
  public let about: RuleDescription
  /// The language it speaks about translations from; nil for any.
  public let sourceLanguage: String?
  /// The hashes of all tokens that a match can start with.
  public let startingHashes: Set<UInt64>

  public init(about: RuleDescription, sourceLanguage: String?, startingHashes: Set<UInt64>) {
    self.about = about
    self.sourceLanguage = sourceLanguage
    self.startingHashes = startingHashes
  }

  /// Matches the pattern at a token and adds what it finds.
  func examine(_ index: TokenIndex, of article: ArticleText, into findings: inout FindingList) {}
}
