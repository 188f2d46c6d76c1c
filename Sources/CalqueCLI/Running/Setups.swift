import Calque
import CalqueRules
import CalqueText

/// Finds what holds for each file: the options of the command line, over the configuration above it.
struct Setups {
  private let arguments: ParsedArguments
  private let source: ConfigurationSource
  private var finder = ConfigurationFinder()
  private var built: [Key: Setup] = [:]
  private var last: (path: String, setup: Setup)?

  /// The setups of a command line.
  ///
  /// - Throws: `CommandError` where an option's value cannot be taken, or `--config` not be read.
  init(_ arguments: ParsedArguments) throws(CommandError) {
    self.arguments = arguments
    source = try ConfigurationSource(arguments)
    _ = try CheckingOptions.options(arguments, over: Settings())
  }

  /// Files that the same settings hold for share a setup.
  private struct Key: Hashable {
    let files: [String]
    let layers: [Bool]
  }

  /// What holds for a file, or for standard input ("-").
  mutating func setup(for path: String) throws(CommandError) -> Setup {
    if let last, last.path == path { return last.setup }
    let setup = try find(path)
    last = (path, setup)
    return setup
  }

  private mutating func find(_ path: String) throws(CommandError) -> Setup {
    let name = path == "-" ? arguments.value(PathOptions.standardInputName) ?? path : path
    let path = FilePath.absolute(name)
    let configuration = try source.configuration(for: path, &finder)
    let (settings, layers) = configuration?.settings(for: path) ?? (Settings(), [])
    let key = Key(files: configuration?.files ?? [], layers: layers)
    if let setup = built[key] { return setup }
    let setup = Setup(
      checker: try checker(over: settings),
      threshold: try CheckingOptions.threshold(arguments) ?? settings.failOn?.value ?? .minor)
    built[key] = setup
    return setup
  }

  private func checker(over settings: Settings) throws(CommandError) -> Checker {
    let options = try CheckingOptions.options(arguments, over: settings)
    do throws(CheckerError) {
      return try Checker(options: options)
    } catch {
      if let place = settings.place(of: error) {
        throw .configuration(place)
      }
      throw .checker(error)
    }
  }
}

extension Settings {
  /// An error of a checker at the place of the setting it is about; nil where no setting is.
  fileprivate func place(of error: CheckerError) -> ConfigurationError? {
    switch error {
    case .unknownRule(let name, _):
      RuleID(name).flatMap { rules[$0] }?.error(error.description)
    case .unknownLanguage(let tag, _):
      [language, sourceLanguage].compactMap { $0 }.first { $0.value == tag }?
        .error(error.description)
    case .pack: nil
    }
  }
}
