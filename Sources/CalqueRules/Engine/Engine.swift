import CalqueText

/// Runs rules over an article in one pass: each is called at the tokens that wake it.
///
/// Built once for a language and a choice of rules, and shared by all workers.
public struct Engine: Sendable {
  private typealias Search =
    @Sendable (UnsafeBufferPointer<Int>, ArticleText, inout FindingList) -> Void

  /// The rules' own searches, without the boxes that hold rules of any kind.
  private let searches: [Search]
  private let descriptions: [RuleDescription]
  /// By a trigger's bit, a bit for each rule it wakes.
  private let byTrigger: [UInt64]
  /// By the number of a word of the lexicon, a bit for each rule it wakes.
  private let byWord: [UInt64]
  private let wanted: Triggers
  private let patterns: PatternSet
  private let wakesOnMarks: Bool
  private let language: Language

  /// An engine of those rules that speak the language.
  public init(rules: [any Rule], patterns: PatternSet, language: Language) {
    let speaking = rules.filter { $0.speaks(language) }
    searches = speaking.map { Self.search(of: $0) }
    descriptions = speaking.map(\.about)
    precondition(speaking.count <= UInt64.bitWidth, "a rule has a bit of a word")
    var byTrigger = Array(repeating: UInt64(0), count: 32)
    var wanted: Triggers = []
    for (number, rule) in speaking.enumerated() {
      wanted.formUnion(rule.wakes)
      for bit in 0..<32 where rule.wakes.contains(Triggers(rawValue: 1 << UInt32(bit))) {
        byTrigger[bit] |= 1 << UInt64(number)
      }
    }
    self.byTrigger = byTrigger
    byWord = Self.rules(byWordOf: language, speaking)
    self.wanted = wanted
    self.patterns = patterns
    wakesOnMarks = patterns.wakesOnMarks
    self.language = language
  }

  /// What the rules need to know of a word beyond its place in the lexicon.
  public func traits(ofWord hash: UInt64, number: UInt16, script: UInt16) -> WordTraits {
    var traits: WordTraits = []
    let isFunction =
      wanted.contains(.functionPair) && !language.lexicon.functions(of: number).isEmpty
    if isFunction || byWord[Int(number)] != 0 { traits.insert(.wakesRule) }
    if !language.scripts.contains(script) { traits.insert(.foreignScript) }
    if language.names.isForeign(hash) { traits.insert(.foreignName) }
    if language.words.isForeign(hash) { traits.insert(.foreignWord) }
    if patterns.list(startingWith: hash) != 0 { traits.insert(.startsPattern) }
    return traits
  }

  /// What the rules find in an article, unsorted, in bytes of the normal text.
  ///
  /// - Complexity: O(*n*) in the tokens, whatever the number of rules that stay asleep.
  public func findings(in article: ArticleText) -> [Finding<Normal>] {
    var findings = FindingList(rules: descriptions, confidence: language.confidence)
    let text = article.text
    let lexicon = article.language.lexicon
    var woken = WokenPlaces(rules: searches.count)
    let allTokens = text.tokens
    let tokens = allTokens.span
    var function = FunctionWord()
    for index in text.notable {
      let token = tokens[index]
      let isWord = token.kind == .word
      let isPlain = isWord && token.shape.isEmpty && !token.traits.contains(.foreignScript)
      var rules =
        isPlain
        ? 0
        : rules(
          for: isWord
            ? Self.triggers(ofWord: token) : Self.triggers(ofOther: token, at: index, tokens))
      if token.word != 0 {
        rules |= byWord[Int(token.word)]
        let kinds = lexicon.functions(of: token.word)
        if !kinds.isEmpty {
          if function.isFollowed(by: kinds, at: index, tokens) {
            wake(self.rules(for: .functionPair), at: index &- 2, &woken, article, &findings)
          }
          function = FunctionWord(index: index, kinds: kinds)
        }
      }
      if token.traits.contains(.startsPattern) || wakesOnMarks && token.mark != 0 {
        let list = patterns.list(startingWith: token.hash)
        if list != 0 { patterns.match(list, at: index, of: article, into: &findings) }
      }
      wake(rules, at: index, &woken, article, &findings)
    }
    let starting = rules(for: .sentenceStart)
    if starting != 0 {
      for sentence in text.sentences {
        wake(starting, at: sentence.tokens.lowerBound, &woken, article, &findings)
      }
    }
    let repeating = rules(for: .repetition)
    if repeating != 0 {
      for number in text.repetitions.indices {
        wake(repeating, at: number, &woken, article, &findings)
      }
    }
    wake(rules(for: .article), at: text.tokens.count, &woken, article, &findings)
    for rule in searches.indices { look(with: rule, &woken, article, &findings) }
    return findings.findings
  }

