import CalqueText

/// One round of a repetition: what kind of text repeats itself.
struct RepeatedUnit {
  /// The bytes of the round.
  let range: NormalRange
  /// Words and ideographs that hold letters.
  private(set) var words = 0
  /// Words, ideographs and numbers.
  private(set) var wordLikes = 0
  /// Whether it holds a stop that ends a sentence.
  private(set) var hasTerminator = false
  /// Whether it is two or more capitalised words that are in no word list: a name.
  let isName: Bool
  /// Whether a blank alone stands between one round and the next, or nothing in scripts without spaces.
  let joinsItself: Bool
  /// Whether its words are written without spaces.
  let isDense: Bool
  /// Whether it holds a hyphen.
  private(set) var isHyphenated = false
  private let first: Token
  private let tokens: Range<TokenIndex>
  private var kana = 0
  private var han = 0
  private var marks = 0

  /// The unit that stands at these tokens, and again behind them.
  init(_ tokens: Range<TokenIndex>, in article: ArticleText) {
    let text = article.text
    self.tokens = tokens
    range = text.range(tokens.lowerBound, through: tokens.upperBound - 1)
    first = text.tokens[tokens.lowerBound]
    var capitals = 0
    var ideographs = 0
    for index in tokens {
      let token = text.tokens[index]
      switch token.kind {
      case .word:
        words += 1
        wordLikes += 1
        if token.word == 0, token.shape.contains(.capitalised) { capitals += 1 }
      case .ideograph:
        words += 1
        wordLikes += 1
        ideographs += 1
        if token.isKana { kana += 1 }
        if token.script == Script.han.rawValue { han += 1 }
      case .number: wordLikes += 1
      case .punctuation, .symbol:
        marks += 1
        if Marks.endsSentence(token.mark) { hasTerminator = true }
        if token.mark == 0x2D || token.mark == 0x2010 { isHyphenated = true }
      case .space, .lineEnd, .other: break
      }
    }
    isDense = ideographs > 0
    isName = capitals >= 2 && capitals == wordLikes
    let last = text.tokens[tokens.upperBound - 1]
    let next = tokens.upperBound < text.tokens.count ? text.tokens[tokens.upperBound] : nil
    joinsItself =
      first.isWordLike && last.isWordLike
      && (ideographs > 0 ? next?.isWordLike == true : next?.kind == .space)
  }

  /// Whether it is long enough to be no reduplication, whose length in scripts without spaces depends on
  /// what a character stands for: an idea in Han, a syllable in kana, a sound in Thai.
  var isPhrase: Bool {
    guard words > 0, wordLikes > 1 else { return false }
    guard isDense else { return true }
    let least = kana > 0 ? 4 : han > 0 ? 3 : 5
    return marks == 0 && wordLikes >= least
  }

  /// Whether it is several words of a script without spaces, and one mark that parts its rounds.
  var isClause: Bool { isDense && marks == 1 && !hasTerminator && wordLikes >= 5 }

  /// Whether its doubling is a phrase of the language ("a més a més").
  func isLegal(in article: ArticleText) -> Bool {
    guard wordLikes < 5 else { return false }
    var hash: UInt64 = 0
    for index in tokens where !article.text.tokens[index].isBlank {
      hash = WordIndex.combined(hash, article.text.tokens[index].hash)
    }
    return article.language.legalDoublings.contains(hash)
  }

  /// Whether the rounds are such as "again and again and again": a word and what links it to itself.
  func growsWord(from last: TokenIndex, in article: ArticleText) -> Bool {
    guard wordLikes == 2, !isDense else { return false }
    let text = article.text
    let lexicon = article.language.lexicon
    let links: WordClasses = [.conjunction, .preposition, .postposition, .particle, .contraction]
    let closed: WordClasses = links.union([.determiner, .pronoun, .verb])
    let ends = [tokens.lowerBound, tokens.upperBound - 1].map { text.tokens[$0] }
    let classes = ends.map { lexicon.classes(of: $0) }
    if let next = text.nextWord(after: last), text.tokens[next].hash == first.hash {
      return classes.contains { !$0.isDisjoint(with: links) }
    }
    // "from year to year to come"
    let adpositions: WordClasses = [.preposition, .contraction]
    if !classes[1].isDisjoint(with: adpositions),
      let before = text.previousWord(before: tokens.lowerBound),
      !lexicon.classes(of: text.tokens[before]).isDisjoint(with: adpositions)
    {
      return true
    }
    // "and more and more people"
    for (link, grown) in [(0, 1), (1, 0)]
    where classes[link].contains(.conjunction) && !classes[link].contains(.subordinator)
      && classes[grown].isDisjoint(with: closed) && !ends[grown].shape.contains(.capitalised)
    {
      return true
    }
    return false
  }
}
