import CalqueText

/// What a sentence, its neighbours and its words for times say of the tense of a verb in it.
///
/// Tenses fall into two kinds: those that speak of what is over or only thought (past, imperfect,
/// perfect, conditional), and those that speak of now or later (present, future).
struct TenseEvidence {
  /// How much speaks for a tense of what is over or only thought, above what speaks against it.
  private(set) var remoteness = 0
  /// How much speaks for the future, above the present.
  private(set) var futurity = 0

  static let remote: Features = [.past, .imperfect, .perfect, .conditional]
  static let near: Features = [.present, .future]

  /// The evidence around a stretch of tokens, which is no evidence itself.
  init(around place: ClosedRange<TokenIndex>, in article: ArticleText) {
    let text = article.text
    guard let own = text.sentenceIndex(holding: place.lowerBound) else { return }
    for number in max(0, own - 1)...min(text.sentences.count - 1, own + 1) {
      add(text.sentences[number], isOwn: number == own, besides: place, in: article)
    }
  }

  /// How well features fit; above 0 where the evidence speaks for them.
  func support(for features: Features) -> Int {
    var support = 0
    if !features.isDisjoint(with: Self.remote) { support += remoteness }
    if !features.isDisjoint(with: Self.near) { support -= remoteness }
    if features.contains(.future) { support += futurity }
    return support
  }

  private mutating func add(
    _ sentence: Sentence, isOwn: Bool, besides place: ClosedRange<TokenIndex>,
    in article: ArticleText
  ) {
    let verbWeight = isOwn ? 4 : 3
    let timeWeight = isOwn ? 8 : 4
    let tokens = article.text.tokens
    let lexicon = article.language.lexicon
    let time = article.language.timeWords
    var isAfterAuxiliary = false
    for index in sentence.tokens where !place.contains(index) {
      let token = tokens[index]
      guard token.isWordLike else { continue }
      if token.kind == .number {
        if isPastYear(index, article.text) { remoteness += timeWeight }
        continue
      }
      if Self.stands(time.past, at: index, in: sentence, article.text) {
        remoteness += timeWeight
      } else if Self.stands(time.present, at: index, in: sentence, article.text) {
        remoteness -= timeWeight
      } else if Self.stands(time.future, at: index, in: sentence, article.text) {
        futurity += timeWeight
        remoteness -= timeWeight / 2
      } else if Self.stands(time.dates, at: index, in: sentence, article.text) {
        remoteness += isOwn ? 3 : 0
      }
      let classes = lexicon.classes(of: token)
      guard classes.contains(.verb) else {
        if token.word == 0 { isAfterAuxiliary = false }
        continue
      }
      remoteness += verbWeight * Self.remoteness(of: lexicon[token.word], isAfterAuxiliary)
      isAfterAuxiliary = !classes.isDisjoint(with: [.auxiliary, .modal])
    }
  }

  /// 1 for a verb that speaks of what is over, -1 for one that speaks of now, 0 where it can be either.
  private static func remoteness(of entry: Lexicon.Entry, _ isAfterAuxiliary: Bool) -> Int {
    var features: Features = []
    var isFinite = true
    for analysis in entry.analyses where analysis.verb != 0 {
      features.formUnion(analysis.features)
      if !analysis.features.isDisjoint(with: .nonfinite) { isFinite = false }
    }
    if !isFinite, isAfterAuxiliary || features.isDisjoint(with: remote) { return 0 }
    let isRemote = !features.isDisjoint(with: remote)
    let isNear = !features.isDisjoint(with: near)
    return isRemote == isNear ? 0 : isRemote ? 1 : -1
  }

  private static func stands(
    _ phrases: [[UInt64]], at index: TokenIndex, in sentence: Sentence, _ text: SegmentedText
  ) -> Bool {
    phrases.contains { phrase in
      guard phrase.first == text.tokens[index].hash else { return false }
      var place = index
      for hash in phrase.dropFirst() {
        place += 1
        while place < sentence.tokens.upperBound, text.tokens[place].isBlank { place += 1 }
        guard place < sentence.tokens.upperBound, text.tokens[place].hash == hash else {
          return false
        }
      }
      return true
    }
  }

  /// Whether a number is a year that is over: four digits, from 1500 to 2024.
  private func isPastYear(_ index: TokenIndex, _ text: SegmentedText) -> Bool {
    let token = text.tokens[index]
    guard token.length == 4, let year = Int(text.string(index)) else { return false }
    return (1500...2024).contains(year)
  }
}

extension Features {
  /// Forms that are no predicate by themselves.
  static let nonfinite: Features = [.infinitive, .participle, .gerund]
}
