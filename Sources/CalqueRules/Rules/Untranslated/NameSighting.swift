import CalqueText

/// A foreign name at a place of an article that has stood every test of being something else: a word of
/// the article's language, a form of its own name, or a part of a longer proper name.
struct NameSighting {
  let meaning: ForeignName.Meaning
  let range: NormalRange
  let certainty: Certainty
  private let article: ArticleText
  private let tokens: Range<TokenIndex>

  /// How many languages must share a spelling for it to be the one that any language may use.
  private static let international = (territory: 12, city: 5)

  /// The name with one of these meanings; nil where it need not be one.
  init?(
    _ meanings: [ForeignName.Meaning], at tokens: Range<TokenIndex>, range: NormalRange,
    in article: ArticleText
  ) {
    let first = article.text.tokens[tokens.lowerBound]
    self.article = article
    self.tokens = tokens
    self.range = range
    let isForeignScript = !article.language.scripts.contains(first.script)
    guard first.word == 0 || tokens.count > 1,
      let meaning = Self.likeliest(of: meanings, isForeignScript: isForeignScript)
    else { return nil }
    self.meaning = meaning
    certainty = isForeignScript || !meaning.kind.isPlace ? .strong : .fair
    guard isLongEnough, isFromUsualLanguage, !isOfCloseLanguage,
      !isPlaceInLowerCase, !isPartOfLongerName, !isMention, !isWordElsewhere, !isInTitleCase,
      !isOwnInflected, !isOwnSpelledApart,
      !isAnotherPlace, !isOwnWithoutMarks,
      !meaning.isOnlyInDates || meaning.kind != .month || isBesideNumber
    else { return nil }
  }

  /// The names to put in its place, best first, in the case of the place.
  var replacements: [String] {
    var names = meaning.names.map(\.spelling)
    // "de març" in a date, "març" elsewhere. A genitive of date is the likelier form elsewhere too.
    if meaning.kind == .month, !isBesideNumber,
      let alone = meaning.names.first(where: \.isAlone)?.spelling,
      names.first?.hasSuffix(" \(alone)") == true
    {
      names = [alone]
    }
    if meaning.kind == .month, let previous = article.text.previousWord(before: tokens.lowerBound),
      let first = names.first, let space = first.firstIndex(of: " "),
      first[..<space] == article.text.string(previous)
    {
      names.insert(String(first[first.index(after: space)...]), at: 0)
    }
    if meaning.kind.isPlace, names.count > 1, isUnwieldy(names[0]) { names.removeFirst() }
    var unique: [String] = []
    for name in names.map(cased) where !unique.contains(name) { unique.append(name) }
    return Array(unique.prefix(3))
  }

  private static func likeliest(
    of meanings: [ForeignName.Meaning], isForeignScript: Bool
  ) -> ForeignName.Meaning? {
    let kinds: [ForeignName.Kind] = [.weekday, .month, .territory, .city]
    return kinds.lazy.compactMap { kind in
      meanings.filter { $0.kind == kind }.max { $0.languages.count < $1.languages.count }
    }.first { meaning in
      switch meaning.kind {
      case .city: !isForeignScript && meaning.languages.count < international.city
      case .territory: isForeignScript || meaning.languages.count < international.territory
      default: true
      }
    }
  }

  private var first: Token { article.text.tokens[tokens.lowerBound] }

  private var isForeignScript: Bool { !article.language.scripts.contains(first.script) }

  private var isCapitalised: Bool { first.shape.contains(.capitalised) }

  private var isLongEnough: Bool {
    if first.kind == .ideograph { return article.text.string(range).unicodeScalars.count >= 2 }
    let letters = article.text.tokens[tokens].reduce(0) { $0 + Int($1.letters) }
    // "St. Martin" and "El Paso" are more often a saint's church and a street.
    return letters >= 5 && (tokens.count == 1 || first.letters > (meaning.kind == .city ? 3 : 2))
  }

  private var isFromUsualLanguage: Bool {
    if isBesideNumber, meaning.kind == .month { return true }
    return meaning.languages.contains {
      article.language.usualSources.contains($0) || article.sourceLanguage?.hasPrefix($0) == true
    }
  }

