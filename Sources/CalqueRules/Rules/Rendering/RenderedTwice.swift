import CalqueText

/// Two stretches side by side that are the same but for one verb, of which they hold two forms.
struct RenderedTwice {
  /// One of the two.
  struct Stretch {
    let tokens: Range<TokenIndex>
    /// Where its verb stands.
    let form: TokenIndex
    /// What the verb's form can say.
    let features: Features
    /// How it reads alone.
    let string: String
  }

  let first: Stretch
  let second: Stretch
  /// How many words each has.
  let length: Int

  /// The stretches whose verb stands at a token: "is was", "does not did not", "se sont se étaient".
  ///
  /// The verb is that of the first; of the second where an ending alone of the first is the verb's other
  /// form, as in Korean.
  init?(verb index: TokenIndex, of article: ArticleText) {
    let text = article.text
    let token = text.tokens[index]
    if token.kind == .ideograph || token.span > 1 {
      self.init(dense: index, article)
    } else if token.script == Script.hangul.rawValue,
      let previous = text.previousWord(before: index),
      let ending = Self(ending: previous, before: index, article)
    {
      self = ending
    } else {
      self.init(spaced: index, article)
    }
  }

  /// Whether a verb may stand twice from a token on: of most, no other form stands among the next four words.
  @inline(__always)
  static func mayStand(at index: TokenIndex, of article: ArticleText) -> Bool {
    let text = article.text
    let token = text.tokens[index]
    if token.kind == .ideograph || token.span > 1 || token.script == Script.hangul.rawValue {
      return true
    }
    let lexicon = article.language.lexicon
    var next = index + 2
    while next < text.tokens.count, next <= index + 8, text.tokens[next - 1].kind == .space {
      let other = text.tokens[next].word
      if other != 0, lexicon.mayShareVerb(token.word, other) { return true }
      next += 2
    }
    return false
  }

  private init?(dense index: TokenIndex, _ article: ArticleText) {
    let text = article.text
    let next = index + Int(text.tokens[index].span)
    guard next < text.tokens.count, text.tokens[next].isWordLike,
      let shared = Self.shared(
        text.tokens[index], text.tokens[next], article.language.lexicon, finite: true,
        modals: false)
    else { return nil }
    let end = next + Int(text.tokens[next].span)
    first = Stretch(index..<next, form: index, shared.0, text)
    second = Stretch(next..<end, form: next, shared.1, text)
    length = 1
  }

  private init?(ending: TokenIndex, before index: TokenIndex, _ article: ArticleText) {
    let text = article.text
    let lexicon = article.language.lexicon
    let word = text.string(ending)
    let entry = lexicon[text.tokens[index].word]
    for analysis in entry.analyses where analysis.isFinite {
      for number in lexicon.forms(of: analysis.verb) where number != text.tokens[index].word {
        let other = lexicon[number]
        guard word.utf8.count > other.spelling.utf8.count, word.hasSuffix(other.spelling) else {
          continue
        }
        let stem = word.dropLast(other.spelling.count)
        first = Stretch(
          tokens: ending..<ending + 1, form: ending,
          features: other.finiteFeatures(of: analysis.verb), string: word)
        second = Stretch(
          tokens: index..<index + 1, form: index,
          features: entry.finiteFeatures(of: analysis.verb), string: stem + text.string(index))
        length = 1
        return
      }
    }
    return nil
  }

  private init?(spaced index: TokenIndex, _ article: ArticleText) {
    let text = article.text
    let lexicon = article.language.lexicon
    var next = index
    for length in 1...4 {
      guard let following = text.nextWord(after: next) else { return nil }
      next = following
      let other = text.tokens[next]
      guard other.word != 0, lexicon.mayShareVerb(text.tokens[index].word, other.word),
        let start = Self.start(of: length, index, next, article),
        let shared = Self.shared(text.tokens[index], other, lexicon, finite: length == 1)
      else { continue }
      let middle = start + 2 * length
      first = Stretch(start..<middle - 1, form: index, shared.0, text)
      second = Stretch(middle..<middle + 2 * length - 1, form: next, shared.1, text)
      self.length = length
      return
    }
    return nil
  }

