import Calque
import CalqueRules

/// Lists the rules.
enum RulesCommand: Command {
  private static let language = CommandOption(
    "language", short: "l", .language, help: "List the rules that speak in this language.")

  static let about = CommandDescription(
    "rules", summary: "List the rules, with their category and severity.",
    options: [language, CheckingOptions.packs],
    examples: [
      ("calque rules", "All built-in rules."),
      ("calque rules --language fr", "Those that speak in French, with the French pack's own."),
    ])

  static func run(
    _ arguments: ParsedArguments, _ console: inout Console
  ) async throws(CommandError) -> ExitStatus {
    var options = CheckOptions()
    options.language = arguments.value(language)
    options.packFolders = arguments.values(CheckingOptions.packs)
    let checker = try CheckingOptions.checker(options)
    let rules =
      if let tag = options.language {
        try rules(of: checker, in: tag)
      } else {
        Checker.rules
      }
    let sorted = rules.sorted { $0.id < $1.id }
    try console.output.write(
      TextTable(
        sorted.map {
          [$0.id.description, $0.severity.rawValue, $0.category.description, $0.summary]
        }
      ).text)
    return .quiet
  }

  /// The rules that speak in a language.
  static func rules(of checker: Checker, in tag: String) throws(CommandError) -> [RuleDescription] {
    do throws(CheckerError) {
      return try checker.rules(in: tag)
    } catch { throw .checker(error) }
  }
}
