/// Completions for fish.
enum FishCompletions {
  static var script: String {
    var lines = [
      "# Completions of calque for fish; put this into ~/.config/fish/completions/calque.fish.",
      "complete -c calque -f",
      "complete -c calque -n __fish_use_subcommand -s h -l help -d 'Show this help.'",
      "complete -c calque -n __fish_use_subcommand -s V -l version -d 'Show the version.'",
    ]
    for command in Commands.descriptions {
      lines.append(
        "complete -c calque -n __fish_use_subcommand -a \(command.name)"
          + " -d '\(quoted(command.summary))'")
    }
    for command in Commands.descriptions {
      let start = "complete -c calque -n '__fish_seen_subcommand_from \(command.name)'"
      if let operand = command.operand { lines.append("\(start) \(arguments(operand.kind))") }
      for option in command.options {
        let short = option.short.map { " -s \($0)" } ?? ""
        let value = option.value.map { " -r \(arguments($0))" } ?? ""
        lines.append("\(start)\(short) -l \(option.name)\(value) -d '\(quoted(option.help))'")
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func arguments(_ kind: ValueKind) -> String {
    switch kind {
    case .file, .paths: "-F"
    case .folder: "-a '(__fish_complete_directories)'"
    default: kind.candidates.map { "-a '\($0.joined(separator: " "))'" } ?? "-f"
    }
  }

  private static func quoted(_ text: String) -> String { text.writing("'", as: "\\'") }
}
