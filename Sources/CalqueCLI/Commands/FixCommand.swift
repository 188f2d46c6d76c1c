import Calque
import CalqueReading
import CalqueReporting
import CalqueRules
import CalqueText

/// Corrects articles.
enum FixCommand: Command {
  private static let write = CommandOption(
    "write", short: "w", help: "Write the corrections into the files.")
  private static let review = CommandOption(
    "review", help: "Make corrections that are probably right as well; look at each.")
  private static let interactive = CommandOption(
    "interactive", help: "Decide on each finding at the terminal, and write what is accepted.")
  private static let again = CommandOption(
    "again", help: "With --interactive: ask again about what was skipped before.")
  private static let color = CommandOption(
    "color", .choice("WHEN", Console.ColorChoice.allCases.map(\.rawValue)),
    help: "With --interactive: use colours; else where NO_COLOR is not set.")
  private static let format = CommandOption(
    "format", short: "f", .choice("FORMAT", FixFormat.allCases.map(\.rawValue)),
    help: "Form of the output: "
      + FixFormat.allCases.map { "\($0.rawValue) (\($0.summary))" }.joined(separator: ", ")
      + ". Else diff; corrected for records and standard input.")
  private static let minimumConfidence = CommandOption(
    "min-confidence", .number("X"),
    help: "Leave out findings and corrections below this confidence, 0 to 1.")
  private static let quiet = CommandOption(
    "quiet", short: "q", help: "Tell neither what was written nor what could not be corrected.")

  static let about = CommandDescription(
    "fix", summary: "Correct what machine translation left in articles.",
    operand: .init(.paths, isRepeated: true),
    options: [write, review, interactive, again, format, quiet, color, minimumConfidence]
      + CheckingOptions.all.filter { $0.name != minimumConfidence.name } + InputOptions.all,
    examples: [
      ("calque fix article.txt", "Show the sure corrections."),
      ("calque fix --review article.txt | git apply", "Make the probable ones, too."),
      ("calque fix --write articles/", "Write the sure ones into the files."),
      ("calque fix --interactive articles/", "Decide on each finding."),
      ("calque fix corpus.jsonl > corrected.jsonl", "Correct a corpus, keys kept."),
      ("calque fix --format json --review article.txt", "Get the edits for another program."),
    ],
    notes: [
      "Makes the first correction of each finding where it is right whatever the context. The"
        + " corrected article is checked again: a correction that does not remove its finding, or"
        + " brings up another, is left out; correcting again changes nothing.",
      "The exit status is 0 where nothing is to be corrected or everything was, 1 where a diff or a"
        + " plan has corrections, and 2 where some work could not be done.",
    ])

  static func run(
    _ arguments: ParsedArguments, _ console: inout Console
  ) async throws(CommandError) -> ExitStatus {
    let isQuiet = arguments.has(quiet)
    if arguments.has(interactive) {
      let run = ReviewRun(
        input: try InputOptions(arguments), setups: try Setups(arguments),
        isAnew: arguments.has(again), color: try colorChoice(arguments))
      return try await run.run(arguments.operands, &console)
    }
    if arguments.has(write) {
      let output = WriteOutput(isQuiet: isQuiet)
      return try await run(arguments, output, &console)
    }
    switch try chosenFormat(arguments) {
    case .diff: return try await run(arguments, DiffOutput(), &console)
    case .corrected: return try await run(arguments, CorrectedOutput(), &console)
    case .json: return try await run(arguments, PlanOutput(), &console)
    }
  }

  /// What comes out: what was asked for; else streams as streams, and files as a difference.
  private static func chosenFormat(_ arguments: ParsedArguments) throws(CommandError) -> FixFormat {
    do throws(UsageError) {
      if let chosen: FixFormat = try arguments.choice(format) { return chosen }
    } catch { throw .usage(error) }
    let format = try InputOptions(arguments).reading.format
    let isStream = arguments.operands.allSatisfy { path in
      path == "-" || (format ?? InputFormat(path: path))?.isRecords == true
    }
    return isStream ? .corrected : .diff
  }

  private nonisolated(nonsending) static func run<Target: FixOutput>(
    _ arguments: ParsedArguments, _ output: Target, _ console: inout Console
  ) async throws(CommandError) -> ExitStatus {
    let input = try InputOptions(arguments)
    let options = try options(arguments)
    var setups = try Setups(arguments)
    _ = try setups.setup(for: arguments.operands.first ?? "-")  // before anything is written
    let isQuiet = arguments.has(quiet)
    var output = output
    var status = ExitStatus.quiet
    var runner = BatchRunner(setups: setups, input: input)
    try await runner.run(
      ArticleList(paths: arguments.operands, input.reading),
      work: { ArticleFixer(input, options: options) }
    ) { result, _ throws(CommandError) in
      switch result.outcome {
      case .failure(let failure):
        status = .failure
        console.complain(failure.complaint)
      case .success(let fixed):
        if !fixed.plan.edits.isEmpty { status = max(status, Target.statusOfCorrections) }
        if !isQuiet { for left in fixed.left { console.complain(left.complaint(in: fixed)) } }
      }
      try output.take(result, &console)
    }
    return max(status, try output.end(&console))
  }

  private static func colorChoice(
    _ arguments: ParsedArguments
  ) throws(CommandError) -> Console.ColorChoice {
    do throws(UsageError) {
      return try arguments.choice(color) ?? .auto
    } catch { throw .usage(error) }
  }

  private static func options(_ arguments: ParsedArguments) throws(CommandError) -> FixOptions {
    var options = FixOptions()
    if arguments.has(review) { options.applicability = .reviewed }
    do throws(UsageError) {
      options.minimumConfidence = try arguments.number(minimumConfidence, in: 0...1) ?? 0
    } catch { throw .usage(error) }
    return options
  }
}

extension FixedArticle.LeftEdit {
  /// What the user is told.
  func complaint(in fixed: FixedArticle) -> String {
    let article = fixed.report.article
    var index = LineIndex(article)
    let place = index.place(of: article.text.map.range(edit.edit.range).lowerBound)
    let rules = edit.reasons.map(\.rule.description).joined(separator: ", ")
    let id = article.id.printable
    return "\(id):\(place.line):\(place.column): not corrected [\(rules)]: \(obstacle)"
  }
}
