/// Completions for zsh.
enum ZshCompletions {
  static var script: String {
    """
    #compdef calque
    # Completions of calque for zsh; put this into a file named _calque in a folder of $fpath.
    _calque() {
      if (( CURRENT == 2 )); then
        local -a commands=(
    \(Commands.descriptions.map { "      '\($0.name):\(quoted($0.summary))'" }.joined(separator: "\n"))
        )
        _describe command commands
        return
      fi
      local command=$words[2]
      shift words
      (( CURRENT-- ))
      case $command in
    \(Commands.descriptions.map { branch($0) }.joined(separator: "\n"))
      esac
    }
    _calque "$@"

    """
  }

  private static func branch(_ command: CommandDescription) -> String {
    var lines = command.options.map(argument)
    if let operand = command.operand {
      lines.append("'\(operand.isRepeated ? "*" : "1"):\(action(operand.kind))'")
    }
    let list = lines.map { "        \($0)" }.joined(separator: " \\\n")
    return "    \(command.name))\n      _arguments -s \\\n\(list) ;;"
  }

  private static func argument(_ option: CommandOption) -> String {
    let value = option.value.map { ":\(action($0))" } ?? ""
    let help = quoted(option.help).writing("[", as: "\\[").writing("]", as: "\\]")
    let name = "--\(option.name)\(option.value == nil ? "" : "=")"
    guard let short = option.short else {
      return "'\(option.isRepeated ? "*" : "")\(name)[\(help)]\(value)'"
    }
    let letter = "-\(short)\(option.value == nil ? "" : "+")"
    let exclusion = option.isRepeated ? "*" : "(-\(short) --\(option.name))"
    return "'\(exclusion)'{\(letter),\(name)}'[\(help)]\(value)'"
  }

  private static func action(_ kind: ValueKind) -> String {
    let name = kind.placeholder.lowercased()
    switch kind {
    case .file, .paths: return "\(name):_files"
    case .folder: return "\(name):_files -/"
    default: return "\(name):" + (kind.candidates.map { "(\($0.joined(separator: " ")))" } ?? " ")
    }
  }

  private static func quoted(_ text: String) -> String { text.writing("'", as: "'\\''") }
}
