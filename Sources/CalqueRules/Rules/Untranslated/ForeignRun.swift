import CalqueText

/// Words in lower case, with single spaces or hyphens between them, that are another language's.
struct ForeignRun {
  let tokens: Range<TokenIndex>
  /// The language that knows its words; nil where only its script is foreign.
  private(set) var language: String?
  let certainty: Certainty
  /// Whether it is of a script the article is written in.
  let isOfOwnScript: Bool

  /// The longest run of a script without case, from a token on; nil where it may be a name, or stands
  /// for itself.
  init?(ofScriptAt start: TokenIndex, in article: ArticleText) {
    let text = article.text
    let script = text.tokens[start].script
    var end = start
    var letters = 0
    var next: TokenIndex? = start
    while let index = next, index < text.tokens.count {
      let token = text.tokens[index]
      let isKin = token.script == script || token.isKana && script == Script.han.rawValue
      guard token.kind == .word || token.kind == .ideograph, isKin || token.script == 0
      else { break }
      letters += token.kind == .ideograph ? 2 : Int(token.letters)
      end = index + 1
      next =
        index + 1 < text.tokens.count && text.tokens[index + 1].isWordLike
        ? index + 1 : text.nextWord(after: index)
    }
    guard end > start, letters >= 2 else { return nil }
    tokens = start..<end
    language = nil
    certainty = .strong
    isOfOwnScript = false
    guard end - start <= 8, !isMention(in: article), standsAmongOwnWords(in: article) else {
      return nil
    }
  }

  /// A word in lower case with a letter that neither the language nor its borrowed words have, by CLDR's
  /// exemplars; nil where there is none.
  init?(lettersAt start: TokenIndex, in article: ArticleText) {
    let token = article.text.tokens[start]
    let own = article.language.letters
    guard token.traits.contains(.strangeLetter), Self.isPlainWord(token),
      !token.shape.contains(.hasApostrophe), article.language.scripts.contains(token.script),
      token.hasCase
    else { return nil }
    // From À on: the micro sign and the ordinals below are letters to Unicode alone.
    let foreign = article.text.string(start).unicodeScalars.filter {
      $0.value >= 0xC0 && $0.properties.isAlphabetic && !own.contains($0.value)
    }
    guard !foreign.isEmpty else { return nil }
    let borrowed = article.language.borrowedLetters
    guard !borrowed.isEmpty, foreign.contains(where: { !borrowed.contains($0.value) }) else {
      return nil
    }
    tokens = start..<start + 1
    language = nil
    certainty = .fair
    isOfOwnScript = true
    guard standsAlone(in: article) else { return nil }
  }

  /// A word in lower case that spelling dictionaries have in another language and not in the article's.
  ///
  /// The other language is the source, where that is known, or one that is not close to the article's. What
  /// many languages have is borrowed, and so is a phrase: the words beside it are the article's own. What the
  /// article's language may have borrowed from another tells nothing, but where that is its source, or is
  /// `evident` from other words.
  init?(
    spelledAt start: TokenIndex, in article: ArticleText, by spelling: any SpellingKnowledge,
    evident: Set<String>
  ) {
    let token = article.text.tokens[start]
    guard token.word == 0, token.letters >= 5, Self.isPlainWord(token),
      !token.shape.contains(.hasApostrophe), article.language.scripts.contains(token.script),
      !article.language.words.isOwnWord(token.hash),
      !article.language.words.isBorrowed(token.hash)
    else { return nil }
    tokens = start..<start + 1
    isOfOwnScript = true
    certainty = .weak
    language = nil
    guard standsAlone(in: article) else { return nil }
    let word = article.text.string(start)
    guard !spelling.isOwn(word) else { return nil }
    let source = article.sourceLanguage.map { String($0.prefix { $0 != "-" }) }
    let known = spelling.otherLanguages(of: word).first {
      source == $0 || source == nil && !article.language.closeLanguages.contains($0)
    }
    guard let known, spelling.reach(of: word) <= 2,
      standsAmongSpelledWords(in: article, by: spelling),
      source == known || evident.contains(known)
        || !Loanword(start, from: known, in: article).isLikely(by: spelling)
    else { return nil }
    language = known
  }

