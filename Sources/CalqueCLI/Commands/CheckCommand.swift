import Calque
import CalqueReading
import CalqueReporting
import CalqueRules

/// Finds the marks of translation in articles.
enum CheckCommand: Command {
  static let about = CommandDescription(
    "check", summary: "Find the marks of machine translation in articles.",
    operand: .init(.paths, isRepeated: true),
    options: [
      ReportOptions.formatOption, ReportOptions.explainOption, CheckingOptions.failOn,
      BaselineFile.baseline, BaselineFile.write, StoreSession.option, ReportOptions.quietOption,
      ProgressDisplay.option, ReportOptions.colorOption, ChangedLines.option,
      StockSearch.option,
    ] + CheckGate.all + CheckingOptions.all + InputOptions.all,
    examples: [
      ("calque check article.txt", "Find the marks in an article, with corrections."),
      ("calque check --language fr --fail-on major articles/", "Hold a folder to a standard."),
      ("calque check --format jsonl corpus.jsonl > results.jsonl", "Get one result a line."),
      ("fetch-article | calque check -", "Check what another program writes."),
      ("calque check --write-baseline known.yaml articles/", "Begin with what is there…"),
      ("calque check --baseline known.yaml articles/", "… and find what is new."),
      (
        "calque check --store run.sqlite --format jsonl corpus.jsonl",
        "Check only what is new or changed."
      ),
      (
        "calque check --stock-sentences --format jsonl corpus.jsonl",
        "Find what a translator says again and again."
      ),
      ("calque check --exclude drafts/ 'articles/**/*.md'", "Choose files."),
      ("calque check --stdin-filename a.md - < a.md", "Check an editor's text."),
      ("calque check --changed-since origin/main articles/", "Check what a branch changes."),
      ("calque check --fail-under 90 --max-findings 5 articles/", "Let some things pass."),
      ("calque check --ignore doubled-word,wrong-article article.txt", "Leave rules out."),
    ],
    notes: [
      "Takes files, folders (their \(InputFormat.extensions.map { ".\($0)" }.joined(separator: ", "))"
        + " files, but for those that .gitignore leaves out), globs (articles/**/*.md) and ‘-’ for"
        + " standard input.",
      "The exit status is 0 where nothing was found, 1 where something was, and 2 where some work"
        + " could not be done.",
      "Ctrl-C lets what is under way finish and the report be whole, with status 2; a second one ends"
        + " it at once.",
    ])

  static func run(
    _ arguments: ParsedArguments, _ console: inout Console
  ) async throws(CommandError) -> ExitStatus {
    var input = try InputOptions(arguments)
    let report = try ReportOptions(arguments)
    var gate = try CheckGate(arguments)
    var changes: ChangedPlaces?
    if let commit = arguments.value(ChangedLines.option) {
      let lines = try ChangedLines(since: commit)
      input.reading.filter.wants = { lines.change(of: $0) != nil }
      changes = ChangedPlaces(lines)
    }
    var setups = try Setups(arguments)
    // Before anything is written.
    let setup = try setups.setup(for: arguments.operands.first ?? "-")
    var search = setup.checker.options.marksSentences ? try StockSearch(setup.checker) : nil
    var reporter = report.reporter(console)
    var baseline = try BaselineFile(arguments)
    try console.output.fill { reporter.begin(into: &$0) }
    if !arguments.has(ReportOptions.quietOption), !arguments.has(ProgressDisplay.option) {
      console.beginProgress(over: arguments.operands)
    }
    try await CheckRun(setups: setups, input: input, session: StoreSession(arguments)).run(
      arguments.operands, &console
    ) { outcome, item, console throws(CommandError) in
      try search?.add(outcome)
      let changed = try changes?.narrowed(outcome) ?? outcome
      let outcome = baseline.heldAgainst(changed)
      gate.take(outcome, under: item.setup)
      if case .failure(let failure) = outcome { console.complain(failure.complaint) }
      console.progress(outcome, of: item.article)
      try console.output.fill { reporter.report(outcome, into: &$0) }
    }
    console.endProgress()
    for sentence in try search?.sentences() ?? [] {
      let sentence = baseline.heldAgainst(sentence)
      gate.take(sentence, under: setup)
      try console.output.fill { reporter.tell(sentence, into: &$0) }
    }
    try console.output.fill { reporter.end(into: &$0) }
    if let told = try baseline.finish() { console.complain(told) }
    let (status, complaints) = gate.decision
    for complaint in complaints { console.complain(complaint) }
    return status
  }
}

extension ArticleFailure {
  /// What the user is told.
  var complaint: String { "\(path)\(line.map { ":\($0)" } ?? ""): \(message)" }
}
