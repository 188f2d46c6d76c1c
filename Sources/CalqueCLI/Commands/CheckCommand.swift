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
  private static let failOn = CommandOption(
    "fail-on", .choice("SEVERITY", FailureThreshold.allCases.map(\.rawValue)),
    help: "Least severity that makes the exit status 1; else minor.")
  private static let quiet = CommandOption(
    "quiet", short: "q", help: "Tell findings alone, without summaries.")
  private static let color = CommandOption(
    "color", .choice("WHEN", Console.ColorChoice.allCases.map(\.rawValue)),
    help: "Use colours; else on a terminal, where NO_COLOR is not set.")

  static let about = CommandDescription(
    "check", summary: "Find the marks of machine translation in articles.",
    operand: .init(.paths, isRepeated: true),
    options: [format, explain, failOn, quiet, color] + CheckingOptions.all + InputOptions.all,
    examples: [
      ("calque check article.txt", "Find the marks in an article, with corrections."),
      ("calque check --language fr --fail-on major articles/", "Hold a folder to a standard."),
      ("calque check --format jsonl corpus.jsonl > results.jsonl", "Get one result a line."),
      ("fetch-article | calque check -", "Check what another program writes."),
      ("calque check --ignore doubled-word,wrong-article article.txt", "Leave rules out."),
    ],
    notes: [
      "Takes files, folders (their \(InputFormat.extensions.map { ".\($0)" }.joined(separator: ", "))"
        + " files) and ‘-’ for standard input.",
      "The exit status is 0 where nothing was found, 1 where something was, and 2 where some work"
        + " could not be done.",
    ])

  static func run(
    _ arguments: ParsedArguments, _ console: inout Console
  ) async throws(CommandError) -> ExitStatus {
    let input = try InputOptions(arguments)
    let told: (format: ReportFormat, color: Console.ColorChoice, threshold: FailureThreshold)
    do throws(UsageError) {
      told = (
        try arguments.choice(format) ?? .text, try arguments.choice(color) ?? .auto,
        try arguments.choice(failOn) ?? .minor
      )
    } catch { throw .usage(error) }
    let checker = try CheckingOptions.checker(arguments)
    var reporter = told.format.reporter(
      console.style(color: told.color, isQuiet: arguments.has(quiet)),
      explains: arguments.has(explain))
    var status = ExitStatus.quiet
    try console.output.fill { reporter.begin(into: &$0) }
    let runner = BatchRunner(checker: checker, decoder: input.decoder, jobs: input.jobs)
    try await runner.run(ArticleList(paths: arguments.operands, format: input.format)) {
      outcome throws(CommandError) in
      status = max(status, told.threshold.status(of: outcome))
      if case .failure(let failure) = outcome { console.complain(failure.complaint) }
      try console.output.fill { reporter.report(outcome, into: &$0) }
    }
    try console.output.fill { reporter.end(into: &$0) }
    return status
  }
}

/// The least severity that counts as failing.
private enum FailureThreshold: String, CaseIterable {
  case neutral, minor, major, critical, never

  /// The exit status that an outcome asks for.
  func status(of outcome: Outcome) -> ExitStatus {
    guard case .report(let report) = outcome else { return .failure }
    guard let severity = Severity(rawValue: rawValue) else { return .quiet }
    return report.findings.contains { $0.severity >= severity } ? .findings : .quiet
  }
}

extension ArticleFailure {
  /// What the user is told.
  var complaint: String { "\(path)\(line.map { ":\($0)" } ?? ""): \(message)" }
}
