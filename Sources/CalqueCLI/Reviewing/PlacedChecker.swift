import Calque
import CalqueReading

/// Checks articles and keeps where each was found.
struct PlacedChecker: ~Copyable, ArticleWork {
  private var checker: ArticleChecker

  init(_ input: InputOptions) {
    checker = ArticleChecker(input)
  }

  mutating func result(of item: BatchRunner.Item) -> (place: PendingArticle, outcome: Outcome) {
    (item.article, checker.result(of: item))
  }
}
