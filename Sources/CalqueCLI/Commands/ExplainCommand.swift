import Calque
import CalqueLanguages
import CalqueRules

/// Tells what a rule finds.
enum ExplainCommand: Command {
  static let about = CommandDescription(
    "explain", summary: "Tell what a rule finds, why it matters, and show examples.",
    operand: .init(.rule), options: [CheckingOptions.packs],
    examples: [
      ("calque explain reversed-compound", "What the rule finds, and what it leaves alone.")
    ],
    notes: ["In the examples ⟦ ⟧ mark what a finding covers."])

  static func run(
    _ arguments: ParsedArguments, _ console: inout Console
  ) async throws(CommandError) -> ExitStatus {
    var options = CheckOptions()
    options.packFolders = arguments.values(CheckingOptions.packs)
    let checker = try CheckingOptions.checker(options)
    for name in arguments.operands {
      try console.output.write(text(of: try rule(name, of: checker)))
    }
    return .quiet
  }

  private static func rule(
    _ name: String, of checker: Checker
  ) throws(CommandError) -> RuleDescription {
    if let rule = Checker.rules.first(where: { $0.id.description == name }) {
      return rule
    }
    var names = Checker.rules.map(\.id.description)
    for tag in checker.catalogue.packTags {
      let rules = try RulesCommand.rules(of: checker, in: tag)
      if let rule = rules.first(where: { $0.id.description == name }) { return rule }
      names += rules.map(\.id.description)
    }
    throw .checker(
      .unknownRule(name, nearest: Spelling.nearest(to: name, among: Set(names).sorted())))
  }

  private static func text(of rule: RuleDescription) -> String {
    var text = "\(rule.id) (\(rule.category), \(rule.severity))\n\n\(rule.summary)\n"
    if !rule.rationale.isEmpty { text += "\(rule.rationale)\n" }
    let isBad = { (example: Example) in if case .bad = example.verdict { true } else { false } }
    let bad = rule.examples.filter(isBad)
    let good = rule.examples.filter { !isBad($0) }
    if !bad.isEmpty {
      text += "\nFound:\n"
      for example in bad {
        text += "  \(example.marked.inOneLine) [\(example.language)]\n"
        if case .bad(let corrected?) = example.verdict { text += "    → \(corrected.inOneLine)\n" }
      }
    }
    if !good.isEmpty {
      text += "\nLeft alone:\n"
      for example in good { text += "  \(example.marked.inOneLine) [\(example.language)]\n" }
    }
    return text
  }
}

extension String {
  /// The text with its line ends shown.
  fileprivate var inOneLine: String { writing("\n", as: " ⏎ ") }
}
