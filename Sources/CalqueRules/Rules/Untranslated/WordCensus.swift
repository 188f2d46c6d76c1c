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
        if !article.language.scripts.contains(token.script) { foreignScriptWords += 1 }
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

  /// The other language that most of the words speak for.
  func vote(in article: ArticleText) -> Vote {
    let knowledge = article.language.words
    var theirs = Array(repeating: 0, count: LanguageSet.most)
    var common = theirs
    for index in tokens where article.text.tokens[index].kind == .word {
      let set = knowledge.languages(of: article.text.tokens[index].hash)
      let isOwn = !set.isDisjoint(with: knowledge.own)
      var others = set.subtracting(knowledge.own).rawValue
      while others != 0 {
        let language = others.trailingZeroBitCount
        others &= others &- 1
        if isOwn { common[language] += 1 } else { theirs[language] += 1 }
      }
    }
    var best = 0
    for language in theirs.indices
    where (theirs[language], common[language]) > (theirs[best], common[best]) {
      best = language
    }
    guard theirs[best] > 0 else { return Vote() }
    let language = LanguageSet(rawValue: 1 << UInt64(best))
    return Vote(
      language: language, theirs: theirs[best], common: common[best],
      own: max(0, ownWords - common[best]),
      places: tokens.filter { index in
        let token = article.text.tokens[index]
        guard token.kind == .word else { return false }
        let set = knowledge.languages(of: token.hash)
        return set.contains(language) && set.isDisjoint(with: knowledge.own)
      })
  }
}
