import Calque
import CalqueReading
import CalqueReporting
import CalqueRules

/// Finds the marks of translation in articles.
enum CheckCommand: Command {
  private static let format = CommandOption(
    "format", short: "f", .choice("FORMAT", ReportFormat.allCases.map(\.rawValue)),
    help: "Form of the report: "
      + ReportFormat.allCases.map { "\($0) (\($0.summary))" }.joined(separator: ", ") + ".")
  private static let explain = CommandOption(
    "explain", help: "Tell what findings and corrections rest on (text, json, jsonl).")
  private static let quiet = CommandOption(
    "quiet", short: "q", help: "Tell findings alone, without summaries.")
  private static let color = CommandOption(
    "color", .choice("WHEN", Console.ColorChoice.allCases.map(\.rawValue)),
    help: "Use colours; else on a terminal, where NO_COLOR is not set.")

  static let about = CommandDescription(
    "check", summary: "Find the marks of machine translation in articles.",
    operand: .init(.paths, isRepeated: true),
    options: [
      format, explain, CheckingOptions.failOn, BaselineFile.baseline, BaselineFile.write, quiet,
      ProgressDisplay.option, color,
    ] + CheckingOptions.all + InputOptions.all,
    examples: [
      ("calque check article.txt", "Find the marks in an article, with corrections."),
      ("calque check --language fr --fail-on major articles/", "Hold a folder to a standard."),
      ("calque check --format jsonl corpus.jsonl > results.jsonl", "Get one result a line."),
      ("fetch-article | calque check -", "Check what another program writes."),
      ("calque check --write-baseline known.yaml articles/", "Begin with what is there…"),
      ("calque check --baseline known.yaml articles/", "… and find what is new."),
      ("calque check --ignore doubled-word,wrong-article article.txt", "Leave rules out."),
    ],
    notes: [
      "Takes files, folders (their \(InputFormat.extensions.map { ".\($0)" }.joined(separator: ", "))"
        + " files) and ‘-’ for standard input.",
      "The exit status is 0 where nothing was found, 1 where something was, and 2 where some work"
        + " could not be done.",
      "Ctrl-C lets what is under way finish and the report be whole, with status 2; a second one ends"
        + " it at once.",
    ])

  static func run(
    _ arguments: ParsedArguments, _ console: inout Console
  ) async throws(CommandError) -> ExitStatus {
    let input = try InputOptions(arguments)
    let told: (format: ReportFormat, color: Console.ColorChoice)
    do throws(UsageError) {
      told = (try arguments.choice(format) ?? .text, try arguments.choice(color) ?? .auto)
    } catch { throw .usage(error) }
    var setups = try Setups(arguments)
    _ = try setups.setup(for: arguments.operands.first ?? "-")  // before anything is written
    var reporter = told.format.reporter(
      console.style(color: told.color, isQuiet: arguments.has(quiet)),
      explains: arguments.has(explain))
    var baseline = try BaselineFile(arguments)
    var status = ExitStatus.quiet
    try console.output.fill { reporter.begin(into: &$0) }
    if !arguments.has(quiet), !arguments.has(ProgressDisplay.option) {
      console.beginProgress(over: arguments.operands)
    }
    var runner = BatchRunner(setups: setups, input: input)
    try await runner.run(ArticleList(paths: arguments.operands, input.reading)) {
      outcome, item throws(CommandError) in
      let outcome = baseline.heldAgainst(outcome)
      status = max(status, item.setup.status(of: outcome))
      if case .failure(let failure) = outcome { console.complain(failure.complaint) }
      console.progress(outcome, of: item.article)
      try console.output.fill { reporter.report(outcome, into: &$0) }
    }
    console.endProgress()
    try console.output.fill { reporter.end(into: &$0) }
    if let told = try baseline.finish() { console.complain(told) }
    return status
  }
}

extension ArticleFailure {
  /// What the user is told.
  var complaint: String { "\(path)\(line.map { ":\($0)" } ?? ""): \(message)" }
}
