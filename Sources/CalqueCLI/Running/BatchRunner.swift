import Calque
import CalqueReading
import CalqueText

/// Checks all articles of a list, several at a time, and delivers their outcomes in the list's order.
///
/// A window of chunks is under way at any time, so that memory does not grow with the list.
struct BatchRunner {
  let checker: Checker
  let decoder: Decoder
  let jobs: Int

  /// How many chunks are under way for each bench.
  private static let window = 4

  nonisolated(nonsending) func run(
    _ list: consuming ArticleList, deliver: (Outcome) throws(CommandError) -> Void
  ) async throws(CommandError) {
    var list = list
    var chunk = Chunk(from: &list)
    if jobs == 1 || chunk.isLast && chunk.articles.count == 1 {
      var single = ArticleChecker(checker, decoder: decoder)
      for article in chunk.articles { try deliver(single.outcome(of: article)) }
      while let article = list.next() { try deliver(single.outcome(of: article)) }
      return
    }
    let benches = (0..<jobs).map { _ in Bench(checker, decoder: decoder) }
    var underWay: [Task<[Outcome], Never>] = []
    var number = 0
    while !chunk.articles.isEmpty {
      if underWay.count == jobs * Self.window {
        for outcome in await underWay.removeFirst().value { try deliver(outcome) }
      }
      let bench = benches[number % jobs]
      let articles = chunk.articles
      underWay.append(Task { await bench.outcomes(of: articles) })
      number += 1
      chunk = Chunk(from: &list)
    }
    for task in underWay {
      for outcome in await task.value { try deliver(outcome) }
    }
  }
}

/// As many articles as are worth a task of their own.
private struct Chunk {
  private(set) var articles: [PendingArticle] = []
  /// Whether the list has no more.
  private(set) var isLast = false

  private static let bytes = 1 << 16
  /// What a file counts for whose size is not yet known.
  private static let bytesOfFile = 1 << 14

  init(from list: inout ArticleList) {
    var bytes = 0
    while bytes < Self.bytes {
      guard let article = list.next() else {
        isLast = true
        return
      }
      articles.append(article)
      if case .record(let line, _) = article {
        bytes += line.bytes.count + 256
      } else {
        bytes += Self.bytesOfFile
      }
    }
  }
}
