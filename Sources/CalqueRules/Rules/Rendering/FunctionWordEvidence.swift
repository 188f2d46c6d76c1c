import CalqueText

/// What speaks for one of two function words that stand side by side before a word: grammar, the article's
/// own use, and how often the words around stand beside it in ordinary text.
struct FunctionWordEvidence {
  /// How much speaks for it.
  private(set) var support = 0
  /// What speaks for it most; empty where there is only its being common.
  private(set) var reason = ""
  /// Whether something forbids it there, or demands it.
  private(set) var isDecided = false

  private let word: TokenIndex
  private let rival: TokenIndex
  private let following: TokenIndex
  private let article: ArticleText

  /// The evidence for a word against its neighbour; `following` is the word behind both.
  init(
    for word: TokenIndex, against rival: TokenIndex, before following: TokenIndex,
    in article: ArticleText
  ) {
    self.word = word
    self.rival = rival
    self.following = following
    self.article = article
    weighGrammar()
    weighUse()
    weighNeighbours()
  }

  private var tokens: [Token] { article.text.tokens }
  private var lexicon: Lexicon { article.language.lexicon }

  /// What grammar says of it before what follows.
  private mutating func weighGrammar() {
    let entry = lexicon[tokens[word].word]
    let next = lexicon[tokens[following].word]
    if let sound = soundOfFollowing(), sound != .either,
      let own = article.language.soundArticles?.sound(before: tokens[word].hash),
      own != sound
    {
      forbid()
    }
    if entry.classes.contains(.contraction) {
      // The article is in it already: "du la", "del un".
      if next.classes.contains(.determiner) { forbid() }
      if next.analyses.contains(where: { $0.features.contains(.infinitive) }) { support -= 5 }
      if tokens[following].shape.contains(.capitalised) { support -= 2 }
    }
    for analysis in entry.analyses {
      switch analysis.path {
      case "determiners.definite": support += tokens[following].shape.contains(.capitalised) ? 3 : 1
      case "determiners.indefinite": support -= 1
      default: break
      }
    }
  }

  /// How the word behind begins when it is spoken, where the language's articles heed that.
  private func soundOfFollowing() -> SoundArticles.Sound? {
    article.language.soundArticles?.sound(of: following, in: article.text)
  }

  private mutating func forbid() {
    support -= 20
    isDecided = true
  }

  /// How the article uses it elsewhere: at all, before words of the kind, before this one, behind the last.
  private mutating func weighUse() {
    let text = article.text
    let pair = min(word, rival)...max(word, rival)
    let preceding = text.previousWord(before: pair.lowerBound)
    let own = tokens[word].hash
    let other = tokens[rival].hash
    let kind = kind(of: following)
    let isDeterminer = lexicon.classes(of: tokens[word]).contains(.determiner)
    let features = lexicon[tokens[word].word].determinerFeatures
    var uses = (own: 0, other: 0)
    var alike = (own: 0, other: 0)
    var (before, behind, agreeing) = (0, 0, 0)
    for index in text.surroundings(of: word) where !pair.contains(index) {
      let hash = tokens[index].hash
      if hash == tokens[following].hash, index != following, isDeterminer,
        let previous = text.previousWord(before: index), !pair.contains(previous)
      {
        let given = lexicon[tokens[previous].word].determinerFeatures
        if !given.isEmpty, !features.isEmpty {
          agreeing +=
            features.agrees(with: given, in: .genders)
              && features.agrees(with: given, in: .numbers) ? 1 : -1
        }
      }
      guard hash == own || hash == other, let next = text.nextWord(after: index) else { continue }
      let isAlike = self.kind(of: next) == kind
      if hash == other {
        uses.other += 1
        if isAlike { alike.other += 1 }
        continue
      }
      uses.own += 1
      if isAlike { alike.own += 1 }
      if tokens[next].hash == tokens[following].hash { before += 1 }
      if let preceding, let previous = text.previousWord(before: index),
        tokens[previous].hash == tokens[preceding].hash
      {
        behind += 1
      }
    }
    support += 4 * min(before, 3) + 3 * min(behind, 3) + 3 * max(-2, min(2, agreeing))
    support += 8 * uses.own / (uses.own + uses.other + 2)
    support += 8 * alike.own / (alike.own + alike.other + 1)
    // The commoner of two words is the shorter (Zipf); determiners are too few for that.
    if !isDeterminer, article.language.neighbours == nil {
      support += 2 * max(-2, min(2, Int(tokens[rival].letters) - Int(tokens[word].letters)))
    }
    if before > 0 || behind > 0 {
      reason = "the article’s own use of the words around"
    } else if agreeing > 0 {
      reason = "agreement with what follows"
    }
  }

  /// How much likelier it is between the words around than its rival, by counts of pairs.
  private mutating func weighNeighbours() {
    guard let neighbours = article.language.neighbours else { return }
    let lead = likelihood(of: word, neighbours) - likelihood(of: rival, neighbours)
    support += lead
    if lead > 3, reason.isEmpty { reason = "how often the words around stand beside it" }
  }

  /// The likelihood of the place with a word in it, as twice a binary logarithm: how common the word is,
  /// and what share of it stands behind the word before and in front of the word behind.
  private func likelihood(of index: TokenIndex, _ neighbours: any WordNeighbours) -> Int {
    let own = tokens[index].hash
    let count = neighbours.frequency(of: own) ?? Self.seldom
    var likelihood = count + share(neighbours.frequency(of: own, tokens[following].hash), of: count)
    if let preceding = article.text.previousWord(before: min(word, rival)) {
      likelihood += share(neighbours.frequency(of: tokens[preceding].hash, own), of: count)
    }
    return likelihood
  }

  private func share(_ pair: Int?, of count: Int) -> Int {
    max(pair.map { $0 - count } ?? Self.smallestShare, Self.smallestShare)
  }

  /// The frequency of a word that was seldom seen.
  private static let seldom = 5
  /// The share of pairs that were not seen: one in some fifty thousand.
  private static let smallestShare = -31

  /// Kinds of words that function words stand before.
  private enum Kind { case determiner, name, number, known, other }

  private func kind(of index: TokenIndex) -> Kind {
    let token = tokens[index]
    if token.kind == .number { return .number }
    if lexicon.classes(of: token).contains(.determiner) { return .determiner }
    if token.shape.contains(.capitalised) { return .name }
    return token.word == 0 ? .other : .known
  }
}

extension Lexicon.Entry {
  /// The genders and numbers it can have as a determiner, or as a preposition with one in it.
  fileprivate var determinerFeatures: Features {
    analyses.reduce(into: []) { features, analysis in
      if analysis.path.hasPrefix("determiners") || analysis.path.hasPrefix("contractions") {
        features.formUnion(analysis.features.intersection(Features.genders.union(.numbers)))
      }
    }
  }
}