  /// Whether only languages close to the article's call it so, and it is spelled as its words are:
  /// Russian Wednesday is Bulgarian environment. In Latin script, months and weekdays differ.
  private var isOfCloseLanguage: Bool {
    let close = article.language.closeLanguages
    guard !isForeignScript, first.script != Script.latin.rawValue,
      meaning.languages.allSatisfy(close.contains)
    else { return false }
    let letters = article.language.letters
    return article.text.string(range).lowercased().unicodeScalars.allSatisfy {
      !$0.properties.isAlphabetic || letters.contains($0.value)
    }
  }

  private var isPlaceInLowerCase: Bool {
    meaning.kind.isPlace && !isCapitalised && first.hasCase
  }

  /// Whether a word can be a part of a proper name with it.
  private func isName(_ index: TokenIndex?) -> Bool {
    guard let index else { return false }
    let token = article.text.tokens[index]
    guard token.kind == .word, token.script == first.script else { return false }
    // "l’ING Deutschland"
    let isCapital =
      token.shape.contains(.capitalised)
      || token.shape.isSuperset(of: [.hasApostrophe, .innerCapital])
    return isForeignScript || isCapital && token.word == 0
  }

  /// Whether another language's small word ties it to a name: "Press Trust of India", "Bild am Sonntag".
  private var isTiedToName: Bool {
    let text = article.text
    guard let previous = text.previousWord(before: tokens.lowerBound) else { return false }
    let token = text.tokens[previous]
    return token.word == 0 && token.letters < 4 && token.traits.contains(.foreignWord)
      && isName(text.previousWord(before: previous))
  }

  /// Whether the words beside it may be parts of one proper name with it.
  private var isPartOfLongerName: Bool {
    if isTiedToName { return true }
    let text = article.text
    // A weekday or month in lower case is no other part of a name.
    if !isCapitalised, !meaning.kind.isPlace, first.hasCase {
      return false
    }
    /// The word on the other side of a mark, or at once.
    func beyond(_ index: TokenIndex, _ step: (TokenIndex) -> TokenIndex?) -> TokenIndex? {
      guard let next = step(index), text.tokens[next].kind == .punctuation else { return nil }
      return step(next)
    }
    let last = tokens.upperBound - 1
    let next = text.nextWord(after: last)
    let previous = text.previousWord(before: tokens.lowerBound)
    if isName(next) || isName(previous) { return true }
    // "Make-America-Great", "Nagy-Britannia"
    for (index, mark) in [(last + 2, last + 1), (tokens.lowerBound - 2, tokens.lowerBound - 1)]
    where text.tokens.indices.contains(index) && text.tokens[mark].mark == 0x2D {
      if isName(index) || text.tokens[index].kind == .word { return true }
    }
    // "Superpowers: China, Silicon Valley"
    guard meaning.kind.isPlace else { return false }
    let after = isName(beyond(last, text.next(after:)))
    let before = isName(beyond(tokens.lowerBound, text.previous(before:)))
    return isForeignScript ? after || before : after && before
  }

  /// Whether it stands alone in brackets or quotation marks: a gloss, or a name as a name.
  private var isMention: Bool {
    let text = article.text
    guard let previous = text.previous(before: tokens.lowerBound),
      let next = text.next(after: tokens.upperBound - 1)
    else { return false }
    let marks: Triggers = [.bracket, .quotationMark]
    return !Marks.trigger(of: text.tokens[previous].mark).isDisjoint(with: marks)
      && !Marks.trigger(of: text.tokens[next].mark).isDisjoint(with: marks)
  }

  /// Whether the article uses it as a word: in lower case elsewhere, or again and again.
  private var isWordElsewhere: Bool {
    guard tokens.count == 1 else { return false }
    let others = article.text.surroundings(of: tokens.lowerBound).lazy.filter {
      $0 != tokens.lowerBound && article.text.tokens[$0].hash == first.hash
    }
    if isForeignScript { return meaning.kind.isPlace && !others.isEmpty }
    if isCapitalised,
      others.contains(where: { !article.text.tokens[$0].shape.contains(.capitalised) }
      )
    {
      return true
    }
    return others.prefix(2).count == 2
  }