  /// Whether it is neither spoken of nor part of a name, but a word among the article's own.
  private func standsAlone(in article: ArticleText) -> Bool {
    !isMention(in: article) && !isPartOfName(false, in: article)
      && standsAmongOwnWords(in: article)
  }

  /// Whether the article's language has the words in lower case beside it.
  private func standsAmongSpelledWords(
    in article: ArticleText, by spelling: any SpellingKnowledge
  ) -> Bool {
    let text = article.text
    let beside = [
      text.previousWord(before: tokens.lowerBound), text.nextWord(after: tokens.upperBound - 1),
    ].compactMap { $0 }
    return beside.allSatisfy { index in
      let token = text.tokens[index]
      return token.word != 0 || !Self.isPlainWord(token) || token.shape.contains(.hasApostrophe)
        || spelling.isOwn(text.string(index))
    }
  }

  /// Whether a bracket follows, which says how it is spoken or what it means.
  private func isExplained(in text: SegmentedText) -> Bool {
    guard let next = text.next(after: tokens.upperBound - 1) else { return false }
    return Marks.trigger(of: text.tokens[next].mark) == .bracket
  }

  /// Whether a function word of the article's language stands beside it, or a word in lower case on each
  /// side where there is a word at all.
  private func standsAmongOwnWords(in article: ArticleText) -> Bool {
    let text = article.text
    let beside = [
      text.previousWord(before: tokens.lowerBound), text.nextWord(after: tokens.upperBound - 1),
    ].compactMap { $0 }.map { text.tokens[$0] }
    guard !beside.isEmpty, !isExplained(in: text) else { return false }
    func isOwn(_ token: Token) -> Bool {
      token.kind == .word && article.language.scripts.contains(token.script)
        && !token.shape.contains(.hasDigit)
    }
    return beside.allSatisfy(isOwn)
      && (beside.contains { $0.word != 0 }
        || beside.allSatisfy { !$0.shape.contains(.capitalised) })
  }

  /// The longest run that starts at a word; nil where none does, or where what stands around it makes it
  /// a part of a name, a title or a quotation.
  init?(startingAt start: TokenIndex, in article: ArticleText) {
    let first = article.text.tokens[start]
    guard Self.isPlainWord(first), first.hasCase else {
      return nil
    }
    let isForeignScript = !article.language.scripts.contains(first.script)
    var words = 0
    var end = start
    var known = LanguageSet()  // knows every word, by its function words or its vocabulary
    var telling = LanguageSet()  // is told by the first word alone
    let knowledge = article.language.words
    var next: TokenIndex? = start
    while let index = next {
      let token = article.text.tokens[index]
      guard token.script == first.script, Self.isPlainWord(token),
        isForeignScript || Self.mayBeForeign(token)
      else { break }
      let hash = Self.hash(of: token, article)
      let told = token.letters >= 5 ? knowledge.tellingLanguages(of: hash) : []
      var set = knowledge.languages(of: hash)
      set = set.isDisjoint(with: knowledge.own) ? set.union(told) : []
      if !isForeignScript, set.isEmpty { break }
      if words == 0 {
        known = set
        telling = told
      } else if !isForeignScript, known.isDisjoint(with: set) {
        break
      } else {
        known.formIntersection(set)
      }
      words += 1
      end = index + 1
      next = Self.following(index, in: article.text)
    }
    tokens = start..<end
    isOfOwnScript = !isForeignScript
    if isForeignScript {
      guard (1...2).contains(words), first.letters >= 4,
        !article.language.words.isBorrowed(first.hash)
      else { return nil }
      language = article.language.words.tags(of: telling).first
      certainty = telling.isEmpty ? .fair : .strong
    } else {
      // Hyphens make one borrowed word of a phrase: "give-and-go".
      let isParted = article.text.tokens[start..<end].contains { $0.kind == .space }
      let isPhrase =
        words >= 3 && isParted && !known.subtracting(article.language.words.close).isEmpty
      guard isPhrase || words == 1 && !telling.isEmpty else { return nil }
      language = article.language.words.tags(of: isPhrase ? known : telling).first
      certainty = isPhrase ? .strong : .fair
    }
    guard !isPartOfName(isForeignScript, in: article), !isMention(in: article),
      words == 1 || !isSentence(in: article.text)
    else { return nil }
  }

