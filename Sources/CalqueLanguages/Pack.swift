import CalqueRules
import CalqueYAML

/// What one pack's files say, before it is joined with what it inherits.
struct Pack: Sendable {
  var tag: String
  var parent: String?
  var name: String?
  var depth: Language.Depth?
  var quotationAlso: [QuotationHabits.Pair] = []
  var quotationInner: [QuotationHabits.Pair] = []
  var quotationUsual: QuotationHabits.Pair?
  var stops: QuotationHabits.Stops?
  var spaceBefore: String?
  var spaceAfter: String?
  var joinedWords: [String] = []
  var hasSquareInsertions: Bool?
  var ownMarks: [UInt32: UInt32] = [:]
  var openingMarks: [UInt32: UInt32] = [:]
  var isTurkic: Bool?
  var legalDoublings: [String] = []
  /// A pair of words a line.
  var legalPairs = ""
  var clausePairs = ""
  var elisions: [String] = []
  var abbreviations: [String] = []
  var lowercaseStarts: [String] = []
  var prefaces: [String] = []
  var notes: [String] = []
  var sources: [String] = []
  var past: [String] = []
  var present: [String] = []
  var future: [String] = []
  var multipliers: [String] = []
  var scales: [String] = []
  var clock: [String] = []
  var closeLanguages: [String] = []
  var usualSources: [String] = []
  var tellingSources: [String]?
  var lenders: [String: Lender]?
  var regions: [String]?
  var moneyPlace: MoneyHabits.Place?
  var soundArticles: SoundArticles?
  var agreement: AgreementReader?
  var words: [WordListing] = []
  /// The names of the verbs' meanings, in order.
  var verbs: [String] = []
  var rules: [RuleListing] = []
  var confidence = ConfidenceTable()

  /// A form of `words.yaml`.
  struct WordListing: Sendable {
    let form: String
    let path: String
    let features: Features
    /// The meaning, for a verb.
    let verb: String?
    let isSynonym: Bool
  }

  /// A pattern rule as it stands in a file under `rules`.
  struct RuleListing: Sendable {
    let node: YAMLNode
  }
}
