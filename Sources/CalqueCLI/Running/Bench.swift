import Calque
import CalqueReading
import CalqueText

/// A checker that works beside others.
actor Bench {
  private var checker: ArticleChecker

  init(decoder: Decoder) {
    checker = ArticleChecker(decoder: decoder)
  }

  /// What some articles come to, in their order.
  func outcomes(of items: [BatchRunner.Item]) -> [(outcome: Outcome, setup: Setup)] {
    var outcomes: [(outcome: Outcome, setup: Setup)] = []
    outcomes.reserveCapacity(items.count)
    for item in items {
      outcomes.append((checker.outcome(of: item.article, under: item.setup), item.setup))
    }
    return outcomes
  }
}
