import CalqueReporting

/// The options that say how outcomes are told, for all commands that report them.
struct ReportOptions {
  let format: ReportFormat
  private let color: Console.ColorChoice
  private let isExplained: Bool
  private let isQuiet: Bool

  static let formatOption = CommandOption(
    "format", short: "f", .choice("FORMAT", ReportFormat.allCases.map(\.rawValue)),
    help: "Form of the report: "
      + ReportFormat.allCases.map { "\($0.rawValue) (\($0.summary))" }.joined(separator: ", ") + "."
  )
  static let explainOption = CommandOption(
    "explain", help: "Tell what findings and corrections rest on (text, json, jsonl).")
  static let quietOption = CommandOption(
    "quiet", short: "q", help: "Tell findings alone, without summaries.")
  static let colorOption = CommandOption(
    "color", .choice("WHEN", Console.ColorChoice.allCases.map(\.rawValue)),
    help: "Use colours; else on a terminal, where NO_COLOR is not set.")

  init(_ arguments: ParsedArguments) throws(CommandError) {
    do throws(UsageError) {
      format = try arguments.choice(Self.formatOption) ?? .text
      color = try arguments.choice(Self.colorOption) ?? .auto
    } catch { throw .usage(error) }
    isExplained = arguments.has(Self.explainOption)
    isQuiet = arguments.has(Self.quietOption)
  }

  /// The reporter that tells as the options and the console have it.
  func reporter(_ console: borrowing Console) -> any Reporter {
    format.reporter(console.style(color: color, isQuiet: isQuiet), explains: isExplained)
  }
}
