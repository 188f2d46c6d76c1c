import CalqueText

/// Counts of a sentence's words: how many are the article language's own function words, how many
/// another's, and how many are of another script.
struct WordCensus {
  /// Words of several letters; characters of scripts without spaces count by halves.
  private(set) var words = 0
  /// Those of the language's lexicon.
  private(set) var ownWords = 0
  /// Those of a script the language is not written in.
  private(set) var foreignScriptWords = 0
  /// Those that are words of other languages and none of the article's.
  private(set) var foreignWords = 0
  /// Such words of one letter.
  private var foreignLetters = 0
  /// Those in lower case.
  private(set) var smallWords = 0
  private let tokens: Range<TokenIndex>

  /// The counts of some tokens.
  ///
  /// - Complexity: O(*n*), a few instructions a token.
  init(of tokens: Range<TokenIndex>, in article: ArticleText) {
    self.tokens = tokens
    var dense = 0
    for index in tokens {
      let token = article.text.tokens[index]
      switch token.kind {
      case .word where token.letters > 1 || token.word != 0:
        words += 1
        if token.word != 0 { ownWords += 1 }
        if token.traits.contains(.foreignWord) { foreignWords += 1 }
        if token.traits.contains(.foreignScript) { foreignScriptWords += 1 }
        if !token.shape.contains(.capitalised) { smallWords += 1 }
      case .word where token.traits.contains(.foreignWord):
        foreignLetters += 1
      case .ideograph:
        dense += 1
      default: break
      }
    }
    words += dense / 2
    ownWords += dense / 2  // they are not looked up one by one
  }

  /// Whether the sentence is long enough to tell, and has few words of the article's language for sure and
  /// some of another: one is enough in another script.
  var isSuspect: Bool {
    guard words >= 4, smallWords >= 2, foreignWords > 0 else { return false }
    if foreignScriptWords > 0 { return foreignScriptWords * 5 >= words * 4 }
    return ownWords * 3 <= words && foreignWords + foreignLetters > 1
  }

  /// How many words speak for a language and against the article's own.
  struct Vote {
    var language = LanguageSet()
    /// Function words of that language alone.
    var theirs = 0
    /// Function words of both.
    var common = 0
    /// Function words of the article's language alone.
    var own = 0
    /// Where the function words of that language alone stand.
    var places: [TokenIndex] = []
  }

  /// The other language that most of the words speak for; none where fewer than two do, or in another script
  /// not even one.
  func vote(in article: ArticleText) -> Vote {
    let knowledge = article.language.words
    let words = tokens.lazy.map { (index: $0, token: article.text.tokens[$0]) }
      .filter { $0.token.kind == .word }
    var places: [(index: TokenIndex, languages: LanguageSet)] = []
    var theirs = Array(repeating: 0, count: LanguageSet.most)
    for (index, token) in words where token.traits.contains(.foreignWord) {
      let languages = knowledge.languages(of: token.hash)
      places.append((index, languages))
      Self.count(languages, &theirs)
    }
    guard let most = theirs.max(), most >= (foreignScriptWords > 0 ? 1 : 2) else { return Vote() }
    var common = Array(repeating: 0, count: LanguageSet.most)
    for (_, token) in words where !token.traits.contains(.foreignWord) {
      Self.count(knowledge.languages(of: token.hash).subtracting(knowledge.own), &common)
    }
    var best = 0
    for language in theirs.indices
    where (theirs[language], common[language]) > (theirs[best], common[best]) {
      best = language
    }
    let language = LanguageSet(rawValue: 1 << UInt64(best))
    return Vote(
      language: language, theirs: most, common: common[best], own: max(0, ownWords - common[best]),
      places: places.filter { $0.languages.contains(language) }.map(\.index))
  }

  /// Adds one to the count of each language of a set.
  private static func count(_ languages: LanguageSet, _ counts: inout [Int]) {
    var rest = languages.rawValue
    while rest != 0 {
      counts[rest.trailingZeroBitCount] += 1
      rest &= rest &- 1
    }
  }
}
