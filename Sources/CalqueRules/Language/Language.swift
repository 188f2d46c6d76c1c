import CalqueText

/// What is known of a language, shared by all workers and rules.
///
/// A class, because every rule looks at it at every token that wakes it, and copying its many parts
/// would cost more than the search.
@dynamicMemberLookup
public final class Language: Sendable {
  private let facts: LanguageFacts
  private let dates = Once<DateHabits>()
  private let currency = Once<CurrencyHabits?>()
  private let borrowed = Once<Set<UInt32>>()
  private let inflected = Once<Bool>()

  public init(_ facts: LanguageFacts) {
    self.facts = facts
  }

  /// How it writes dates: read from CLDR when an article first has one.
  var dateHabits: DateHabits { dates.value { DateHabits(self) } }

  /// Where it puts the sign of a currency, read so too; nil where amounts are written from right to left.
  var currencyHabits: CurrencyHabits? { currency.value { CurrencyHabits(self) } }

  /// Whether its names change their form in a date, by CLDR's months.
  var hasInflectedNames: Bool { inflected.value { facts.names.areInflected } }

  /// The letters of CLDR's auxiliary exemplar set, read so too: its borrowed words have them.
  var borrowedLetters: Set<UInt32> {
    borrowed.value {
      Set(LocaleFacts(facts.tag).auxiliaryExemplars.joined().unicodeScalars.map(\.value))
    }
  }

  /// One of its facts.
  @inline(__always)
  public subscript<Fact>(dynamicMember fact: KeyPath<LanguageFacts, Fact>) -> Fact {
    facts[keyPath: fact]
  }

  /// How much a pack says.
  public enum Depth: String, Comparable, Sendable {
    /// ICU's and CLDR's facts alone.
    case universal
    /// Habits and function words.
    case facts
    /// Closed classes with their grammar, and rules of its own.
    case full

    public static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }

    private var rank: Int {
      switch self {
      case .universal: 0
      case .facts: 1
      case .full: 2
      }
    }
  }
}

/// What is known of a language: the pack's words and habits, and CLDR's facts.
///
/// Its parts say nothing of how they were loaded.
public struct LanguageFacts: Sendable {
  /// Its BCP 47 tag; "und" where the language is not known.
  public var tag: String
  /// Its English name.
  public var name: String
  /// The tags it inherits from, nearest first, "root" last.
  public var ancestors: [String] = []
  public var depth: Language.Depth = .universal
  public var lexicon = Lexicon()
  public var quotation = QuotationHabits()
  public var numbers = NumberHabits()
  public var spacing = SpacingHabits()
  public var punctuation = PunctuationHabits()
  /// The scripts it is written in.
  public var scripts = ScriptSet()
  /// The letters of CLDR's main exemplar set, case-folded; empty where CLDR has none.
  public var letters: Set<UInt32> = []
  /// Hashes of words that may stand twice in a row; of a phrase, the combined hash.
  public var legalDoublings: Set<UInt64> = []
  /// Function words of one class that may stand side by side.
  public var legalPairs = PairSet()
  /// Such pairs that are right only where a clause begins: behind a comma, or a preposition behind one.
  public var clausePairs = PairSet()
  /// Hashes of clitics that an apostrophe joins to the next word, with their apostrophe.
  public var elisions: Set<UInt64> = []
  /// Hashes of words before a point that ends no sentence.
  public var abbreviations: Set<UInt64> = []
  /// Hashes of words that may begin a sentence in lower case.
  public var lowercaseStarts: Set<UInt64> = []
  public var chatter = Chatter()
  public var timeWords = TimeWords()
  /// Hashes of words that follow a number and multiply it ("million").
  public var multipliers: Set<UInt64> = []
  /// Hashes of words after which its publishers keep English marks in a number, as on a scale that science
  /// writes so ("magnitudo 7.5").
  public var scales: Set<UInt64> = []
  /// Hashes of words beside a number that make it a time of the day ("7.58 Uhr", "klockan 7.58").
  public var clock: Set<UInt64> = []
  /// The months' names that are one word.
  public var months = MonthNames()
  /// The locales whose formats its articles use: its own tag, and those of regions that write otherwise.
  public var formatLocales: [String] = []
  public var money = MoneyHabits()
  /// Languages of the same script that share many of its words, without script and region.
  public var closeLanguages: Set<String> = []
  /// Languages that articles are mostly translated from, without script and region.
  public var usualSources: Set<String> = []
  /// Languages that it borrows nouns from freely, by tag without script and region.
  public var lenders: [String: Lender] = [:]
  /// A/an and its like: which article stands before which sound.
  public var soundArticles: SoundArticles?
  /// Which determiners agree with which nouns; nil where the pack does not say.
  public var agreement: Agreement?
  public var confidence = ConfidenceTable()
  /// Whether I and İ fold as in Turkish.
  public var isTurkic = false
  public var isRightToLeft = false
  /// Whether words are written without spaces between them.
  public var isDense = false
  /// The function words of all languages.
  public var words: any WordKnowledge = NoWords()
  /// What spelling dictionaries tell of words; nil where none are asked for, or there are none of it.
  public var spelling: (any SpellingKnowledge)?
  /// The neighbours of its function words; nil where none were counted.
  public var neighbours: (any WordNeighbours)?
  /// The names CLDR has in all languages.
  public var names: any NameKnowledge = NoNames()

