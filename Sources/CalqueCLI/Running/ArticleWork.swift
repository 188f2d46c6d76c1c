/// What is done with one article after another; one for each thread.
protocol ArticleWork: ~Copyable, SendableMetatype {
  associatedtype Result: Sendable

  /// What it comes to for an article.
  mutating func result(of item: BatchRunner.Item) -> Result
  /// Lets go of what it need not hold while it waits for the next articles.
  mutating func rest()
}

extension ArticleWork where Self: ~Copyable {
  mutating func rest() {}
}
