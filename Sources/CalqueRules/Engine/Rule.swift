import CalqueText

/// A kind of fault and the search for it.
///
/// A rule looks; it does not print, sort, count, score, or ask what other rules found.
public protocol Rule: Sendable {
  /// What the rule is.
  var about: RuleDescription { get }

  /// Which tokens wake it.
  var wakes: Triggers { get }

  /// Whether the rule has anything to say in a language, by the language's facts.
  func speaks(_ language: Language) -> Bool

  /// The numbers of the only words of the lexicon that wake it; nil where all words with its triggers do.
  func words(in language: Language) -> [UInt16]?

  /// Looks at the place that woke it and adds what it finds.
  func examine(_ index: Int, of article: ArticleText, into findings: inout FindingList)
}

extension Rule {
  public func speaks(_ language: Language) -> Bool { true }
  public func words(in language: Language) -> [UInt16]? { nil }
}

/// What a rule looks at: an article's segmented text and the facts of its language.
///
/// A class, because it is handed to every rule at every token that wakes it, and copying a language's
/// many parts each time would cost more than the search.
public final class ArticleText: Sendable {
  public let text: SegmentedText
  public let language: Language
  /// The language it was translated from, where known, as a BCP 47 tag.
  public let sourceLanguage: String?
  /// The tokens that rules about the whole article look for.
  let landmarks: Landmarks
  /// What is quoted in it.
  public let quotations: Quotations

  public init(_ text: SegmentedText, in language: Language, from sourceLanguage: String? = nil) {
    self.text = text
    landmarks = Landmarks(of: text)
    quotations = Quotations(landmarks.marks, of: text, in: language)
    self.language = language
    self.sourceLanguage = sourceLanguage
  }
}
