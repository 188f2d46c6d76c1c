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
    self.wanted = wanted
    self.patterns = patterns
    wakesOnMarks = patterns.wakesOnMarks
    self.language = language
  }

  /// What the rules need to know of a word beyond its place in the lexicon.
  public func traits(ofWord hash: UInt64, number: UInt16, script: UInt16) -> WordTraits {
    var traits: WordTraits = []
    if !language.lexicon.triggers(of: number).isDisjoint(with: wanted) { traits.insert(.wakesRule) }
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
    for index in text.notable {
      let token = tokens[index]
      var mask = token.kind == .word ? Self.triggers(ofWord: token) : Self.triggers(ofOther: token)
      if token.word != 0 { mask.formUnion(lexicon.triggers(of: token.word)) }
      if token.traits.contains(.startsPattern) || wakesOnMarks && token.mark != 0 {
        let list = patterns.list(startingWith: token.hash)
        if list != 0 { patterns.match(list, at: index, of: article, into: &findings) }
      }
      let awake = mask.intersection(wanted)
      if !awake.isEmpty { wake(awake, at: index, &woken, article, &findings) }
    }
    if wanted.contains(.sentenceStart) {
      for sentence in text.sentences {
        wake(.sentenceStart, at: sentence.tokens.lowerBound, &woken, article, &findings)
      }
    }
    if wanted.contains(.repetition) {
      for number in text.repetitions.indices {
        wake(.repetition, at: number, &woken, article, &findings)
      }
    }
    wake(wanted.intersection(.article), at: text.tokens.count, &woken, article, &findings)
    for rule in searches.indices { look(with: rule, &woken, article, &findings) }
    return findings.findings
  }

  private static func search(of rule: some Rule) -> Search {
    { places, article, findings in
      for place in places { rule.examine(place, of: article, into: &findings) }
    }
  }

  /// Adds a place to those of the rules it wakes.
  @inline(__always)
  private func wake(
    _ awake: Triggers, at place: Int, _ woken: inout WokenPlaces, _ article: ArticleText,
    _ findings: inout FindingList
  ) {
    var bits = awake.rawValue
    var rules: UInt64 = 0  // so that a rule with two triggers at one token is called once
    while bits != 0 {
      rules |= byTrigger[bits.trailingZeroBitCount]
      bits &= bits &- 1
    }
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
    if shape.isEmpty { return mask }
    if shape.contains(.capitalised) { mask.insert(.capitalised) }
    if shape.contains(.mixedScript) { mask.insert(.mixedScript) }
    if shape.contains(.hasPoint) { mask.insert(.pointedWord) }
    if shape.contains(.hasInvisible) { mask.insert(.invisible) }
    return mask
  }

  @inline(__always)
  private static func triggers(ofOther token: Token) -> Triggers {
    switch token.kind {
    case .ideograph, .word: return token.traits.contains(.foreignScript) ? .foreignScript : []
    case .number: return token.shape.contains(.hasInvisible) ? [.number, .invisible] : .number
    case .punctuation, .symbol:
      let trigger = Marks.trigger(of: token.mark)
      return token.shape.contains(.hasInvisible) ? trigger.union(.invisible) : trigger
    case .other: return [.invisible, .symbol]
    case .space: return token.shape.contains(.hasInvisible) ? .invisible : []
    case .lineEnd: return []
    }
  }
}
