import Calque
import CalqueRules

/// The options that say what is looked for, for all commands that check.
enum CheckingOptions {
  static let language = CommandOption(
    "language", short: "l", .language,
    help: "Language of articles that declare none. Else identified.")
  static let sourceLanguage = CommandOption(
    "source-language", .language, help: "Language that the articles were translated from.")
  static let rule = CommandOption(
    "rule", short: "r", .rule, isRepeated: true, help: "Run only this rule.")
  static let ignore = CommandOption(
    "ignore", short: "i", .rule, isRepeated: true, help: "Do not run this rule.")
  static let minimumConfidence = CommandOption(
    "min-confidence", .number("X"), help: "Leave out findings below this confidence, 0 to 1.")
  static let strict = CommandOption("strict", help: "Show matters of style as well.")
  static let packs = CommandOption(
    "packs", .folder, isRepeated: true,
    help: "Lay the language packs of a folder over the built-in ones.")

  static let all = [
    language, sourceLanguage, rule, ignore, minimumConfidence, strict, packs,
    ConfigurationFile.option,
  ]

  /// The checker that the project's configuration and the options ask for; options beat the configuration.
  static func checker(_ arguments: ParsedArguments) throws(CommandError) -> Checker {
    let configuration = try ConfigurationFile.configuration(arguments)
    var options = configuration?.options ?? CheckOptions()
    options.language = arguments.value(language) ?? options.language
    options.sourceLanguage = arguments.value(sourceLanguage) ?? options.sourceLanguage
    options.isStrict = options.isStrict || arguments.has(strict)
    options.packFolders += arguments.values(packs)
    let rules = try ids(arguments.values(rule))
    options.rules = rules.isEmpty ? nil : rules
    options.ignoredRules = options.ignoredRules.union(try ids(arguments.values(ignore)))
      .subtracting(rules)
    do throws(UsageError) {
      let least: Double? = try arguments.number(minimumConfidence, in: 0...1)
      options.minimumConfidence = least ?? options.minimumConfidence
    } catch { throw .usage(error) }
    do throws(CheckerError) {
      return try Checker(options: options)
    } catch {
      if let mistake = configuration?.mistake(error) { throw .pack(mistake) }
      throw .checker(error)
    }
  }

  /// The checker of some options.
  static func checker(_ options: CheckOptions) throws(CommandError) -> Checker {
    do throws(CheckerError) {
      return try Checker(options: options)
    } catch { throw .checker(error) }
  }

  private static func ids(_ names: [String]) throws(CommandError) -> Set<RuleID> {
    var ids: Set<RuleID> = []
    for name in names {
      guard let id = RuleID(name) else { throw .checker(.unknownRule(name, nearest: nil)) }
      ids.insert(id)
    }
    return ids
  }
}
