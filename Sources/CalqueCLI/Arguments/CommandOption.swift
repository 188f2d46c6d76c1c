/// An option that a command takes, as it is declared; help, parsing and completion all read this.
struct CommandOption: Sendable {
  /// Its long name, without the hyphens.
  let name: String
  /// Its one-letter name.
  let short: Character?
  /// What its value is; nil for a flag.
  let value: ValueKind?
  /// Whether it may be given more than once, and its value hold several, with commas.
  let isRepeated: Bool
  let help: String

  init(
    _ name: String, short: Character? = nil, _ value: ValueKind? = nil, isRepeated: Bool = false,
    help: String
  ) {
    self.name = name
    self.short = short
    self.value = value
    self.isRepeated = isRepeated
    self.help = help
  }

  /// As it is written in help: "-f, --format FORMAT".
  var usage: String {
    let short = short.map { "-\($0), " } ?? "    "
    return "\(short)--\(name)\(value.map { " \($0.placeholder)" } ?? "")"
  }

  static let help = CommandOption("help", short: "h", help: "Show this help.")
}
