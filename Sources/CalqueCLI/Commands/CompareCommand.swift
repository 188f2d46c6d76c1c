import CalqueReporting
import CalqueStoring

/// Tells what got better and worse from one run to another.
enum CompareCommand: Command {
  /// The forms of a comparison.
  private enum Format: String, CaseIterable {
    case text, json
  }

  private static let format = CommandOption(
    "format", short: "f", .choice("FORMAT", Format.allCases.map(\.rawValue)),
    help: "Form of the report: text, or json (with every article that changed).")
  private static let limit = CommandOption(
    "limit", .number("N"), help: "Articles to show that got better, and worse; else 10 of each.")

  static let about = CommandDescription(
    "compare", summary: "Tell what got better and worse between two stored runs.",
    operand: .init(.file, isRepeated: true), options: [format, limit],
    examples: [
      (
        "calque compare old.sqlite new.sqlite",
        "Compare two releases, or two engines: their rules, languages and articles."
      ),
      ("calque compare --format json old.sqlite new.sqlite", "The same for programs."),
    ],
    notes: [
      "Takes the stores that ‘calque check --store’ writes, the old one first. Articles are the same"
        + " that have the same id.",
      "The exit status is 1 where an article got worse.",
    ])

  static func run(
    _ arguments: ParsedArguments, _ console: inout Console
  ) async throws(CommandError) -> ExitStatus {
    let chosen: (format: Format, limit: Int)
    do throws(UsageError) {
      let limit: Int? = try arguments.number(limit, in: 0...1_000_000)
      chosen = (try arguments.choice(format) ?? .text, limit ?? 10)
      guard arguments.operands.count > 1 else {
        throw UsageError.missingOperand("second FILE", command: about.name)
      }
      guard arguments.operands.count == 2 else {
        throw UsageError.unexpectedOperand(arguments.operands[2], command: about.name)
      }
    } catch { throw .usage(error) }
    let (old, new) = (arguments.operands[0], arguments.operands[1])
    let comparison = try CommandError.storing { () throws(StoreError) in
      try RunComparison(old: old, new: new)
    }
    let report = ComparisonReport(comparison, old: old, new: new)
    switch chosen.format {
    case .text:
      let style = console.style(color: .auto, isQuiet: false)
      try console.output.write(report.text(style, limit: chosen.limit))
    case .json: try console.output.fill { $0 += report.json }
    }
    return comparison.changed.contains { $0.new < $0.old } ? .findings : .quiet
  }
}
