import Calque
import CalqueReading
import CalqueTestSupport
import CalqueText
import Testing

@testable import CalqueCLI

/// A run tells how far it is, and stops where it is asked to, with what it has.
struct ProgressTests {
  private static let line = PendingArticle.record(
    Line(bytes: [UInt8](repeating: 0x20, count: 99), number: 1, start: 0), path: "a.jsonl")
  private static let failure = Outcome.failure(ArticleFailure(id: "a", code: "x", message: "x"))

  @Test(arguments: [
    (
      total: 1000, seconds: 10, articles: 4,
      bar: "████████░░░░░░░░░░░░ 40 %, 4 articles, 0 a second, 0 findings, 4 could not be checked, "
        + "0:15 left"
    ),
    (
      total: 1000, seconds: 1, articles: 10,
      bar: "████████████████████ 100 %, 10 articles, 10 a second, 0 findings, "
        + "10 could not be checked, 0:00 left"
    ),
    (
      total: nil, seconds: 3725, articles: 1,
      bar: "1 article, 0 a second, 0 findings, 1 could not be checked, 1:02:05 so far"
    ),
    (
      total: 100, seconds: 60, articles: 3000,
      bar: "3,000 articles, 50 a second, 0 findings, 3,000 could not be checked, 1:00 so far"
    ),
  ])
  func `a bar shows the share, the rate, the rest and counts`(
    total: Int?, seconds: Int, articles: Int, bar: String
  ) {
    var progress = Progress(total: total)
    for _ in 0..<articles { progress.add(Self.failure, of: Self.line) }
    #expect(progress.bar(after: .seconds(seconds)) == bar)
    #expect(bar.hasSuffix(progress.text(after: .seconds(seconds))))
  }

  @Test func `lines come every five seconds, and a bar is cleared`() {
    let start = ContinuousClock.now
    var lines = ProgressDisplay(Progress(total: nil), .lines, at: start)
    var told: [Int] = []
    for second in 1...12 {
      let line = lines.add(Self.failure, of: Self.line, at: start + .seconds(second))
      if line != nil { told.append(second) }
    }
    #expect(told == [5, 10])
    #expect(lines.cleared() == "")
    var bar = ProgressDisplay(Progress(total: nil), .bar(width: 12), at: start)
    #expect(
      bar.add(Self.failure, of: Self.line, at: start + .seconds(1)) == "\r\u{1B}[K1 article, ")
    #expect(bar.cleared() == "\r\u{1B}[K")
    #expect(bar.cleared() == "")
  }

  @Test(arguments: [1, 3])
  func `a stopped run delivers a beginning in order`(jobs: Int) async throws {
    let folder = TemporaryFolder()
    let lines = (0..<20_000).map { "{\"id\":\($0),\"text\":\"It is \($0).\",\"lang\":\"en\"}\n" }
    let path = folder.write(lines.joined(), to: "a.jsonl")
    let arguments = try ParsedArguments(["--jobs", "\(jobs)", path], of: CheckCommand.about)
    var runner = BatchRunner(setups: try Setups(arguments), input: try InputOptions(arguments))
    let calls = Calls()
    runner.isStopped = { calls.count(isOver: 5) }
    var ids: [String] = []
    try await runner.run(ArticleList(paths: [path])) { outcome, _ throws(CommandError) in
      if case .report(let report) = outcome { ids.append(report.article.id) }
    }
    #expect(!ids.isEmpty && ids.count < lines.count)
    #expect(ids == ids.indices.map(String.init))
  }
}
