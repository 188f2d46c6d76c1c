/// The help of the program and of its commands, written from what they declare.
enum HelpText {
  private static let width = 80

  /// What there is.
  static var overview: String {
    """
    calque finds the marks that machine translation leaves in articles.

    Usage: calque COMMAND [OPTIONS]

    Commands:
    \(table(Commands.descriptions.map { ($0.name, $0.summary) }))

    Options:
    \(table([("-h, --help", "Show this help."), ("-V, --version", "Show the version.")]))

    Examples:
      calque check article.txt                  find the marks in an article
      calque check --format jsonl corpus.jsonl  one result for each line of a corpus
      calque explain double-rendering           what a rule finds, with examples

    ‘calque COMMAND --help’ tells more.

    """
  }

  /// What a command does and takes.
  static func text(of command: CommandDescription) -> String {
    let operand = command.operand.map { " \($0.usage)" } ?? ""
    var text = "\(command.summary)\n\nUsage: calque \(command.name) [OPTIONS]\(operand)\n"
    for note in command.notes { text += "\n" + wrapped(note, indent: 0, first: "") + "\n" }
    text += "\nOptions:\n\(table(command.options.map { ($0.usage, $0.help) }))\n\nExamples:\n"
    for example in command.examples {
      text += "  # \(example.purpose)\n  \(example.line)\n"
    }
    return text
  }

  private static func table(_ rows: [(String, String)]) -> String {
    let column = min(30, (rows.map(\.0.count).max() ?? 0) + 4)
    return rows.map { name, help in
      if name.count + 4 > column {
        let lines = wrapped(help, indent: column, first: String(repeating: " ", count: column))
        return "  \(name)\n\(lines)"
      }
      let first = "  \(name)" + String(repeating: " ", count: column - name.count - 2)
      return wrapped(help, indent: column, first: first)
    }.joined(separator: "\n")
  }

  private static func wrapped(_ text: String, indent: Int, first: String) -> String {
    var lines: [String] = []
    var line = first
    for word in text.split(separator: " ") {
      if line.count + word.count > width, line.count > indent {
        lines.append(trimmed(line))
        line = String(repeating: " ", count: indent)
      }
      line += "\(word) "
    }
    lines.append(trimmed(line))
    return lines.joined(separator: "\n")
  }

  private static func trimmed(_ line: String) -> String {
    line.hasSuffix(" ") ? String(line.dropLast()) : line
  }
}