  /// Whether it stands in a headline that gives every word a capital.
  private var isInTitleCase: Bool {
    guard meaning.kind.isPlace, !isForeignScript,
      let sentence = article.text.sentence(holding: tokens.lowerBound), sentence.endsLine
    else { return false }
    let words = article.text.tokens[sentence.tokens].filter { $0.kind == .word }
    let long = words.filter { $0.letters > 3 }
    return long.count > 3 && 2 * long.count > words.count
      && long.allSatisfy { $0.shape.contains(.capitalised) }
  }

  /// Whether the article's own name has the same letters, but for marks and spaces between them.
  private var isOwnSpelledApart: Bool {
    func letters(_ name: String) -> [Character] { name.lowercased().filter(\.isLetter) }
    let own = letters(article.text.string(range))
    return meaning.names.contains { letters($0.spelling) == own }
  }

  /// Whether it is the article's own name without its marks, which stands elsewhere with them: a slip of
  /// the keys.
  private var isOwnWithoutMarks: Bool {
    guard tokens.count == 1 else { return false }
    let text = article.text
    let foreign = article.text.string(range).lowercased()
    return meaning.names.contains { name in
      let own = name.spelling.lowercased()
      guard own != foreign,
        own.decomposed.unicodeScalars.filter(\.isASCII).elementsEqual(foreign.unicodeScalars)
      else { return false }
      return text.tokens.contains {
        $0.kind == .word && $0.letters == first.letters && text.string($0.range).lowercased() == own
      }
    }
  }

  /// Whether one vowel inside parts it from the article's own name, so that it may be another place:
  /// "Granada" is no "Grenada".
  private var isAnotherPlace: Bool {
    guard meaning.kind.isPlace, !isForeignScript else { return false }
    let foreign = Array(article.text.string(range).lowercased())
    return meaning.names.contains { name in
      let own = Array(name.spelling.lowercased())
      guard own.count == foreign.count else { return false }
      let changed = own.indices.filter { own[$0] != foreign[$0] }
      return changed.count == 1 && changed[0] < own.count - 1
        && [own[changed[0]], foreign[changed[0]]].allSatisfy("aeiou".contains)
    }
  }

  /// Whether it may be another form of the article's own name: "Meksika" of "Meksiko".
  private var isOwnInflected: Bool {
    guard article.language.hasInflectedNames, !isForeignScript else { return false }
    let foreign = Array(article.text.string(range).lowercased().unicodeScalars)
    return meaning.names.contains { name in
      let own = Array(name.spelling.lowercased().unicodeScalars)
      let common = zip(own, foreign).prefix { $0 == $1 }.count
      let dropped = own.count - common
      return dropped <= 1 && common >= 4 || dropped == 2 && common >= 5
    }
  }

  private var isBesideNumber: Bool {
    let text = article.text
    func isNumber(_ index: TokenIndex) -> Bool {
      text.tokens.indices.contains(index) && text.tokens[index].kind == .number
    }
    if first.shape.contains(.hasDigit) { return true }
    if let next = text.next(after: tokens.upperBound - 1), isNumber(next) { return true }
    guard var previous = text.previous(before: tokens.lowerBound) else { return false }
    if isNumber(previous) { return true }
    // "3. Oktober", "3 de octubre", "1882年"
    guard let earlier = text.previous(before: previous) else { return false }
    previous = earlier
    return isNumber(previous)
  }

  /// Whether a name is longer than anyone writes it in a text ("Hong Kong SAR China").
  private func isUnwieldy(_ name: String) -> Bool {
    name.contains("(") || name.contains("–") || name.split(separator: " ").count > 3
  }

  /// A name in the case of the place.
  private func cased(_ name: String) -> String {
    if first.shape.contains(.allCapitals) { return name.uppercased() }
    guard isCapitalised, !isBesideNumber,
      let sentence = article.text.sentence(holding: tokens.lowerBound)
    else {
      return name
    }
    let start = sentence.tokens.lowerBound
    let opens = article.text.tokens[start..<tokens.lowerBound].allSatisfy { !$0.isWordLike }
    return opens ? name.prefix(1).uppercased() + name.dropFirst() : name
  }
}

extension ForeignName.Kind {
  /// Whether it is a place.
  var isPlace: Bool { self == .territory || self == .city }
}
