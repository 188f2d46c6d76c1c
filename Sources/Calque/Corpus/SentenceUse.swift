import CalqueRules

/// How a sentence is used in a corpus.
public struct SentenceUse: Sendable {
  /// How many articles hold it.
  public var articles: Int
  /// How many different sentences stand before it, and behind it.
  public var before: Int
  public var after: Int
  /// In how many articles it is the first or last sentence, on a line that others share.
  public var atEnds: Int

  public init(articles: Int, before: Int, after: Int, atEnds: Int) {
    self.articles = articles
    self.before = before
    self.after = after
    self.atEnds = atEnds
  }

  /// Fewer articles may share a sentence by chance.
  private static let fewest = 10
  /// In a large corpus chance has more room.
  private static let articlesForOne = 10_000

  /// How sure it is that articles which have nothing else in common share the sentence; nil where it is
  /// not, in a corpus of so many.
  ///
  /// Copies of an article, and passages of several sentences, bring their neighbours with them. At an
  /// article's end there is no neighbour, and so less evidence; and none in a line by itself, as sites put
  /// them above and below what they publish.
  public func certainty(among corpus: Int) -> Certainty? {
    let enough = max(Self.fewest, corpus / Self.articlesForOne)
    if min(before, after) >= enough { return .fair }
    return max(before, after) >= enough && atEnds >= enough ? .weak : nil
  }
}
