import CalqueRules
import CalqueText

/// Joins a pack with what it inherits and with CLDR's facts into a language.
struct LanguageBuilder: ~Copyable {
  /// How many of a language's letters tell whether all of them stand without spaces between words.
  private static let tellingLetters = 16

  private var language: LanguageFacts
  private var hasher: WordHasher
  private var pairs: [WordPair] = []
  private var clausePairs: [WordPair] = []
  private var forms: [PatternVocabulary.Form] = []
  private let packs: [Pack]  // root first

  /// A builder for a tag from its packs, root first.
  init(tag: String, packs: [Pack]) {
    self.packs = packs
    let name = packs.last { $0.tag == tag && $0.name != nil }?.name
    language = LanguageFacts(tag: tag, name: name ?? LocaleFacts(tag).englishName)
    language.isTurkic = packs.compactMap(\.isTurkic).last ?? false
    hasher = WordHasher(turkic: language.isTurkic)
  }

  /// Builds the language, with the dictionaries of a folder where there is one.
  consuming func build(
    dictionaries: DictionaryFolder?
  ) -> (language: Language, rules: PackRules) {
    readFacts()
    readHabits()
    readWords()
    if let dictionaries { language.spelling = FolderSpelling(of: language, in: dictionaries) }
    let vocabulary = PatternVocabulary(
      forms: forms, lexicon: language.lexicon, isDense: language.isDense)
    return (
      Language(language), PackRules(of: packs, vocabulary: vocabulary, isTurkic: language.isTurkic)
    )
  }

  private mutating func readFacts() {
    let facts = LocaleFacts(language.tag)
    language.quotation.pairs = facts.quotationMarks.map { .init(open: $0.open, close: $0.close) }
    language.numbers.decimal = facts.decimalSeparator
    language.numbers.grouping = facts.groupingSeparator
    let grouping = facts.grouping
    language.numbers.primaryGroup = grouping.primary
    language.numbers.secondaryGroup = grouping.secondary
    language.numbers.minimumGrouped = grouping.minimum
    language.isRightToLeft = facts.isRightToLeft
    guard language.tag != "und" else { return }
    let scripts = facts.scripts
    language.scripts = ScriptSet(scripts)
    let letters = facts.exemplars
    language.isDense = letters.prefix(Self.tellingLetters).contains { letter in
      hasher.tokens(of: letter).contains { $0.kind == .ideograph }
    }
    for letter in letters {
      language.letters.formUnion(letter.lowercased().unicodeScalars.map(\.value))
    }
    for abbreviation in facts.sentenceSuppressions { addAbbreviation(abbreviation) }
    if let names = CLDRNames(tag: language.tag) { language.names = names }
    var months: [UInt64: Int] = [:]
    for kind in [LocaleFacts.NameKind.weekday, .weekdayAlone, .month, .monthAlone] {
      let names = facts.names(of: kind)
      language.timeWords.dates += phrases(names.map(\.name))
      guard kind == .month || kind == .monthAlone else { continue }
      for (code, name) in names { addMonth(name, code: code, to: &months) }
    }
    language.months = MonthNames(months)
  }

  private mutating func readHabits() {
    for pack in packs {
      if let depth = pack.depth { language.depth = depth }
      language.quotation.also += pack.quotationAlso
      language.quotation.inner += pack.quotationInner
      if let usual = pack.quotationUsual { language.quotation.usual = usual }
      if let stops = pack.stops { language.quotation.stops = stops }
      if let marks = pack.spaceBefore {
        language.spacing.before = marks.unicodeScalars.map(\.value)
      }
      if let marks = pack.spaceAfter {
        language.spacing.after = marks.unicodeScalars.map(\.value)
      }
      for word in pack.joinedWords {
        let words = hasher.tokens(of: word).filter(\.isWordLike)
        if words.count == 2 {
          language.spacing.joined.insert(WordPair(words[0].hash, words[1].hash))
        }
      }
      if let isSquare = pack.hasSquareInsertions {
        language.quotation.hasSquareInsertions = isSquare
      }
      language.punctuation.own.merge(pack.ownMarks) { $1 }
      language.punctuation.opening.merge(pack.openingMarks) { $1 }
      for word in pack.legalDoublings {
        language.legalDoublings.insert(WordIndex.combined(hasher.hashes(of: word)))
      }
      pairs += readPairs(pack.legalPairs)
      clausePairs += readPairs(pack.clausePairs)
      for clitic in pack.elisions {
        let bare = clitic.filter { $0 != "'" && $0 != "’" }
        for hash in hasher.hashes(of: bare) { language.elisions.insert(hash) }
      }
      for abbreviation in pack.abbreviations { addAbbreviation(abbreviation) }
      language.lowercaseStarts.formUnion(phrases(pack.lowercaseStarts).map { $0[0] })
      for phrase in phrases(pack.prefaces) { language.chatter.prefaces.add(phrase) }
      for phrase in phrases(pack.notes) { language.chatter.notes.add(phrase) }
      for phrase in phrases(pack.sources) { language.chatter.sources.add(phrase) }
      language.timeWords.past += phrases(pack.past)
      language.timeWords.present += phrases(pack.present)
      language.timeWords.future += phrases(pack.future)
      language.closeLanguages.formUnion(pack.closeLanguages)
      if !pack.usualSources.isEmpty { language.usualSources = Set(pack.usualSources) }
      if let lenders = pack.lenders { language.lenders = lenders }
      language.clock.formUnion(phrases(pack.clock).map { $0[0] })
      language.scales.formUnion(phrases(pack.scales).map { $0[0] })
      language.multipliers.formUnion(phrases(pack.multipliers).map { $0[0] })
      if let place = pack.moneyPlace { language.money.place = place }
      if let articles = pack.soundArticles { language.soundArticles = articles }
      if let reader = pack.agreement { language.agreement = reader.agreement(&hasher) }
      language.confidence.override(with: pack.confidence)
    }
    language.formatLocales = [language.tag]
    // A tag with a region speaks for that region alone.
    if let pack = packs.last, pack.tag == language.tag || !language.tag.contains("-") {
      language.formatLocales += (pack.regions ?? []).map { "\(language.tag)-\($0)" }
    }
    language.legalPairs = PairSet(pairs)
    language.clausePairs = PairSet(clausePairs)
    let telling = packs.compactMap(\.tellingSources).last ?? []
    language.words = PackWords(
      tag: language.tag, close: language.closeLanguages, telling: Set(telling))
    language.neighbours = PackNeighbours(tag: language.tag)
    language.ancestors = packs.reversed().map(\.tag).filter { $0 != language.tag }
  }

