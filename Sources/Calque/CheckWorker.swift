import CalqueLanguages
import CalqueRules
import CalqueText

/// Checks one article after another; one for each thread, because its tables fill as it goes.
public struct CheckWorker: ~Copyable {
  private let checker: Checker
  private var benches: [String: Workbench] = [:]
  /// The keys of the benches, that of the last article last.
  private var order: [String] = []
  /// What the benches share, by whether case folds as in Turkish.
  private var tables: [Bool: SegmenterTables] = [:]
  /// A bench takes some 0.3 MB; one is cleared where a worker meets more languages than these.
  private static let benchCount = 6
  /// The tags of the languages that articles declare, by the names they give them.
  private var tags: [String: String] = [:]

  init(_ checker: Checker) {
    self.checker = checker
  }

  /// What checking an article comes to.
  ///
  /// - Throws: `CheckerError` where the pack of its language has a mistake.
  /// - Complexity: O(*n*) in the article's bytes.
  public mutating func check(_ article: Article) throws(CheckerError) -> ArticleReport {
    let (tag, source) = language(of: article)
    let sourceLanguage = article.sourceLanguage ?? checker.options.sourceLanguage
    let bench = try bench(for: tag, from: sourceLanguage)
    let normal = NormalText(article.text)
    let text = bench.segmenter.segment(normal)
    let reading = ArticleText(text, in: bench.kit.language, from: sourceLanguage)
    let found = bench.kit.engine.findings(in: reading)
    let map = normal.map.then(article.text.map)
    var findings = found.map { $0.mapped(by: map) }
    findings += UndecodableBytes.findings(in: article.text)
    let options = checker.options
    var kept = FindingFolder.folded(findings.compactMap { options.shown($0) })
      .filter { !options.touchesName($0.range, in: article.original) }
    var suppressed = Suppressed()
    if !article.comments.isEmpty {
      suppressed = Suppressed(
        &kept, of: findings, in: article, under: options, rules: bench.kit.descriptions)
    }
    let words = WordCount.words(in: text)
    let score = options.scoring.score(
      kept.map { finding in
        let text = article.original[finding.range.bytes()]
        return (finding.rule, finding.severity, String(decoding: text, as: UTF8.self))
      }, words: words)
    return ArticleReport(
      article: article, language: tag, languageSource: source, words: words,
      findings: suppressed.withUnused(kept), score: score, rules: bench.kit.descriptions,
      setAside: suppressed.setAside,
      sentences: options.marksSentences ? SentenceMark.marks(in: text, of: article, map) : [],
      dictionaries: bench.kit.language.spelling?.dictionaries ?? [])
  }

  private mutating func language(
    of article: Article
  ) -> (tag: String, source: ArticleReport.LanguageSource) {
    if let declared = article.declaredLanguage ?? checker.options.language,
      let tag = tag(named: declared), tag != "und"
    {
      return (tag, .declared)
    }
    if let tag = LanguageIdentifier.language(of: article.text.bytes) { return (tag, .identified) }
    return ("und", .unsure)
  }

  private mutating func tag(named name: String) -> String? {
    if let known = tags[name] { return known }
    let tag = checker.catalogue.tag(named: name)
    tags[name] = tag
    return tag
  }

  private mutating func bench(
    for tag: String, from source: String?
  ) throws(CheckerError) -> Workbench {
    let sources: [String]
    do throws(PackError) {
      sources = try checker.catalogue.sources(in: tag, matching: source)
    } catch { throw .pack(error) }
    let key = ([tag] + sources).joined(separator: " ")
    if order.last != key {
      order.removeAll { $0 == key }
      order.append(key)
    }
    if let bench = benches[key] { return bench }
    if order.count > Self.benchCount { benches[order.removeFirst()] = nil }
    let bench = Workbench(try checker.kit(for: tag, from: sources), &tables)
    benches[key] = bench
    return bench
  }
}

/// What the comments of an article came to.
private struct Suppressed {
  private(set) var setAside: [SetAside] = []
  private var unused: [Finding<Original>] = []

  /// Nothing, for an article without comments.
  init() {}

  /// Sets findings aside that comments speak of.
  init(
    _ kept: inout [Finding<Original>], of all: [Finding<Original>], in article: Article,
    under options: CheckOptions, rules: [RuleDescription]
  ) {
    var suppressions = Suppressions(of: article)
    suppressions.note(all)
    var setAside: [SetAside] = []
    kept.removeAll { finding in
      guard let cause = suppressions.cause(of: finding) else { return false }
      setAside.append(SetAside(finding: finding, cause: cause))
      return true
    }
    self.setAside = setAside
    guard options.runs(Suppressions.unused.id) else { return }
    let known = Set((Checker.rules + rules).map(\.id))
    unused = suppressions.unused(under: options, knowing: known).compactMap { options.shown($0) }
  }

  /// Findings with those at comments that set nothing aside, which no score counts.
  func withUnused(_ findings: [Finding<Original>]) -> [Finding<Original>] {
    unused.isEmpty
      ? findings
      : (findings + unused).sorted { $0.range.lowerBound < $1.range.lowerBound }
  }
}

/// What a worker keeps for a language; a class because a dictionary holds nothing that cannot be copied.
private final class Workbench {
  let kit: LanguageKit
  let segmenter: Segmenter

  init(_ kit: LanguageKit, _ tables: inout [Bool: SegmenterTables]) {
    self.kit = kit
    let engine = kit.engine
    let isTurkic = kit.language.isTurkic
    let shared = tables[isTurkic] ?? SegmenterTables(turkic: isTurkic)
    tables[isTurkic] = shared
    segmenter = Segmenter(
      lexicon: kit.language.lexicon.index, abbreviations: kit.language.abbreviations,
      letters: kit.language.letters, tables: shared,
      traits: { engine.traits(ofWord: $0, number: $1, script: $2) })
  }
}
