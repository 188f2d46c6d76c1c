import CalqueText

/// A language's words as patterns name them: by class, sub-class, features and verb.
public struct PatternVocabulary: Sendable {
  /// A form of `words.yaml` with what it can be.
  public struct Form: Sendable {
    let tokens: [PatternToken]
    /// Its number in the lexicon; 0 for a phrase, which no single token can be.
    let word: UInt16
    let analysis: Lexicon.Analysis

    /// A form with its tokens as a text has them, blanks included.
    public init(tokens: [Token], word: UInt16, analysis: Lexicon.Analysis) {
      self.tokens = PatternToken.sequence(tokens)
      self.word = word
      self.analysis = analysis
    }
  }

  /// Forms in a row of one class and one verb: all of them belong to what a pattern names, or none.
  private struct Run: Sendable {
    let analysis: Lexicon.Analysis
    var forms: Range<Int>
  }

  private let forms: [Form]
  private let runs: [Run]
  private let lexicon: Lexicon
  /// The most tokens a number has: numerals run on where words have no spaces between them.
  let longestNumber: Int
  /// The names of the verbs.
  let verbNames: [String]
  /// The dotted paths of all classes that a pattern may name.
  let paths: [String]

  /// The vocabulary of a language's forms and the names of its verbs.
  public init(forms: [Form], lexicon: Lexicon, isDense: Bool) {
    self.forms = forms
    self.lexicon = lexicon
    longestNumber = isDense ? PatternMatcher.longestNumber : 1
    verbNames = lexicon.verbs
    var runs: [Run] = []
    for (number, form) in forms.enumerated() {
      if let last = runs.last?.analysis, last.path == form.analysis.path,
        last.verb == form.analysis.verb
      {
        runs[runs.count - 1].forms = runs[runs.count - 1].forms.lowerBound..<number + 1
      } else {
        runs.append(Run(analysis: form.analysis, forms: number..<number + 1))
      }
    }
    self.runs = runs
    var paths = Set(WordClasses.named.keys)
    for run in runs {
      var path = Substring(run.analysis.path)
      while paths.insert(String(path)).inserted, let dot = path.lastIndex(of: ".") {
        path = path[..<dot]
      }
    }
    self.paths = paths.sorted()
  }

  /// The words of a class that fit features; nil where there is no such class.
  func words(in path: String, _ features: Features) -> PatternWords? {
    guard paths.contains(path) else { return nil }
    return words(fitting: features) { analysis in
      analysis.path == path
        || analysis.path.hasPrefix(path) && analysis.path.dropFirst(path.count).first == "."
    }
  }

  /// The forms of a verb that fit features; nil where there is no such verb.
  func forms(of verb: String, _ features: Features) -> PatternWords? {
    guard let index = verbNames.firstIndex(of: verb) else { return nil }
    return words(fitting: features) { $0.verb == UInt16(index + 1) }
  }

  /// How often a token is met, roughly, where a word of no closed class is met once.
  func frequency(_ hash: UInt64) -> Int {
    if hash <= 0x10FFFF { return 200 }  // a mark
    let classes = lexicon[lexicon.index.number(of: hash)].classes
    if classes.contains(.article) { return 400 }
    let function: WordClasses = [
      .contraction, .preposition, .particle, .conjunction, .pronoun, .auxiliary,
    ]
    if !classes.isDisjoint(with: function) { return 100 }
    return classes.isEmpty ? 1 : 30
  }

  private func words(
    fitting features: Features, where belongs: (Lexicon.Analysis) -> Bool
  ) -> PatternWords {
    var words = PatternWords()
    for run in runs where belongs(run.analysis) {
      for form in forms[run.forms] where form.analysis.features.fits(features) { words.add(form) }
    }
    return words
  }
}

/// The words a class stands for in a pattern.
struct PatternWords: Hashable, Sendable {
  /// Those that are a single word of the lexicon.
  private(set) var words = WordSet()
  /// Those that are several tokens, longest first.
  private(set) var phrases: [[PatternToken]] = []
  /// The hashes of the tokens that any of them starts with.
  private(set) var firsts: Set<UInt64> = []
  /// Those that stand second in any of several tokens, and those that any such ends with.
  private(set) var seconds: Set<UInt64> = []
  private var ends: Set<UInt64> = []
  /// Whether any is one token.
  private(set) var hasSingles = false
  /// The number of tokens of the longest.
  private(set) var longest = 1

  /// Tokens of which any of them ends with one.
  var lasts: Set<UInt64> { firsts.union(ends) }

  /// Nothing yet.
  fileprivate init() {}

  /// These phrases.
  init(_ phrases: [[PatternToken]]) {
    self.phrases = phrases.sorted { $0.count > $1.count }
    for phrase in phrases { look(at: phrase) }
  }

  fileprivate mutating func add(_ form: PatternVocabulary.Form) {
    guard !form.tokens.isEmpty else { return }
    look(at: form.tokens)
    if form.word != 0 {
      words.insert(form.word)
    } else {
      phrases.append(form.tokens)
      phrases.sort { $0.count > $1.count }
    }
  }

  private mutating func look(at tokens: [PatternToken]) {
    guard let first = tokens.first, let last = tokens.last else { return }
    firsts.insert(first.hash)
    if tokens.count > 1 {
      seconds.insert(tokens[1].hash)
      ends.insert(last.hash)
    } else {
      hasSingles = true
    }
    longest = max(longest, tokens.count)
  }
}

/// A token of a literal or phrase: its hash, and whether it is joined to the one before.
public struct PatternToken: Hashable, Sendable {
  let hash: UInt64
  let isJoined: Bool

  /// The tokens that are no blanks.
  public static func sequence(_ tokens: [Token]) -> [PatternToken] {
    var result: [PatternToken] = []
    var isJoined = false
    for token in tokens {
      if token.isBlank {
        isJoined = false
      } else {
        result.append(PatternToken(hash: token.hash, isJoined: isJoined))
        isJoined = true
      }
    }
    return result
  }
}

extension Features {
  /// Whether a form with these features is what a pattern asks for: it has the tense and form asked for,
  /// and no other gender, number, person or case.
  func fits(_ wanted: Features) -> Bool {
    if wanted.isEmpty { return true }
    let cases: Features = [
      .nominative, .genitive, .dative, .accusative, .instrumental, .locative, .oblique,
    ]
    let agreeing: [Features] = [.genders, .numbers, .persons, cases]
    let rest = wanted.subtracting(agreeing.reduce([]) { $0.union($1) })
    return isSuperset(of: rest) && agreeing.allSatisfy { agrees(with: wanted, in: $0) }
  }
}
