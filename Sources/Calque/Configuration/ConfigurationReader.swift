import CalqueLanguages
import CalqueRules
import CalqueText
import CalqueYAML

/// Reads a configuration file and those it extends; a mistake is told with file, line and column.
public enum ConfigurationReader {
  /// The configuration of a file.
  ///
  /// - Parameter file: Absolute, without "." and "..".
  public static func read(_ file: String) throws(ConfigurationError) -> Configuration {
    try read(file, extendedBy: [])
  }

  /// All keys of a configuration.
  static let keys = ["extends", "packs", "paths"] + single

  private static let single = [
    "language", "source-language", "fail-on", "min-confidence", "strict", "rules", "names",
  ]

  private static func read(
    _ file: String, extendedBy files: [String]
  ) throws(ConfigurationError) -> Configuration {
    guard let text = FileBytes.read(file) else { throw .unreadable(file: file) }
    do throws(PackError) {
      let node = try YAMLParser.parse(text, file: file)
      let entries = try node.entries(
        "the configuration", knowing: keys)
      let folder = FilePath.folder(of: file)
      var configuration = Configuration(file: file)
      var settings = Settings()
      var overrides: [(patterns: [PathPattern], settings: Settings)] = []
      for (key, value) in entries {
        switch key {
        case "extends":
          for base in try items(value) {
            configuration.extend(try self.base(base, extendedBy: files + [file]))
          }
        case "packs":
          for item in try items(value) {
            let path = try item.string("a folder")
            settings.packs.append(Setting(FilePath.absolute(path, in: folder), at: item))
          }
        case "paths":
          for item in try items(value) { overrides.append(try override(item)) }
        default: try set(key, value, in: &settings)
        }
      }
      configuration.add(settings, under: folder)
      for override in overrides {
        configuration.add(override.settings, for: override.patterns, under: folder)
      }
      return configuration
    } catch { throw ConfigurationError(error) }
  }

  private static func base(
    _ node: YAMLNode, extendedBy files: [String]
  ) throws(PackError) -> Configuration {
    let folder = FilePath.folder(of: node.file)
    let file = FilePath.absolute(try node.string("a path"), in: folder)
    guard !files.contains(file) else { throw node.error("‘\(file)’ extends itself") }
    do throws(ConfigurationError) {
      return try read(file, extendedBy: files)
    } catch {
      switch error {
      case .mistake(let file, let line, let column, let message):
        throw PackError(file: file, line: line, column: column, message: message)
      case .unreadable: throw node.error("‘\(file)’ cannot be read")
      }
    }
  }

  private static func override(
    _ node: YAMLNode
  ) throws(PackError) -> (patterns: [PathPattern], settings: Settings) {
    var patterns: [PathPattern] = []
    var settings = Settings()
    for (key, value) in try node.entries("an entry of paths", knowing: ["match"] + single) {
      if key == "match" {
        patterns = try value.strings("patterns").map { PathPattern($0) }
      } else {
        try set(key, value, in: &settings)
      }
    }
    guard !patterns.isEmpty else { throw node.error("expected ‘match’: the paths it is about") }
    return (patterns, settings)
  }

  private static func set(
    _ key: String, _ value: YAMLNode, in settings: inout Settings
  ) throws(PackError) {
    switch key {
    case "language": settings.language = Setting(try value.string("a language tag"), at: value)
    case "source-language":
      settings.sourceLanguage = Setting(try value.string("a language tag"), at: value)
    case "fail-on":
      settings.failOn = try word(value, among: FailureThreshold.allCases.map(\.rawValue)) {
        FailureThreshold(rawValue: $0)
      }
    case "min-confidence":
      guard let number = Double(try value.string("a number from 0 to 1")), (0...1).contains(number)
      else { throw value.error("expected a number from 0 to 1") }
      settings.minimumConfidence = Setting(number, at: value)
    case "strict":
      settings.isStrict = try word(value, among: ["true", "false"]) { Bool($0) }
    case "rules":
      for entry in try value.entries("rules") {
        guard let rule = RuleID(try entry.key.string("a rule id")) else {
          throw entry.key.error("expected a rule id: lower-case words joined by hyphens")
        }
        let setting = try word(entry.value, among: RuleSetting.words) { RuleSetting($0) }
        settings.rules[rule] = Setting(setting.value, at: entry.key)
      }
    default:
      for item in try items(value) {
        settings.names.append(Setting(try item.string("a name"), at: item))
      }
    }
  }

  private static func word<Value: Sendable>(
    _ node: YAMLNode, among words: [String], _ value: (String) -> Value?
  ) throws(PackError) -> Setting<Value> {
    let word = try node.string(words.joined(separator: ", "))
    guard let value = value(word) else {
      let near = Spelling.nearest(to: word, among: words)
      let hint = near.map { "; did you mean ‘\($0)’?" } ?? ""
      throw node.error("‘\(word)’ is not one of \(words.joined(separator: ", "))\(hint)")
    }
    return Setting(value, at: node)
  }

  /// The items of a list; a lone value is a list of one.
  private static func items(_ node: YAMLNode) throws(PackError) -> [YAMLNode] {
    switch node.content {
    case .sequence(let items): items
    case .scalar(""): []
    case .scalar, .mapping: [node]
    }
  }
}
