import Calque
import CalqueReading
import CalqueText

/// A checker that works beside others.
actor Bench {
  private var checker: ArticleChecker

  init(_ checker: Checker, decoder: Decoder) {
    self.checker = ArticleChecker(checker, decoder: decoder)
  }

  /// What some articles come to, in their order.
  func outcomes(of articles: [PendingArticle]) -> [Outcome] {
    var outcomes: [Outcome] = []
    outcomes.reserveCapacity(articles.count)
    for article in articles { outcomes.append(checker.outcome(of: article)) }
    return outcomes
  }
}
