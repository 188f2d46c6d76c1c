import CalqueRules
import CalqueText
import CalqueYAML

/// The pattern rules of a language's packs, compiled when a text asks for them: most that speak of one
/// source language are never asked for.
struct PackRules: Sendable {
  /// A rule as its pack states it.
  private struct Listing {
    let tag: String
    let node: YAMLNode
    /// The languages it speaks of translations from; none for any.
    let sources: [String]
  }

  private var listings: [Listing] = []
  private var mistakes: [PackError] = []
  /// The source languages that rules single out, sorted.
  private let named: [String]
  private let vocabulary: PatternVocabulary
  private let isTurkic: Bool

  /// The rules of packs, root first: a rule stands in place of an inherited one with the same id.
  init(of packs: [Pack], vocabulary: PatternVocabulary, isTurkic: Bool) {
    self.vocabulary = vocabulary
    self.isTurkic = isTurkic
    var places: [String: Int] = [:]
    for pack in packs {
      var seen: Set<String> = []
      for node in pack.rules.map(\.node) {
        let (id, sources) = Self.heading(of: node)
        let listing = Listing(tag: pack.tag, node: node, sources: sources)
        if let id, !seen.insert(id).inserted {
          mistakes.append(node.error("the rule ‘\(id)’ stands twice in this pack"))
        } else if let id, let inherited = places[id] {
          listings[inherited] = listing
        } else {
          if let id { places[id] = listings.count }
          listings.append(listing)
        }
      }
    }
    named = Set(listings.flatMap(\.sources)).sorted()
  }

  /// The source languages that rules single out and a text was translated from, sorted.
  func sources(matching source: String?) -> [String] {
    guard let source else { return [] }
    return named.filter { PatternRule.isSource(source, of: $0) }
  }

  /// The rules that speak of any text, and of translations from the languages.
  ///
  /// - Throws: `PackError` where one of them has a mistake.
  func rules(from sources: [String]) throws(PackError) -> [PatternRule] {
    let (rules, mistakes) = compiled(
      listings.filter { $0.sources.isEmpty || !Set($0.sources).isDisjoint(with: sources) })
    if let mistake = mistakes.first { throw mistake }
    return rules
  }

  /// All rules that have no mistake, in their examples neither, and the first mistake of each that has.
  var all: (rules: [PatternRule], mistakes: [PackError]) {
    compiled(listings, withExamples: true)
  }

  private func compiled(
    _ listings: [Listing], withExamples: Bool = false
  ) -> (rules: [PatternRule], mistakes: [PackError]) {
    guard !listings.isEmpty else { return ([], mistakes) }
    var hasher = WordHasher(turkic: isTurkic)
    var rules: [PatternRule] = []
    var mistakes = mistakes
    for listing in listings {
      do throws(PackError) {
        let reader = PatternRuleReader(tag: listing.tag, vocabulary: vocabulary)
        let rule = try reader.rule(listing.node, &hasher)
        if withExamples { try reader.checkExamples(of: listing.node) }
        rules.append(rule)
      } catch {
        mistakes.append(error)
      }
    }
    return (rules, mistakes)
  }

  /// What is known of a rule before it is read.
  private static func heading(of node: YAMLNode) -> (id: String?, sources: [String]) {
    (try? node["id"]?.string("a rule id"), (try? node["source-language"]?.strings("tags")) ?? [])
  }
}
