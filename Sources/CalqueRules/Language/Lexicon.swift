import CalqueText

/// A language's closed word classes and common verbs: what a word can be.
///
/// A class, because it is looked at for every word, and copying its tables would cost more than the look.
public final class Lexicon: Sendable {
  /// One thing a word can be.
  public struct Analysis: Hashable, Sendable {
    /// The dotted path of its class in the pack ("determiners.definite", "verbs.auxiliary").
    public let path: String
    public let features: Features
    /// The number of its meaning among the pack's verbs, from 1; 0 for other words.
    public let verb: UInt16
    /// Whether it is another lemma with the verb's meaning.
    public let isSynonym: Bool

    public init(path: String, features: Features, verb: UInt16 = 0, isSynonym: Bool = false) {
      self.path = path
      self.features = features
      self.verb = verb
      self.isSynonym = isSynonym
    }
  }

  /// A word and all it can be.
  public struct Entry: Sendable {
    public let spelling: String
    public let classes: WordClasses
    public let analyses: [Analysis]
    let triggers: Triggers

    /// An entry whose classes are those of its analyses' paths, of which some are known.
    fileprivate init(
      spelling: String, analyses: [Analysis], _ known: inout [String: WordClasses]
    ) {
      self.spelling = spelling
      self.analyses = analyses
      var classes: WordClasses = []
      for analysis in analyses {
        let ofPath = known[analysis.path] ?? Self.classes(of: analysis.path)
        known[analysis.path] = ofPath
        classes.formUnion(ofPath)
      }
      self.classes = classes
      var triggers: Triggers = []
      if classes.contains(.verb) { triggers.insert(.verb) }
      if classes.contains(.reporting) { triggers.insert(.reporting) }
      if !classes.isDisjoint(with: [.determiner, .contraction]) { triggers.insert(.determiner) }
      if !classes.isDisjoint(with: [.preposition, .postposition, .particle, .contraction]) {
        triggers.insert(.adposition)
      }
      self.triggers = triggers
    }

    /// The classes that the parts of a path name.
    private static func classes(of path: String) -> WordClasses {
      var classes: WordClasses = []
      var path = Substring(path)
      while true {
        if let named = WordClasses.named[String(path)] { classes.formUnion(named) }
        guard let dot = path.lastIndex(of: ".") else { return classes }
        path = path[..<dot]
      }
    }
  }

  /// The index that tokenizing looks words up in.
  public let index: WordIndex
  /// The names of the verbs' meanings, by number from 1.
  public let verbs: [String]
  private let entries: [Entry]  // by number; 0 is no word
  /// What is asked of every word, close together: its classes, and of what verbs it is a form, by the lower
  /// bits of their numbers.
  private let traits: [(classes: WordClasses, triggers: Triggers, verbs: UInt64)]
  private let forms: [[UInt16]]  // by number of a verb; 0 is no verb

  /// A lexicon of words, each with the hashes of its tokens.
  public init(
    _ words: [(hashes: [UInt64], spelling: String, analyses: [Analysis])] = [],
    verbs: [String] = []
  ) {
    index = WordIndex(words.map(\.hashes))
    self.verbs = verbs
    var known: [String: WordClasses] = [:]
    var entries = [Entry(spelling: "", analyses: [], &known)]
    entries.reserveCapacity(words.count + 1)
    var forms = Array(repeating: [UInt16](), count: verbs.count + 1)
    for word in words {
      let number = UInt16(entries.count)
      entries.append(Entry(spelling: word.spelling, analyses: word.analyses, &known))
      for analysis in word.analyses where analysis.verb != 0 {
        let verb = Int(analysis.verb)
        if forms[verb].last != number { forms[verb].append(number) }
      }
    }
    self.entries = entries
    traits = entries.map { entry in
      // The first bit stands for any modal.
      var verbs: UInt64 = entry.classes.contains(.modal) ? 1 : 0
      for analysis in entry.analyses where analysis.verb != 0 {
        verbs |= 1 << UInt64(1 + analysis.verb % 63)
      }
      return (entry.classes, entry.triggers, entry.classes.contains(.verb) ? verbs : 0)
    }
    self.forms = forms
  }

  /// How many words there are.
  public var count: Int { entries.count - 1 }

  /// The entry of a word's number; an empty one for 0.
  public subscript(word: UInt16) -> Entry { entries[Int(word)] }

  /// The numbers of the words that are forms of a verb.
  public func forms(of verb: UInt16) -> [UInt16] { forms[Int(verb)] }

  /// The classes of a token's word.
  @inline(__always)
  public func classes(of token: Token) -> WordClasses { traits[Int(token.word)].classes }

  /// Whether two words may be different forms of one verb, or different modals: most are not.
  @inline(__always)
  func mayShareVerb(_ first: UInt16, _ second: UInt16) -> Bool {
    first != second && traits[Int(first)].verbs & traits[Int(second)].verbs != 0
  }

  @inline(__always)
  func triggers(of word: UInt16) -> Triggers { traits[Int(word)].triggers }

  /// Whether a word is a determiner, an adposition or both.
  @inline(__always)
  func functions(of word: UInt16) -> Triggers {
    triggers(of: word).intersection([.determiner, .adposition])
  }
}
