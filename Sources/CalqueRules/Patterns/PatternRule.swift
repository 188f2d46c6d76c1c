import CalqueText

/// A rule that a pack states as a pattern of words.
///
/// A class, because the rules that a word wakes are many, and copying their parts would cost more than
/// finding that they do not match.
public final class PatternRule: Sendable {
  public let about: RuleDescription
  /// The languages it speaks about translations from; empty for any.
  public let sourceLanguages: [String]
  /// Where the pack states it.
  public let place: PackPlace
  /// Where its examples stand, in their order.
  public var examplePlaces: [PackPlace] { makeExamplePlaces() }
  private let makeExamplePlaces: @Sendable () -> [PackPlace]
  private let pattern: TokenPattern
  private let exceptions: [TokenPattern]
  private let message: PatternTemplate
  private let replacements: [PatternTemplate]
  private let table: PatternTable
  private let certainty: Certainty
  private let applicability: Applicability

  /// A rule that adds a finding wherever the pattern matches and no exception holds the place.
  public init(
    about: RuleDescription, sourceLanguages: [String], pattern: TokenPattern,
    exceptions: [TokenPattern], message: PatternTemplate, replacements: [PatternTemplate],
    table: PatternTable,
    certainty: Certainty, applicability: Applicability, place: PackPlace,
    examplePlaces: @autoclosure @escaping @Sendable () -> [PackPlace]
  ) {
    self.about = about
    self.sourceLanguages = sourceLanguages
    self.pattern = pattern
    self.exceptions = exceptions
    self.message = message
    self.replacements = replacements
    self.table = table
    self.certainty = certainty
    self.applicability = applicability
    self.place = place
    makeExamplePlaces = examplePlaces
  }

  /// The hashes of all tokens that wake it: one of them is in every match.
  public var wakingHashes: Set<UInt64> { pattern.program.anchors }

  /// What can stand right before the token that wakes it, and right behind.
  var neighbours: (before: NeighbourSet, after: NeighbourSet) {
    (pattern.program.before, pattern.program.after)
  }

  /// Matches the pattern around the token that woke it and adds what it finds.
  func examine(_ index: TokenIndex, of article: ArticleText, into findings: inout FindingList) {
    guard speaks(of: article.sourceLanguage),
      let match = pattern.match(wokenBy: index, in: article)
    else { return }
    let covered = match.covered
    // A word glued to another ("MWP에서") is no word by itself.
    if covered.lowerBound > 0, article.text.tokens[covered.lowerBound].kind == .word,
      article.text.tokens[covered.lowerBound - 1].kind == .word
    {
      return
    }
    let range = article.text.range(covered.lowerBound, through: covered.upperBound - 1)
    // Rounds of one repetition overlap; the first finding speaks for them all.
    if let last = findings.findings.last(where: { $0.rule == about.id }), last.range.overlaps(range)
    {
      return
    }
    guard !exceptions.contains(where: { $0.covers(covered, in: article) }) else { return }
    func text(of capture: Int) -> String {
      match.captures[capture].map {
        article.text.string(article.text.range($0.lowerBound, through: $0.upperBound - 1))
      } ?? ""
    }
    findings.look(with: about)
    findings.add(
      message.text(text), at: range, certainty: certainty,
      corrections: (replacements + table.replacements(of: covered, in: article.text)).map {
        correction($0.text(text), covered, article)
      })
  }

  private func speaks(of source: String?) -> Bool {
    guard !sourceLanguages.isEmpty else { return true }
    guard let source else { return false }
    return sourceLanguages.contains { Self.isSource(source, of: $0) }
  }

  /// Whether a text's source language is the one a rule names, or a variety of it.
  public static func isSource(_ source: String, of named: String) -> Bool {
    source == named || source.hasPrefix(named + "-")
  }

  /// Text in place of tokens, in their case; where it is nothing, the blanks beside them go too.
  private func correction(
    _ replacement: String, _ covered: Range<TokenIndex>, _ article: ArticleText
  ) -> Correction {
    let text = article.text
    guard replacement.isEmpty else {
      let cased = cased(replacement, as: covered, in: article)
      return Correction(
        text.writesCurlyApostrophe ? cased.withCurlyApostrophes : cased, applicability)
    }
    var tokens = covered
    if tokens.upperBound < text.tokens.count, text.tokens[tokens.upperBound].kind == .space {
      tokens = tokens.lowerBound..<tokens.upperBound + 1
    } else if tokens.lowerBound > 0, text.tokens[tokens.lowerBound - 1].kind == .space {
      tokens = tokens.lowerBound - 1..<tokens.upperBound
    }
    return Correction(
      "", applicability, at: text.range(tokens.lowerBound, through: tokens.upperBound - 1))
  }

  private func cased(
    _ replacement: String, as covered: Range<TokenIndex>, in article: ArticleText
  ) -> String {
    let words = article.text.tokens[covered].filter { $0.kind == .word }
    guard let first = words.first, first.shape.contains(.capitalised) else { return replacement }
    let mapping = CaseMapping(article.language.tag)
    let isLoud =
      words.contains { $0.shape.contains(.allCapitals) }
      && words.allSatisfy { $0.letters < 2 || $0.shape.contains(.allCapitals) }
    return isLoud ? mapping.uppercased(replacement) : mapping.capitalised(replacement)
  }
}

/// Where something stands in a pack.
public struct PackPlace: Hashable, Sendable {
  public let file: String
  /// From 1.
  public let line: Int
  public let column: Int

  public init(file: String, line: Int, column: Int) {
    self.file = file
    self.line = line
    self.column = column
  }
}

extension SegmentedText {
  /// Whether an apostrophe within some word is curly.
  fileprivate var writesCurlyApostrophe: Bool {
    let curly: [UInt8] = [0xE2, 0x80, 0x99]
    return tokens.contains { token in
      guard token.kind == .word, token.shape.contains(.hasApostrophe) else { return false }
      return bytes[token.range.bytes()].indices.contains { index in
        bytes[index] == curly[0] && bytes[index...].starts(with: curly)
      }
    }
  }
}

extension String {
  fileprivate var withCurlyApostrophes: String {
    String(map { $0 == "'" ? "’" : $0 })
  }
}
