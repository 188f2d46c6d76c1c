import Calque
import CalqueReading
import CalqueText

/// Does a work on all articles of a list, several at a time, and delivers the results in the list's order.
///
/// A window of chunks is under way at any time, so that memory does not grow with the list.
struct BatchRunner {
  var setups: Setups
  let input: InputOptions
  /// Whether to begin no more articles.
  var isStopped: @Sendable () -> Bool = { Interruption.isRequested }

  /// An article with what holds for it.
  struct Item: Sendable {
    let article: PendingArticle
    let setup: Setup
    /// Its place in the list, from 0.
    let number: Int
  }

  /// How many chunks are under way: four for each bench, of many benches fewer.
  private static func window(_ jobs: Int) -> Int { max(jobs + 2, min(4 * jobs, 12)) }

  /// Checks the articles.
  nonisolated(nonsending) mutating func run(
    _ list: consuming ArticleList, deliver: (Outcome, Item) throws(CommandError) -> Void
  ) async throws(CommandError) {
    let input = input
    try await run(list, work: { ArticleChecker(input) }, deliver: deliver)
  }

  /// Does a work, of which each bench has its own, on the articles.
  ///
  /// Where it is stopped, what is under way is done and delivered.
  nonisolated(nonsending) mutating func run<Work: ArticleWork & ~Copyable>(
    _ list: consuming ArticleList, work: @Sendable () -> Work,
    deliver: (Work.Result, Item) throws(CommandError) -> Void
  ) async throws(CommandError) {
    Interruption.beginRun()
    defer { Interruption.endRun() }
    var articles = Items(list)
    let jobs = input.jobs
    var chunk = try Chunk(from: &articles, &setups)
    if jobs == 1 || chunk.isLast && chunk.items.count == 1 {
      var single = work()
      for item in chunk.items where !isStopped() { try deliver(single.result(of: item), item) }
      while !isStopped(), let item = try articles.next(&setups) {
        try deliver(single.result(of: item), item)
      }
      return
    }
    let benches = (0..<jobs).map { _ in Bench(work) }
    var underWay: [(items: [Item], results: Task<[Work.Result], Never>)] = []
    var number = 0
    while !chunk.items.isEmpty, !isStopped() {
      if underWay.count == Self.window(jobs) {
        let (items, task) = underWay.removeFirst()
        for (result, item) in zip(await task.value, items) { try deliver(result, item) }
      }
      let bench = benches[number % jobs]
      let items = chunk.items
      underWay.append((items, Task { await bench.results(of: items) }))
      number += 1
      chunk = try Chunk(from: &articles, &setups)
    }
    for (items, task) in underWay {
      for (result, item) in zip(await task.value, items) { try deliver(result, item) }
    }
  }
}

/// The articles of a list, counted, with what holds for each.
private struct Items: ~Copyable {
  private var list: ArticleList
  private var count = 0

  init(_ list: consuming ArticleList) {
    self.list = list
  }

  mutating func next(_ setups: inout Setups) throws(CommandError) -> BatchRunner.Item? {
    guard let article = list.next() else { return nil }
    defer { count += 1 }
    return BatchRunner.Item(
      article: article, setup: try setups.setup(for: article.path), number: count)
  }
}

/// As many articles as are worth a task of their own.
private struct Chunk {
  private(set) var items: [BatchRunner.Item] = []
  /// Whether the list has no more.
  private(set) var isLast = false

  private static let bytes = 1 << 16
  /// What a file counts for whose size is not yet known.
  private static let bytesOfFile = 1 << 14

  init(from list: inout Items, _ setups: inout Setups) throws(CommandError) {
    var bytes = 0
    while bytes < Self.bytes {
      guard let item = try list.next(&setups) else {
        isLast = true
        return
      }
      items.append(item)
      if case .record(let line, _) = item.article {
        bytes += line.bytes.count + 256
      } else {
        bytes += Self.bytesOfFile
      }
    }
  }
}