  /// Where the first of two equal stretches of so many words starts, whose verbs stand at two tokens; nil
  /// where they differ.
  private static func start(
    of length: Int, _ first: TokenIndex, _ second: TokenIndex, _ article: ArticleText
  ) -> TokenIndex? {
    let tokens = article.text.tokens
    if length == 1 { return first }
    let stretch = second - first
    var before = 0
    while before < length - 1, first - 2 * before >= 2,
      tokens[first - 2 * before - 1].kind == .space,
      tokens[first - 2 * before - 2].hash == tokens[second - 2 * before - 2].hash
    {
      before += 1
    }
    var after = 0
    while before + after < length - 1, second + 2 * after + 2 < tokens.count,
      tokens[second + 2 * after + 1].kind == .space,
      tokens[first + 2 * after + 2].hash == tokens[second + 2 * after + 2].hash
    {
      after += 1
    }
    guard before + after == length - 1, stretch == 2 * length else { return nil }
    let start = first - 2 * before
    // What is said again must belong to the verb: a negation, another verb, its reflexive.
    let lexicon = article.language.lexicon
    var hasVerbal = false
    for offset in 0..<length where start + 2 * offset != first {
      let classes = lexicon.classes(of: tokens[start + 2 * offset])
      if !classes.isDisjoint(with: [.negation, .verb])
        || lexicon.isReflexive(tokens[start + 2 * offset].word)
      {
        hasVerbal = true
      } else if !classes.isEmpty || length == 2 {
        return nil
      }
    }
    return hasVerbal ? start : nil
  }

  /// What two words share: a verb of which both are forms, finite ones if so asked, or that both are
  /// finite modals.
  private static func shared(
    _ first: Token, _ second: Token, _ lexicon: Lexicon, finite: Bool, modals: Bool = true
  ) -> (Features, Features)? {
    guard first.word != second.word, lexicon.mayShareVerb(first.word, second.word) else {
      return nil
    }
    let one = lexicon[first.word]
    let other = lexicon[second.word]
    guard one.classes.contains(.verb), other.classes.contains(.verb) else { return nil }
    for analysis in one.analyses where analysis.verb != 0 && (analysis.isFinite || !finite) {
      for candidate in other.analyses
      where candidate.verb == analysis.verb && (candidate.isFinite || !finite) {
        return (one.finiteFeatures(of: analysis.verb), other.finiteFeatures(of: analysis.verb))
      }
    }
    guard modals, one.classes.contains(.modal), other.classes.contains(.modal) else { return nil }
    let mine = one.finiteFeatures(of: nil)
    let theirs = other.finiteFeatures(of: nil)
    guard !mine.isEmpty, !theirs.isEmpty else { return nil }
    return (mine, theirs)
  }
}

extension RenderedTwice.Stretch {
  fileprivate init(
    _ tokens: Range<TokenIndex>, form: TokenIndex, _ features: Features, _ text: SegmentedText
  ) {
    self.init(
      tokens: tokens, form: form, features: features,
      string: text.string(text.range(tokens.lowerBound, through: tokens.upperBound - 1)))
  }
}

extension Lexicon.Analysis {
  /// Whether it can be the predicate of a clause.
  var isFinite: Bool { verb != 0 && features.isDisjoint(with: .nonfinite) }
}

extension Lexicon.Entry {
  /// The features of its finite forms of a verb; of any verb for nil.
  func finiteFeatures(of verb: UInt16?) -> Features {
    analyses.reduce(into: []) { features, analysis in
      if analysis.isFinite, verb == nil || analysis.verb == verb {
        features.formUnion(analysis.features)
      }
    }
  }

  /// Whether it can be an infinitive, participle or gerund.
  var canBeNonfinite: Bool { analyses.contains { !$0.features.isDisjoint(with: .nonfinite) } }
}

extension Lexicon {
  /// Whether a word is a reflexive pronoun.
  func isReflexive(_ word: UInt16) -> Bool {
    self[word].analyses.contains { $0.path == "pronouns.reflexive" }
  }
}
