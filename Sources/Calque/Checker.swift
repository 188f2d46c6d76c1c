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
  public init(options: CheckOptions = CheckOptions()) throws(CheckerError) {
    self.options = options
    do throws(PackError) {
      catalogue = try LanguageCatalogue(folders: options.packFolders)
    } catch { throw .pack(error) }
    for tag in [options.language, options.sourceLanguage].compactMap({ $0 }) {
      guard let known = LocaleFacts.canonicalTag(tag), known.isKnown else {
        throw .unknownLanguage(tag, nearest: Spelling.nearest(to: tag, among: catalogue.packTags))
      }
    }
    let ids = Set(BuiltInRules.all.map(\.about.id))
    for rule in (options.rules ?? []).union(options.ignoredRules).union(options.severities.keys)
    where !ids.contains(rule) {
      guard try isPatternRule(rule) else {
        throw .unknownRule(
          rule.description,
          nearest: Spelling.nearest(to: rule.description, among: ids.map(\.description).sorted()))
      }
    }
  }

  /// A worker for one thread at a time.
  public func worker() -> CheckWorker { CheckWorker(self) }

  /// The descriptions of all rules that can speak in a language: built-in ones, then the pack's.
  public func rules(in tag: String) throws(CheckerError) -> [RuleDescription] {
    let language = try kit(for: tag).language
    return BuiltInRules.all.filter { $0.speaks(language) }.map(\.about)
      + language.patterns.map(\.about)
  }

  func kit(for tag: String) throws(CheckerError) -> LanguageKit {
    if let kit = kits.withLock({ $0[tag] }) { return kit }
    let language: Language
    do throws(PackError) {
      language = try catalogue.language(tag)
    } catch { throw .pack(error) }
    let kit = LanguageKit(language, options)
    kits.withLock { $0[tag] = kit }
    return kit
  }

  private func isPatternRule(_ rule: RuleID) throws(CheckerError) -> Bool {
    for tag in catalogue.packTags {
      if try kit(for: tag).language.patterns.contains(where: { $0.about.id == rule }) {
        return true
      }
    }
    return false
  }
}

/// A language with the rules that were chosen for it.
struct LanguageKit: Sendable {
  let language: Language
  let engine: Engine

  init(_ language: Language, _ options: CheckOptions) {
    func isWanted(_ id: RuleID) -> Bool {
      (options.rules?.contains(id) ?? true) && !options.ignoredRules.contains(id)
    }
    self.language = language
    engine = Engine(
      rules: BuiltInRules.all.filter { isWanted($0.about.id) },
      patterns: PatternSet(language.patterns.filter { isWanted($0.about.id) }),
      language: language)
  }
}
