import CalqueRules
import CalqueText
import Synchronization

/// All languages Calque knows: the built-in packs, a user's packs over them, and ICU's locales.
///
/// A class, because all workers share what is parsed once: a pack is read when its language is first
/// asked for.
public final class LanguageCatalogue: Sendable {
  private let sources: [any PackFiles]
  private let dictionaries: DictionaryFolder?
  private let built = Mutex<[String: Built]>([:])

  /// A language, and the rules of its packs.
  private struct Built {
    let language: Language
    let rules: PackRules
  }

  /// The catalogue of the built-in packs, with the packs of folders laid over them, and the spelling
  /// dictionaries of a folder.
  ///
  /// - Throws: `PackError` where a folder cannot be read or holds no pack, or no dictionary.
  public init(folders: [String] = [], dictionaries: String? = nil) throws(PackError) {
    var sources: [any PackFiles] = [EmbeddedPacks()]
    for folder in folders { sources.append(try PackFolder(folder)) }
    self.sources = sources
    if let dictionaries {
      self.dictionaries = try DictionaryFolder(dictionaries)
    } else {
      self.dictionaries = nil
    }
  }

  /// The tags of all packs, sorted; root is not among them.
  public var packTags: [String] {
    Set(sources.flatMap(\.tags)).filter { $0 != "root" }.sorted()
  }

  /// The language of a tag: its pack with all it inherits; CLDR's facts alone where there is no pack.
  ///
  /// - Throws: `PackError` where a pack has a mistake.
  public func language(_ tag: String) throws(PackError) -> Language {
    try built(tag).language
  }

  /// The pattern rules of a language's packs; those that speak only of translations from other languages
  /// are left out where the sources are given.
  ///
  /// - Throws: `PackError` where a pack or one of the rules has a mistake.
  public func patterns(
    in tag: String, from sources: [String]? = nil
  ) throws(PackError) -> [PatternRule] {
    let rules = try built(tag).rules
    if let sources { return try rules.rules(from: sources) }
    let (patterns, mistakes) = rules.all
    if let mistake = mistakes.first { throw mistake }
    return patterns
  }

  /// The source languages that the rules of a language's packs single out and a text was translated from.
  ///
  /// - Throws: `PackError` where a pack has a mistake.
  public func sources(in tag: String, matching source: String?) throws(PackError) -> [String] {
    try source == nil ? [] : built(tag).rules.sources(matching: source)
  }

  private func built(_ tag: String) throws(PackError) -> Built {
    if let built = built.withLock({ $0[tag] }) { return built }
    let (language, rules) = try builder(tag).build(dictionaries: dictionaries)
    let built = Built(language: language, rules: rules)
    self.built.withLock { $0[tag] = built }
    return built
  }

  /// The canonical tag of a language that ICU knows or a pack is for; nil where the name is neither.
  public func tag(named name: String) -> String? {
    guard let canonical = LocaleFacts.canonicalTag(name) else { return nil }
    return canonical.isKnown || packTags.contains(canonical.tag) ? canonical.tag : nil
  }

  /// The tags of the packs in a folder, sorted.
  ///
  /// - Throws: `PackError` where it cannot be read or holds no pack.
  public static func packTags(in folder: String) throws(PackError) -> [String] {
    try PackFolder(folder).tags
  }

  /// The ids of all rules in all packs, without building their languages.
  ///
  /// - Throws: `PackError` where a file of rules is no list of rules.
  public func patternRuleIDs() throws(PackError) -> Set<RuleID> {
    var ids: Set<RuleID> = []
    for source in sources {
      for tag in source.tags { ids.formUnion(try PackReader(files: source).ruleIDs(tag)) }
    }
    return ids
  }

  /// The mistakes of a language's packs: the first of each rule, or the first of the other files.
  public func mistakes(in tag: String) -> [PackError] {
    do throws(PackError) {
      return try built(tag).rules.all.mistakes
    } catch {
      return [error]
    }
  }

  private func builder(_ tag: String) throws(PackError) -> LanguageBuilder {
    var packs: [Pack] = []
    var next: String? = tag
    var seen: Set<String> = []
    while let current = next, seen.insert(current).inserted {
      var parent: String?
      for source in sources.reversed() where source.tags.contains(current) {
        let pack = try PackReader(files: source).pack(current)
        parent = parent ?? pack.parent
        packs.append(pack)
      }
      next = parent ?? Self.parent(of: current)
    }
    return LanguageBuilder(tag: tag, packs: packs.reversed())
  }

  /// The tag a tag inherits from: zh-TW from zh-Hant, zh-Hant and fr-CA from the language alone, all from root.
  private static func parent(of tag: String) -> String? {
    if tag == "root" { return nil }
    guard let hyphen = tag.lastIndex(of: "-") else { return "root" }
    let parts = tag.split(separator: "-")
    if parts.count == 2, parts[1].count != 4, let script = LocaleFacts(tag).likelyScript {
      let language = String(parts[0])
      if LocaleFacts(language).likelyScript != script { return "\(language)-\(script)" }
    }
    return String(tag[..<hyphen])
  }
}