  /// Whether the article has its first and its last word nowhere else: what comes again is borrowed, or a
  /// term ("the front nine" and "the back nine").
  func isSingular(in article: ArticleText) -> Bool {
    let first = article.text.tokens[tokens.lowerBound].hash
    let last = article.text.tokens[tokens.upperBound - 1].hash
    return !article.text.surroundings(of: tokens.lowerBound).contains {
      let hash = article.text.tokens[$0].hash
      return (hash == first || hash == last) && !tokens.contains($0)
    }
  }

  /// Whether a word of the article's script is none of its lexicon, and another language's, or is so before
  /// its apostrophe.
  @inline(__always)
  private static func mayBeForeign(_ token: Token) -> Bool {
    token.word == 0 && (token.traits.contains(.foreignWord) || token.shape.contains(.hasApostrophe))
  }

  /// Whether a token is letters alone, in lower case.
  private static func isPlainWord(_ token: Token) -> Bool {
    token.kind == .word
      && token.shape.isDisjoint(with: [
        .capitalised, .innerCapital, .hasDigit, .hasPoint, .hasInvisible, .mixedScript,
      ])
  }

  /// The hash of a word, or of what stands before its apostrophe ("morning's").
  private static func hash(of token: Token, _ article: ArticleText) -> UInt64 {
    guard token.shape.contains(.hasApostrophe) else { return token.hash }
    let bytes = article.text.bytes[token.range.bytes()]
    guard let mark = bytes.firstIndex(where: { $0 == 0x27 || $0 == 0xE2 }) else {
      return token.hash
    }
    return WordHasher.hash(ofPiece: bytes[..<mark], turkic: article.language.isTurkic)
  }

  /// The word after one space or one hyphen.
  private static func following(_ index: TokenIndex, in text: SegmentedText) -> TokenIndex? {
    if let next = text.nextWord(after: index) { return next }
    guard index + 2 < text.tokens.count, text.tokens[index + 1].mark == 0x2D else { return nil }
    return index + 2
  }

  /// Whether the words on both sides begin with capitals, or one beside a phrase ("formerly known as
  /// Prince"), or one of them is of the same foreign script.
  private func isPartOfName(_ isForeignScript: Bool, in article: ArticleText) -> Bool {
    let text = article.text
    let script = text.tokens[tokens.lowerBound].script
    let beside = [
      text.nextWord(after: tokens.upperBound - 1), text.previousWord(before: tokens.lowerBound),
    ].compactMap { $0 }
    if isForeignScript {
      return beside.contains { text.tokens[$0].script == script }
    }
    let names = beside.filter {
      text.tokens[$0].shape.contains(.capitalised) && text.tokens[$0].word == 0
        && !text.startsLine($0)
    }
    return names.count >= (tokens.count == 1 ? 2 : 1)
  }

  /// Whether its sentence has a word or two more: a saying in another language.
  private func isSentence(in text: SegmentedText) -> Bool {
    guard let sentence = text.sentence(holding: tokens.lowerBound) else { return false }
    let all = text.tokens[sentence.tokens].count { $0.isWordLike }
    return all - text.tokens[tokens].count { $0.isWordLike } < 3
  }

  /// Whether a mark of quotation, a bracket, a hyphen, or a sign of an address or of code touches it.
  private func isMention(in article: ArticleText) -> Bool {
    let all = article.text.tokens
    func touches(_ index: TokenIndex, isAfter: Bool) -> Bool {
      guard all.indices.contains(index), all[index].mark != 0 else { return false }
      let mark = all[index].mark
      let trigger = Marks.trigger(of: mark)
      if !trigger.isDisjoint(with: [.bracket, .quotationMark, .hyphen]) { return true }
      if [0x2F, 0x40, 0x23, 0x5F, 0x26].contains(mark) { return true }
      // "example.org"
      let beyond = isAfter ? index + 1 : index - 1
      return mark == 0x2E && all.indices.contains(beyond) && all[beyond].kind == .word
    }
    return touches(tokens.lowerBound - 1, isAfter: false)
      || touches(tokens.upperBound, isAfter: true)
  }
}
