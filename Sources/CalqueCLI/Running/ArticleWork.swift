/// What is done with one article after another; one for each thread.
protocol ArticleWork: ~Copyable, SendableMetatype {
  associatedtype Result: Sendable

  /// What it comes to for an article.
  mutating func result(of item: BatchRunner.Item) -> Result
}