  private static func search(of rule: some Rule) -> Search {
    { places, article, findings in
      for place in places { rule.examine(place, of: article, into: &findings) }
    }
  }

  /// The rules that each word of a language's lexicon wakes, a bit each.
  private static func rules(byWordOf language: Language, _ rules: [any Rule]) -> [UInt64] {
    let lexicon = language.lexicon
    var byWord = Array(repeating: UInt64(0), count: lexicon.count + 1)
    for (number, rule) in rules.enumerated() {
      let bit: UInt64 = 1 << UInt64(number)
      if let words = rule.words(in: language) {
        for word in words where word != 0 { byWord[Int(word)] |= bit }
        continue
      }
      let wakes = rule.wakes.intersection(.ofLexicon)
      if wakes.isEmpty { continue }
      for word in byWord.indices where !lexicon.triggers(of: UInt16(word)).isDisjoint(with: wakes) {
        byWord[word] |= bit
      }
    }
    return byWord
  }

  /// The rules that any of these triggers wakes, a bit each.
  @inline(__always)
  private func rules(for triggers: Triggers) -> UInt64 {
    var bits = triggers.intersection(wanted).rawValue
    var rules: UInt64 = 0  // so that a rule with two triggers at one token is called once
    while bits != 0 {
      rules |= byTrigger[bits.trailingZeroBitCount]
      bits &= bits &- 1
    }
    return rules
  }

  /// Adds a place to those of the rules it wakes.
  @inline(__always)
  private func wake(
    _ rules: UInt64, at place: Int, _ woken: inout WokenPlaces, _ article: ArticleText,
    _ findings: inout FindingList
  ) {
    var rules = rules
    while rules != 0 {
      let rule = rules.trailingZeroBitCount
      rules &= rules &- 1
      if woken.add(place, for: rule) { look(with: rule, &woken, article, &findings) }
    }
  }

  /// Calls a rule at the places that wait for it.
  @inline(never)
  private func look(
    with rule: Int, _ woken: inout WokenPlaces, _ article: ArticleText,
    _ findings: inout FindingList
  ) {
    let places = woken.take(for: rule)
    if places.isEmpty { return }
    findings.look(with: rule)
    searches[rule](places, article, &findings)
  }

  @inline(__always)
  private static func triggers(ofWord token: Token) -> Triggers {
    var mask: Triggers = token.traits.contains(.foreignScript) ? .foreignScript : []
    let shape = token.shape
    if shape.contains(.innerCapital) { mask.insert(.innerCapital) }
    if shape.contains(.mixedScript) { mask.insert(.mixedScript) }
    if shape.contains(.hasPoint) { mask.insert(.pointedWord) }
    if shape.contains(.hasInvisible) { mask.insert(.invisible) }
    return mask
  }

  @inline(__always)
  private static func triggers(
    ofOther token: Token, at index: TokenIndex, _ tokens: borrowing Span<Token>
  ) -> Triggers {
    switch token.kind {
    case .ideograph, .word: return token.traits.contains(.foreignScript) ? .foreignScript : []
    case .number: return token.shape.contains(.hasInvisible) ? [.number, .invisible] : .number
    case .punctuation, .symbol:
      let mark = token.mark
      let trigger: Triggers =
        isSettled(mark, at: index, tokens) ? [] : Marks.trigger(of: mark)
      return token.shape.contains(.hasInvisible) ? trigger.union(.invisible) : trigger
    case .other: return [.invisible, .symbol]
    case .space: return token.shape.contains(.hasInvisible) ? .invisible : []
    case .lineEnd: return []
    }
  }

  /// Whether a comma or full stop of ASCII stands as most do: right behind a word or number and before a blank,
  /// a full stop before no small letter.
  @inline(__always)
  private static func isSettled(
    _ mark: UInt32, at index: TokenIndex, _ tokens: borrowing Span<Token>
  ) -> Bool {
    guard mark == 0x2C || mark == 0x2E, index > 0, tokens[index &- 1].isWordLike else {
      return false
    }
    guard index &+ 1 < tokens.count else { return true }
    guard tokens[index &+ 1].isBlank else { return false }
    return mark == 0x2C || index &+ 2 >= tokens.count || tokens[index &+ 2].kind != .word
      || tokens[index &+ 2].shape.contains(.capitalised)
  }
}

/// The last function word that was passed.
private struct FunctionWord {
  /// Its token.
  var index: TokenIndex = -2
  /// Of what kinds it is: a determiner, an adposition or both.
  var kinds: Triggers = []

  /// Whether a function word of a kind of its stands right behind it.
  @inline(__always)
  func isFollowed(
    by next: Triggers, at index: TokenIndex, _ tokens: borrowing Span<Token>
  ) -> Bool {
    index == self.index &+ 2 && !kinds.isDisjoint(with: next)
      && tokens[index &- 1].kind == .space
  }
}
