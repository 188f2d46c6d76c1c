import CalqueLanguages
import CalqueRules
import CalqueText
import Synchronization

/// Checks articles: built once from options, and shared by all workers.
///
/// ```swift
/// let checker = try Checker()
/// var worker = checker.worker()
/// let report = try worker.check(Article("Moscow does not did not confirm.", language: "en"))
/// ```
public final class Checker: Sendable {
  public let options: CheckOptions
  public let catalogue: LanguageCatalogue
  private let kits = Mutex<[String: LanguageKit]>([:])

  /// A checker with these options.
  ///
  /// A class, because all workers share the languages that were met.
  ///
  /// - Throws: `CheckerError` where an option names an unknown rule or language, or a pack has a mistake.
  public convenience init(options: CheckOptions = CheckOptions()) throws(CheckerError) {
    let catalogue: LanguageCatalogue
    do throws(PackError) {
      catalogue = try LanguageCatalogue(
        folders: options.packFolders, dictionaries: options.dictionaryFolder)
    } catch { throw .pack(error) }
    try self.init(options: options, catalogue: catalogue)
  }

  /// A checker that shares a catalogue with others.
  ///
  /// - Throws: `CheckerError` where an option names an unknown rule or language, or a pack has a mistake.
  init(options: CheckOptions, catalogue: LanguageCatalogue) throws(CheckerError) {
    self.options = options
    self.catalogue = catalogue
    // What is undetermined (BCP 47’s “und”) is found out, as where nothing is said.
    for tag in [options.language, options.sourceLanguage].compactMap({ $0 }) where tag != "und" {
      guard catalogue.tag(named: tag) != nil else {
        throw .unknownLanguage(tag, nearest: Spelling.nearest(to: tag, among: catalogue.packTags))
      }
    }
    let builtIn = Set(Self.rules.map(\.id))
    let named = (options.rules ?? []).union(options.ignoredRules).union(options.severities.keys)
    guard !named.isSubset(of: builtIn) else { return }
    let known: Set<RuleID>
    do throws(PackError) {
      known = builtIn.union(try catalogue.patternRuleIDs())
    } catch { throw .pack(error) }
    for rule in named where !known.contains(rule) {
      throw .unknownRule(
        rule.description,
        nearest: Spelling.nearest(to: rule.description, among: known.map(\.description).sorted()))
    }
  }

  /// A worker for one thread at a time.
  public func worker() -> CheckWorker { CheckWorker(self) }

  /// The descriptions of all rules that are built in.
  public static var rules: [RuleDescription] {
    BuiltInRules.all.map(\.about) + own
  }

  /// Those that look at an article's source rather than its text, or at all articles together.
  private static let own = [
    UndecodableBytes.about, Suppressions.unused, StockSentence.about,
  ]

  /// The descriptions of all rules that can speak in a language: built-in ones, then the pack's.
  public func rules(in tag: String) throws(CheckerError) -> [RuleDescription] {
    do throws(PackError) {
      let language = try catalogue.language(tag)
      return BuiltInRules.all.filter { $0.speaks(language) }.map(\.about) + Self.own
        + (try catalogue.patterns(in: tag).map(\.about))
    } catch { throw .pack(error) }
  }

  /// The kit for texts of a language that were translated from one of others.
  func kit(for tag: String, from sources: [String]) throws(CheckerError) -> LanguageKit {
    let key = ([tag] + sources).joined(separator: " ")
    do throws(PackError) {
      if let kit = kits.withLock({ $0[key] }) { return kit }
      let kit = LanguageKit(
        try catalogue.language(tag), try catalogue.patterns(in: tag, from: sources), options)
      kits.withLock { $0[key] = kit }
      return kit
    } catch { throw .pack(error) }
  }
}

/// A language with the rules that were chosen for it.
struct LanguageKit: Sendable {
  let language: Language
  let engine: Engine
  /// What the rules of its packs are.
  let descriptions: [RuleDescription]

  init(_ language: Language, _ patterns: [PatternRule], _ options: CheckOptions) {
    self.language = language
    descriptions = patterns.map(\.about)
    engine = Engine(
      rules: BuiltInRules.all.filter { options.runs($0.about.id) },
      patterns: PatternSet(patterns.filter { options.runs($0.about.id) }),
      language: language)
  }
}
