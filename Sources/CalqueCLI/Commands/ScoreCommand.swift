import Calque
import CalqueReading
import CalqueReporting

/// Tells the scores of articles, and how they come about.
enum ScoreCommand: Command {
  private static let explain = CommandOption(
    "explain", short: "e", help: "Show every term that goes into the score.")

  static let about = CommandDescription(
    "score", summary: "Estimate the quality of articles from what is found in them.",
    operand: .init(.paths, isRepeated: true),
    options: [explain] + CheckingOptions.all + InputOptions.all,
    examples: [
      ("calque score article.txt", "The score, its interval and the verdict."),
      ("calque score --explain article.txt", "How it comes about."),
    ],
    notes: [
      "The score implements the error categories and the linear scoring model of MQM over automatic"
        + " findings. It is an estimate, and the shorter an article the wider its interval."
    ])

  static func run(
    _ arguments: ParsedArguments, _ console: inout Console
  ) async throws(CommandError) -> ExitStatus {
    let input = try InputOptions(arguments)
    let isExplained = arguments.has(explain)
    var status = ExitStatus.quiet
    var runner = BatchRunner(setups: try Setups(arguments), input: input)
    try await runner.run(ArticleList(paths: arguments.operands, input.reading)) {
      outcome, item throws(CommandError) in
      switch outcome {
      case .failure(let failure):
        status = .failure
        console.complain(failure.complaint)
      case .report(let report):
        let score = ScoreText(report, model: item.setup.checker.options.scoring)
        try console.output.write(isExplained ? score.explanation : score.line)
      }
    }
    return status
  }
}
