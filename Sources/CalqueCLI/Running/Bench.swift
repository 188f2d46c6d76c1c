/// A work that goes on beside others.
actor Bench<Work: ArticleWork & ~Copyable> {
  private var work: Work

  init(_ work: () -> Work) {
    self.work = work()
  }

  /// What it comes to for some articles, in their order.
  func results(of items: [BatchRunner.Item]) -> [Work.Result] {
    var results: [Work.Result] = []
    results.reserveCapacity(items.count)
    for item in items { results.append(work.result(of: item)) }
    work.rest()
    return results
  }
}
