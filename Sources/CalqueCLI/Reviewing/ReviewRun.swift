import Calque
import CalqueReading
import CalqueReporting
import CalqueText

/// A review of some articles: checks them, lets a person decide, and writes what was accepted.
struct ReviewRun {
  let input: InputOptions
  let setups: Setups
  /// Whether what was skipped before is asked again.
  let isAnew: Bool
  let color: Console.ColorChoice

  nonisolated(nonsending) func run(
    _ paths: [String], _ console: inout Console
  ) async throws(CommandError) -> ExitStatus {
    let terminal = try Terminal()
    let settled = SettledFindings(environment: console.environment)
    var status = ExitStatus.quiet
    var sessions: [(place: PendingArticle, session: ReviewSession)] = []
    var runner = BatchRunner(setups: setups, input: input)
    try await runner.run(ArticleList(paths: paths, input.reading)) {
      outcome, item throws(CommandError) in
      switch outcome {
      case .failure(let failure):
        status = .failure
        console.complain(failure.complaint)
      case .report(let report):
        let session = ReviewSession(report) {
          !isAnew && settled.contains($0, in: report.article)
        }
        if !session.items.isEmpty { sessions.append((item.article, session)) }
      }
    }
    var review = Review(
      of: sessions.reduce(0) { $0 + $1.session.items.count }, at: terminal,
      hasColor: console.style(color: color, isQuiet: false).hasColor)
    var output = WriteOutput(isQuiet: false)
    var reader = ArticleReader(input.reading)
    for (place, started) in sessions {
      var session = started
      let isGoingOn = review.decide(&session)
      let article = session.report.article
      do throws(CommandError) {
        try settled.add(session.settled, in: article)
        let result = try Self.result(of: session, at: place, &reader)
        try output.take(result, &console)
      } catch {
        status = .failure
        console.complain("\(place.path): \(error)")
      }
      guard isGoingOn else { break }
    }
    return max(status, try output.end(&console))
  }

  /// The article with what was accepted; read again, it is as it was meant.
  private static func result(
    of session: ReviewSession, at place: PendingArticle, _ reader: inout ArticleReader
  ) throws(CommandError) -> FixResult {
    let article = session.report.article
    do throws(EditObstacle) {
      let fixed = try FixedArticle(session.report, chosen: session.accepted)
      let bytes = Holder(of: article, at: place).corrected(by: fixed.sourceEdits)
      guard let read = try? reader.read(bytes, at: place),
        read.text.bytes == fixed.plan.applied(to: article.text.bytes)
      else { throw .misread }
      return FixResult(place: place, outcome: .success(fixed))
    } catch { throw .unwritable(error.description) }
  }
}
