import Calque
import CalqueReading
import CalqueReporting
import CalqueStoring

/// A check of some articles, with a store of results where one is wanted.
struct CheckRun {
  let setups: Setups
  let input: InputOptions
  let session: StoreSession?

  /// Checks the articles, and delivers what each came to in their order.
  nonisolated(nonsending) func run(
    _ paths: [String], _ console: inout Console,
    deliver: (Outcome, BatchRunner.Item, inout Console) throws(CommandError) -> Void
  ) async throws(CommandError) {
    var runner = BatchRunner(setups: setups, input: input)
    let list = ArticleList(paths: paths, input.reading)
    guard let session else {
      try await runner.run(list) { outcome, item throws(CommandError) in
        try deliver(outcome, item, &console)
      }
      return
    }
    var writer = try CommandError.storing { () throws(StoreError) in
      try RunWriter(path: session.path, input: session.input)
    }
    let input = input
    try await runner.run(list, work: { StoredChecker(input, session) }) {
      result, item throws(CommandError) in
      try CommandError.storing { () throws(StoreError) in
        try writer.add(
          result.outcome, at: item.article.place, result.entry, isUnchanged: result.isUnchanged)
      }
      try deliver(result.outcome, item, &console)
    }
    let (articles, checked) = writer.counts
    let isComplete = !runner.isStopped()
    try CommandError.storing { () throws(StoreError) in
      try writer.finish(isComplete: isComplete)
    }
    console.complain(
      "checked \(checked.grouped) of \(articles.grouped) articles; \(session.path) knew the others")
  }
}
