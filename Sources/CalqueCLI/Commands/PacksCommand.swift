import Calque
import CalqueLanguages

/// Checks a user's folder of language packs.
enum PacksCommand: Command {
  static let about = CommandDescription(
    "packs", summary: "Check a folder of language packs, and run the examples of its rules.",
    operand: .init(.text("check FOLDER"), isRepeated: true),
    examples: [
      ("calque packs check my-packs", "Every mistake, and every example that fails.")
    ],
    notes: [
      "A pack is a folder named by its language tag, with a language.yaml, a words.yaml or"
        + " rules/*.yaml, or all. Mistakes are told with file, line and column; where there are any, the"
        + " exit status is 1."
    ])

  static func run(
    _ arguments: ParsedArguments, _ console: inout Console
  ) async throws(CommandError) -> ExitStatus {
    guard arguments.operands.first == "check" else {
      throw .usage(
        .badOperand("task", value: arguments.operands.first ?? "", choices: ["check"]))
    }
    guard arguments.operands.count > 1 else {
      throw .usage(.missingOperand("FOLDER", command: "packs check"))
    }
    var status = ExitStatus.quiet
    for folder in arguments.operands.dropFirst() {
      let outcome = try outcome(of: folder)
      for failure in outcome.failures { try console.output.write("\(failure)\n") }
      try console.output.write(summary(of: outcome, in: folder))
      if !outcome.failures.isEmpty { status = .findings }
    }
    return status
  }

  private static func outcome(of folder: String) throws(CommandError) -> PackChecker.Outcome {
    do throws(PackError) {
      return try PackChecker(folder: folder).outcome()
    } catch { throw .pack(error) }
  }

  private static func summary(of outcome: PackChecker.Outcome, in folder: String) -> String {
    let tried = "\(outcome.rules) rules, \(outcome.examples) examples"
    let wrong = outcome.failures.isEmpty ? "nothing is wrong" : "\(outcome.failures.count) wrong"
    return "\(folder): \(outcome.tags.joined(separator: ", ")): \(tried), \(wrong)\n"
  }
}