  /// The pairs of words that are listed, one a line; they are many, so all are hashed at once.
  private mutating func readPairs(_ lines: String) -> [WordPair] {
    var pairs: [WordPair] = []
    var previous: UInt64 = 0
    var word: UInt64 = 0
    for token in hasher.tokens(of: lines) {
      guard token.isBlank else {
        word = WordIndex.combined(word, token.hash)
        continue
      }
      if previous != 0, word != 0 { pairs.append(WordPair(previous, word)) }
      previous = token.kind == .lineEnd ? 0 : word
      word = 0
    }
    return pairs
  }

  private mutating func readWords() {
    var verbs: [String] = []
    var verbNumbers: [String: UInt16] = [:]
    var words: [(hashes: [UInt64], spelling: String, analyses: [Lexicon.Analysis])] = []
    var wordNumbers: [UInt64: Int] = [:]  // from 1, by the hash of all tokens
    for pack in packs {
      for verb in pack.verbs where verbNumbers[verb] == nil {
        verbs.append(verb)
        verbNumbers[verb] = UInt16(verbs.count)
      }
      // The forms are many, so all are hashed at once.
      let lines = hasher.tokens(of: pack.words.reduce(into: "") { $0 += $1.form + "\n" })
        .split(omittingEmptySubsequences: false) { $0.kind == .lineEnd }
      for (listing, tokens) in zip(pack.words, lines) {
        let analysis = Lexicon.Analysis(
          path: listing.path, features: listing.features,
          verb: listing.verb.flatMap { verbNumbers[$0] } ?? 0, isSynonym: listing.isSynonym)
        var number = 0
        if tokens.count == 1 || !tokens.contains(where: \.isBlank) {
          let hashes = tokens.map(\.hash)
          let hash = WordIndex.combined(hashes)
          number = wordNumbers[hash] ?? words.count + 1
          if number > words.count {
            words.append((hashes, listing.form, []))
            wordNumbers[hash] = number
          }
          words[number - 1].analyses.append(analysis)
        }
        // Words of several tokens are looked up where words run on without spaces.
        let isWord = tokens.count == 1 || tokens.allSatisfy(\.isWordLike)
        forms.append(
          PatternVocabulary.Form(
            tokens: Array(tokens), word: isWord ? UInt16(number) : 0, analysis: analysis))
      }
    }
    language.lexicon = Lexicon(words, verbs: verbs)
  }

  /// Adds a month's name, unless it is written with digits; "de març" is known by its noun.
  private mutating func addMonth(_ name: String, code: String, to months: inout [UInt64: Int]) {
    guard !language.isDense, let number = Int(code),
      let word = hasher.tokens(of: name).last(where: \.isWordLike), word.kind == .word,
      !word.shape.contains(.hasDigit)
    else { return }
    months[word.hash] = number
  }

  private mutating func addAbbreviation(_ abbreviation: String) {
    let parts = hasher.tokens(of: abbreviation).filter(\.isWordLike)
    if let last = parts.last { language.abbreviations.insert(last.hash) }
    // A point within ("p. ex.") ends no sentence either.
    if parts.count > 1 { for part in parts { language.abbreviations.insert(part.hash) } }
  }

  private mutating func phrases(_ phrases: [String]) -> [[UInt64]] {
    var result: [[UInt64]] = []
    for phrase in phrases {
      let hashes = hasher.hashes(of: phrase)
      if !hashes.isEmpty { result.append(hashes) }
    }
    return result
  }
}
