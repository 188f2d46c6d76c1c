import Calque
import CalqueText

/// Shows what is configured.
enum ConfigCommand: Command {
  static let about = CommandDescription(
    "config", summary: "Show what holds for files, and where each value was set.",
    operand: .init(.text("show PATH"), isRepeated: true),
    options: [ConfigurationSource.file],
    examples: [
      ("calque config show articles/today.txt", "What holds for a file, as YAML."),
      ("calque config show --config ci.yaml a.txt", "What would hold under another configuration."),
    ],
    notes: [
      "A configuration is a file \(ConfigurationFinder.name), found in a file's folder or the nearest"
        + " above. ‘calque init’ writes one that explains itself."
    ])

  static func run(
    _ arguments: ParsedArguments, _ console: inout Console
  ) async throws(CommandError) -> ExitStatus {
    guard arguments.operands.first == "show" else {
      throw .usage(
        .badOperand("task", value: arguments.operands.first ?? "", choices: ["show"]))
    }
    guard arguments.operands.count > 1 else {
      throw .usage(.missingOperand("PATH", command: "config show"))
    }
    let source = try ConfigurationSource(arguments)
    var finder = ConfigurationFinder()
    for path in arguments.operands.dropFirst() {
      let absolute = FilePath.absolute(path)
      let configuration = try source.configuration(for: absolute, &finder)
      let settings = configuration?.settings(for: absolute).settings ?? Settings()
      try console.output.write(
        SettingsText(settings, of: path, from: configuration?.files ?? []).text)
    }
    return .quiet
  }
}
