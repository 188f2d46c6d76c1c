import Calque
import CalqueReading
import CalqueReporting
import CalqueStoring

/// Tells a stored run again.
enum ReportCommand: Command {
  static let about = CommandDescription(
    "report", summary: "Tell a stored run again, in any format.",
    operand: .init(.file),
    options: [
      ReportOptions.formatOption, ReportOptions.explainOption, CheckingOptions.failOn,
      BaselineFile.baseline, BaselineFile.write, ReportOptions.quietOption,
      ReportOptions.colorOption, ChangedLines.option,
    ],
    examples: [
      ("calque report run.sqlite", "Read what ‘calque check --store run.sqlite’ found."),
      ("calque report --format sarif run.sqlite > run.sarif", "Tell it in another format."),
      ("calque report --changed-since main run.sqlite", "Tell what a branch changes."),
    ],
    notes: [
      "Tells the last run that was finished; where none was, what there is, with status 2. The texts that"
        + " findings stand in are in the store, and the files are not needed.",
      "A store keeps all findings of the articles that were checked: --baseline and --changed-since choose"
        + " which are told, here as in ‘calque check’.",
    ])

  static func run(
    _ arguments: ParsedArguments, _ console: inout Console
  ) async throws(CommandError) -> ExitStatus {
    var reporter = try ReportOptions(arguments).reporter(console)
    var baseline = try BaselineFile(arguments)
    let threshold = try CheckingOptions.threshold(arguments) ?? .minor
    var run = try CommandError.storing { () throws(StoreError) in
      try StoredRun(path: arguments.operands[0])
    }
    var lines: ChangedLines?
    if let commit = arguments.value(ChangedLines.option) { lines = try ChangedLines(since: commit) }
    var changes = lines.map { ChangedPlaces($0) }
    let input = try StoreSession.input(from: run.input)
    var reader = ArticleReader(input.reading)
    var search = run.hasSentences ? try StockSearch(try Self.marking()) : nil
    var status = ExitStatus.quiet
    try console.output.fill { reporter.begin(into: &$0) }
    while let article = try CommandError.storing({ () throws(StoreError) in try run.next() }) {
      if let lines, !lines.concern(article.place.path) { continue }
      let whole = article.outcome(&reader)
      try search?.add(whole)
      let outcome = baseline.heldAgainst(try changes?.narrowed(whole) ?? whole)
      status = max(status, threshold.status(of: outcome))
      if case .failure(let failure) = outcome { console.complain(failure.complaint) }
      try console.output.fill { reporter.report(outcome, into: &$0) }
    }
    for sentence in try search?.sentences() ?? [] {
      let sentence = baseline.heldAgainst(sentence)
      if !sentence.isKnown, threshold.isReached(by: sentence.severity) {
        status = max(status, .findings)
      }
      try console.output.fill { reporter.tell(sentence, into: &$0) }
    }
    try console.output.fill { reporter.end(into: &$0) }
    if let told = try baseline.finish() { console.complain(told) }
    if !run.isFinished {
      console.complain("\(arguments.operands[0]): the run was not finished")
      status = .failure
    }
    return status
  }

  /// A checker that wants stock sentences.
  private static func marking() throws(CommandError) -> Checker {
    var options = CheckOptions()
    options.marksSentences = true
    return try CheckingOptions.checker(options)
  }
}
