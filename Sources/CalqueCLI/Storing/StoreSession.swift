import CalqueStoring

/// What the checks of a stored run share.
struct StoreSession: Sendable {
  let path: String
  let program: ContentHash
  /// The options that say how articles are read.
  let input: String

  static let option = CommandOption(
    "store", .file,
    help:
      "Keep each article's result in this SQLite file: what it knows is not checked again, and a run"
      + " that was killed is taken up where it stood.")

  /// The session that a command line asks for; nil where it keeps nothing.
  init?(_ arguments: ParsedArguments) {
    guard let path = arguments.value(Self.option) else { return nil }
    self.path = path
    program = RuleSetVersion.program()
    input = Self.words(of: arguments).joined(separator: "\n")
  }

  /// The words that say how articles are read.
  private static func words(of arguments: ParsedArguments) -> [String] {
    InputOptions.all.filter { $0.name != InputOptions.jobsOption.name && arguments.has($0) }
      .map { option in
        "--\(option.name)" + (arguments.value(option).map { "=\($0)" } ?? "")
      }
  }

  /// How articles were read, from what a store has kept.
  static func input(from text: String) throws(CommandError) -> InputOptions {
    let words = text.split(separator: "\n").map(String.init)
    let arguments: ParsedArguments
    do throws(UsageError) {
      arguments = try ParsedArguments(words + ["-"], of: CheckCommand.about)
    } catch { throw .usage(error) }
    return try InputOptions(arguments)
  }
}
