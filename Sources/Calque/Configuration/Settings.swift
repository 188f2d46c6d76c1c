import CalqueRules

/// What a configuration sets, each value with its place; what is nil is left to the defaults.
public struct Settings: Sendable {
  /// The language of articles that declare none.
  public var language: Setting<String>?
  /// The language that articles were translated from.
  public var sourceLanguage: Setting<String>?
  public var failOn: Setting<FailureThreshold>?
  public var minimumConfidence: Setting<Double>?
  /// Whether matters of style are shown as well.
  public var isStrict: Setting<Bool>?
  public var rules: [RuleID: Setting<RuleSetting>] = [:]
  /// Names and terms that no finding may touch.
  public var names: [Setting<String>] = []
  /// Folders of packs laid over the built-in ones.
  public var packs: [Setting<String>] = []

  public init() {}

  /// Takes what nearer settings say: single values are replaced, lists grow.
  mutating func override(with nearer: Settings) {
    language = nearer.language ?? language
    sourceLanguage = nearer.sourceLanguage ?? sourceLanguage
    failOn = nearer.failOn ?? failOn
    minimumConfidence = nearer.minimumConfidence ?? minimumConfidence
    isStrict = nearer.isStrict ?? isStrict
    rules.merge(nearer.rules) { $1 }
    names += nearer.names
    packs += nearer.packs
  }

  /// The options of a checker that these settings ask for.
  public var options: CheckOptions {
    var options = CheckOptions()
    options.language = language?.value
    options.sourceLanguage = sourceLanguage?.value
    options.isStrict = isStrict?.value ?? false
    options.minimumConfidence = minimumConfidence?.value ?? 0
    options.namesLeftAlone = names.map(\.value)
    options.packFolders = packs.map(\.value)
    for (rule, setting) in rules {
      switch setting.value {
      case .off: options.ignoredRules.insert(rule)
      case .on: break
      case .severity(let severity): options.severities[rule] = severity
      }
    }
    return options
  }
}
