/// Completions for bash.
enum BashCompletions {
  static var script: String {
    """
    # Completions of calque for bash; load with: source <(calque completions bash)
    _calque() {
      local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD-1]}
      if [ "$COMP_CWORD" -eq 1 ]; then
        COMPREPLY=($(compgen -W "\(names) --help --version" -- "$current"))
        return
      fi
      case ${COMP_WORDS[1]} in
    \(Commands.descriptions.map { branch($0) }.joined(separator: "\n"))
      esac
    }
    complete -F _calque calque

    """
  }

  private static var names: String { Commands.descriptions.map(\.name).joined(separator: " ") }

  private static func branch(_ command: CommandDescription) -> String {
    let options = command.options.map { "--\($0.name)" }.joined(separator: " ")
    let values = command.options.compactMap { option -> String? in
      guard let value = option.value else { return nil }
      let pattern = "--\(option.name)" + (option.short.map { "|-\($0)" } ?? "")
      return "        \(pattern)) \(reply(value)); return ;;"
    }
    let operand = command.operand.map { reply($0.kind) } ?? "COMPREPLY=()"
    return """
          \(command.name))
            case $previous in
      \(values.joined(separator: "\n"))
            esac
            case $current in
              -*) COMPREPLY=($(compgen -W "\(options)" -- "$current")) ;;
              *) \(operand) ;;
            esac ;;
      """
  }

  private static func reply(_ kind: ValueKind) -> String {
    let words =
      switch kind {
      case .file, .paths: "-f"
      case .folder: "-d"
      default: kind.candidates.map { "-W \"\($0.joined(separator: " "))\"" }
      }
    return words.map { "COMPREPLY=($(compgen \($0) -- \"$current\"))" } ?? "COMPREPLY=()"
  }
}
