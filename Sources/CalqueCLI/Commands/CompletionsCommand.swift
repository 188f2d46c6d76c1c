/// Prints the completions of a shell.
enum CompletionsCommand: Command {
  static let about = CommandDescription(
    "completions", summary: "Print the completions for a shell.",
    operand: .init(.choice("SHELL", Shell.allCases.map(\.rawValue))),
    examples: [
      ("source <(calque completions bash)", "Complete in this bash."),
      ("calque completions zsh > ~/.zfunc/_calque", "Complete in every zsh."),
      ("calque completions fish > ~/.config/fish/completions/calque.fish", "And in every fish."),
    ])

  static func run(
    _ arguments: ParsedArguments, _ console: inout Console
  ) async throws(CommandError) -> ExitStatus {
    let name = arguments.operands.first ?? ""
    guard let shell = Shell(rawValue: name) else {
      throw .usage(.badOperand("SHELL", value: name, choices: Shell.allCases.map(\.rawValue)))
    }
    try console.output.write(shell.completions)
    return .quiet
  }
}
