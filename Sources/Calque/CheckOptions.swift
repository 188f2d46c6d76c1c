import CalqueRules

/// What a check looks for and shows.
public struct CheckOptions: Sendable {
  /// The language of articles that declare none; nil to identify it.
  public var language: String?
  /// The language articles were translated from, where they do not say.
  public var sourceLanguage: String?
  /// The only rules to run; nil for all.
  public var rules: Set<RuleID>?
  /// Rules not to run.
  public var ignoredRules: Set<RuleID> = []
  /// Severities in place of the rules' own.
  public var severities: [RuleID: Severity] = [:]
  /// Whether findings of severity `neutral` are shown.
  public var isStrict = false
  /// Findings below this confidence are left out, 0…1.
  public var minimumConfidence = 0.0
  /// Names and terms that no finding may touch.
  public var namesLeftAlone: [String] = []
  /// Folders of packs laid over the built-in ones.
  public var packFolders: [String] = []
  /// A folder of Hunspell's dictionaries that are asked which words are another language's; nil for none.
  public var dictionaryFolder: String?
  /// Whether reports hold the marks of their sentences, for a corpus to be searched for stock ones.
  public var marksSentences = false
  public var scoring = ScoringModel()

  public init() {}
}
