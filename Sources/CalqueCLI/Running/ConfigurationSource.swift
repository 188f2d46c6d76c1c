import Calque
import CalqueText

/// Where configurations come from, as the command line has it.
enum ConfigurationSource {
  /// Each file's own, found upwards.
  case found
  /// One for all files.
  case file(Configuration)
  case none

  static let file = CommandOption(
    "config", short: "c", .file,
    help: "Follow this configuration. Else the .calque.yaml above each file.")
  static let noFile = CommandOption("no-config", help: "Follow no configuration.")

  init(_ arguments: ParsedArguments) throws(CommandError) {
    if let path = arguments.value(Self.file) {
      do throws(ConfigurationError) {
        self = .file(try ConfigurationReader.read(FilePath.absolute(path)))
      } catch { throw .configuration(error) }
    } else {
      self = arguments.has(Self.noFile) ? .none : .found
    }
  }

  /// The configuration of a file, by its absolute path; nil where there is none.
  func configuration(
    for path: String, _ finder: inout ConfigurationFinder
  ) throws(CommandError) -> Configuration? {
    switch self {
    case .none: return nil
    case .file(let configuration): return configuration
    case .found:
      do throws(ConfigurationError) {
        return try finder.configuration(for: path)
      } catch { throw .configuration(error) }
    }
  }
}
