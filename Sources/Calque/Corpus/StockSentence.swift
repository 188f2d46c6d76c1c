import CalqueRules

/// One sentence in many articles of a corpus that have nothing else in common.
public struct StockSentence: Sendable {
  /// The rule that finds it.
  public static let about = RuleDescription(
    id: "stock-sentence", category: .addition, severity: .major,
    summary: "One sentence stands in many unrelated articles.",
    rationale:
      "A translator that loses its source falls back on what it has learned by heart. It shows over a"
      + " corpus: ‘calque check --stock-sentences’ looks for it. Copies of one article are related, and so"
      + " are passages that stand together in several; short sentences are said again by chance.",
    examples: [])

  public let severity: Severity
  public let confidence: Double
  public let text: String
  /// What it is known by in baselines.
  public let fingerprint: Fingerprint
  /// How many articles it stands in, of how many.
  public let articles: Int
  public let corpus: Int
  /// Where it stands first in each of the articles, in their order; of very many the first alone.
  public let places: [Place]
  /// Whether a baseline knows it.
  public internal(set) var isKnown = false

  /// A place in one of the articles.
  public struct Place: Sendable {
    /// The article's id.
    public let id: String
    /// The file it stands in.
    public let path: String
    /// The line of the file that a record begins at; nil where the article is the file.
    public let record: Int?
    public let mark: SentenceMark

    public init(id: String, path: String, record: Int?, mark: SentenceMark) {
      self.id = id
      self.path = path
      self.record = record
      self.mark = mark
    }
  }

  public init(
    severity: Severity, confidence: Double, text: String, articles: Int, corpus: Int,
    places: [Place]
  ) {
    self.severity = severity
    self.confidence = confidence
    self.text = text
    self.articles = articles
    self.corpus = corpus
    self.places = places
    fingerprint = Fingerprint(ofWords: places.first?.mark.words ?? 0)
  }

  /// One sentence for people.
  public var message: String {
    "This sentence stands in \(articles) of \(corpus) articles that are otherwise unrelated."
  }
}
