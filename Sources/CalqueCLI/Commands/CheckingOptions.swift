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
  static let dictionaries = CommandOption(
    "dictionaries", .folder,
    help: "Ask the Hunspell dictionaries of a folder, as /usr/share/hunspell, for foreign words.")

  static let failOn = CommandOption(
    "fail-on", .choice("SEVERITY", FailureThreshold.allCases.map(\.rawValue)),
    help: "Least severity that makes the exit status 1; else minor.")

  static let all = [
    language, sourceLanguage, rule, ignore, minimumConfidence, strict, packs, dictionaries,
    ConfigurationSource.file, ConfigurationSource.noFile,
  ]

  /// What the options ask for, over what a configuration sets.
  static func options(
    _ arguments: ParsedArguments, over settings: Settings
  ) throws(CommandError) -> CheckOptions {
    var options = settings.options
    options.language = arguments.value(language) ?? options.language
    options.sourceLanguage = arguments.value(sourceLanguage) ?? options.sourceLanguage
    options.isStrict = options.isStrict || arguments.has(strict)
    options.packFolders += arguments.values(packs)
    options.dictionaryFolder = arguments.value(dictionaries)
    var rules = try ids(arguments.values(rule))
    let stock = StockSentence.about.id
    if arguments.has(StockSearch.option), !rules.isEmpty { rules.insert(stock) }
    options.rules = rules.isEmpty ? nil : rules
    options.ignoredRules.subtract(rules)
    options.ignoredRules.formUnion(try ids(arguments.values(ignore)))
    options.marksSentences =
      (arguments.has(StockSearch.option) || rules.contains(stock))
      && !options.ignoredRules.contains(stock)
    do throws(UsageError) {
      let minimum: Double? = try arguments.number(minimumConfidence, in: 0...1)
      options.minimumConfidence = minimum ?? options.minimumConfidence
    } catch { throw .usage(error) }
    return options
  }

  /// The least severity that fails, where the options say.
  static func threshold(
    _ arguments: ParsedArguments
  ) throws(CommandError) -> FailureThreshold? {
    do throws(UsageError) { return try arguments.choice(failOn) } catch { throw .usage(error) }
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