  public init(tag: String, name: String) {
    self.tag = tag
    self.name = name
  }
}

/// Two words in order, by their hashes.
public struct WordPair: Hashable, Sendable {
  public let first: UInt64
  public let second: UInt64

  public init(_ first: UInt64, _ second: UInt64) {
    self.first = first
    self.second = second
  }
}

/// Quotation marks and the stops beside them.
public struct QuotationHabits: Sendable {
  /// A pair of marks.
  public struct Pair: Hashable, Sendable {
    public let open: String
    public let close: String

    public init(open: String, close: String) {
      self.open = open
      self.close = close
    }
  }

  /// Where a comma or full stop stands against the closing mark.
  public enum Stops: String, Sendable {
    case inside, outside, either
    /// A comma outside; a full stop inside where the quotation is a sentence.
    case sense
    /// Inside or outside, but the same throughout an article.
    case consistent
  }

  /// CLDR's outer pair, then its inner one.
  public var pairs: [Pair] = [] { didSet { index() } }
  /// Pairs also used by good publishers.
  public var also: [Pair] = [] { didSet { index() } }
  /// Pairs used within another quotation only.
  public var inner: [Pair] = [] { didSet { index() } }
  /// The pair most of its publishers use, where that is not CLDR's.
  public var usual: Pair?
  public var stops = Stops.either
  /// Whether an editor's insertion in a quotation stands in square brackets.
  public var hasSquareInsertions = false
  /// The marks that open a quotation, and those that close one (code points); a mark can do both.
  public private(set) var opening: [UInt32] = []
  public private(set) var closing: [UInt32] = []

  public init() {}

  /// Whether a mark can open a quotation, or close one, inside so many others.
  public func hasMark(_ scalar: UInt32, opening isOpening: Bool, atDepth depth: Int) -> Bool {
    let marks = isOpening ? opening : closing
    return marks.prefix(depth == 0 ? pairs.count + also.count : marks.count).contains(scalar)
  }

  private mutating func index() {
    let all = pairs + also + inner
    opening = all.map { $0.open.unicodeScalars.first?.value ?? 0 }
    closing = all.map { $0.close.unicodeScalars.first?.value ?? 0 }
  }
}

/// How numbers are written, from CLDR.
public struct NumberHabits: Sendable {
  public var decimal = "."
  public var grouping = ","
  /// Digits in the first group from the right, and in the others.
  public var primaryGroup = 3
  public var secondaryGroup = 3
  /// How many digits must stand before the first separator for there to be one (2 in Spanish).
  public var minimumGrouped = 1

  public init() {}
}

/// Where the sign of a currency stands, where publishers do not keep to CLDR.
public struct MoneyHabits: Sendable {
  public enum Place: String, Sendable {
    case before, after, either
  }

  /// nil where CLDR's pattern says it.
  public var place: Place?

  public init() {}
}

/// Marks that take a space before or after them (code points).
public struct SpacingHabits: Sendable {
  public var before: [UInt32] = []
  public var after: [UInt32] = []
  /// Words that a mark joins without a space (Greek "ό,τι"), by the words before and after it.
  public var joined: Set<WordPair> = []

  public init() {}
}

/// Marks of the language's own in place of ASCII's (code points).
public struct PunctuationHabits: Sendable {
  /// The own mark for an ASCII one: "，" for ",".
  public var own: [UInt32: UInt32] = [:]
  /// The mark that opens what another closes: "¿" for "?".
  public var opening: [UInt32: UInt32] = [:] { didSet { closing = opening.keys.sorted() } }
  /// The marks that something must open.
  public private(set) var closing: [UInt32] = []

  public init() {}
}

/// Phrases that a chatbot or translator leaves.
public struct Chatter: Sendable {
  /// At the start of a line.
  public var prefaces = PhraseList()
  /// At the start of a bracket.
  public var notes = PhraseList()
  /// Alone in a bracket: the language a word was in.
  public var sources = PhraseList()

  public init() {}
}

/// Phrases that speak for the tense of the verb in their sentence, each the hashes of its words.
public struct TimeWords: Sendable {
  public var past: [[UInt64]] = []
  public var present: [[UInt64]] = []
  public var future: [[UInt64]] = []
  /// The names of weekdays and months: news tells of days that are over.
  public var dates: [[UInt64]] = []

  public init() {}
}
