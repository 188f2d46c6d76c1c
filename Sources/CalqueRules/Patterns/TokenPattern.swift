import CalqueText

/// A pattern of words, compiled for one language: what a text is searched for.
///
/// A small program over tokens that backtracks; repetitions are bounded, and a match gives up after a few
/// thousand steps, so that no pattern can hold up a check.
///
/// A class, because matchers come and go with every word that wakes one, and only look at it.
public final class TokenPattern: Sendable {
  let program: PatternProgram
  /// How many captures it has.
  public let captures: Int

  /// The pattern that a text says, with a language's words.
  ///
  /// An exception is only tried around a place, so it need not hold a word that wakes it.
  ///
  /// - Throws: `PatternError` with the place in the text.
  public init(
    _ text: String, isException: Bool = false, table: PatternTable = PatternTable(),
    vocabulary: PatternVocabulary, hasher: inout WordHasher
  ) throws(PatternError) {
    let parsed = try PatternParser.parse(text)
    if !table.isEmpty, !isException, !parsed.syntax.firstCaptureIsListed {
      throw PatternError("with a table of corrections the first parenthesis is (<listed>)", at: 0)
    }
    var compiler = PatternCompiler(vocabulary: vocabulary, listed: table.keys)
    program = try compiler.program(
      parsed.syntax, captures: parsed.captures, isException: isException, &hasher)
    captures = parsed.captures
  }

  /// How many captures a pattern has.
  ///
  /// - Throws: `PatternError` with the place in the text.
  public static func captures(in text: String) throws(PatternError) -> Int {
    try PatternParser.parse(text).captures
  }

  /// The match in which a token is the one that wakes the pattern.
  func match(wokenBy anchor: TokenIndex, in article: ArticleText) -> PatternMatch? {
    let text = article.text
    return PatternMatcher.with(self, article, anchor: anchor) { matcher in
      guard matcher.mayFollow(anchor) else { return nil }
      var start = anchor
      var distance = 0
      while distance < program.leading.upperBound, let previous = text.previous(before: start) {
        start = previous
        distance += 1
      }
      while distance >= program.leading.lowerBound {
        if let match = matcher.match(at: start) { return match }
        guard distance > 0, let next = text.next(after: start) else { return nil }
        start = next
        distance -= 1
      }
      return nil
    }
  }

  /// Whether some match holds all of a range of tokens.
  func covers(_ tokens: Range<TokenIndex>, in article: ArticleText) -> Bool {
    var start = tokens.lowerBound
    return PatternMatcher.with(self, article, covering: tokens) { matcher in
      for distance in 0..<program.longest {
        if matcher.match(at: start) != nil { return true }
        guard distance + 1 < program.longest, let previous = article.text.previous(before: start)
        else {
          return false
        }
        start = previous
      }
      return false
    }
  }
}

/// Where a pattern matched.
struct PatternMatch: Sendable {
  let tokens: Range<TokenIndex>
  /// The captures in order; nil for one that took no part.
  let captures: [Range<TokenIndex>?]

  /// What the finding covers: the first capture, or everything.
  var covered: Range<TokenIndex> { (captures.first ?? nil) ?? tokens }
}
