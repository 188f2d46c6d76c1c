import CalqueRules
import CalqueText

/// What checking one article came to.
public struct ArticleReport: Sendable {
  public let article: Article
  /// The language it was checked in, as a BCP 47 tag; "und" where unsure.
  public let language: String
  public let languageSource: LanguageSource
  /// Words of UAX #29; ideographs and kana ÷ 2; Thai, Lao, Khmer and Burmese letters ÷ 4.
  public let words: Int
  /// By place, then severity; none inside another.
  public private(set) var findings: [Finding<Original>]
  public let score: Score
  /// What rules of its findings are that are not built in; these come before those that are.
  let rules: [RuleDescription]
  /// Findings that stand in the article and are not held against it; they are not among `findings`.
  public private(set) var setAside: [SetAside]
  /// The marks of its sentences, where they are asked for.
  public let sentences: [SentenceMark]
  /// The spelling dictionaries that were asked, each by its name, its size and its day.
  public let dictionaries: [String]
  /// Whether the findings are those that a baseline does not know.
  public private(set) var isHeldAgainstBaseline = false

  public init(
    article: Article, language: String, languageSource: LanguageSource, words: Int,
    findings: [Finding<Original>], score: Score, rules: [RuleDescription] = [],
    setAside: [SetAside] = [], sentences: [SentenceMark] = [],
    dictionaries: [String] = []
  ) {
    self.dictionaries = dictionaries
    self.sentences = sentences
    self.setAside = setAside
    self.article = article
    self.language = language
    self.languageSource = languageSource
    self.words = words
    self.findings = findings
    self.score = score
    self.rules = rules
  }

  /// How the language came to be known.
  public enum LanguageSource: String, Sendable {
    case declared, identified, unsure
  }

  /// The text of a range of the article as it was read: the bytes on disk, decoded.
  public func text(of range: OriginalRange) -> String {
    let bytes = Array(article.original[range.bytes()])
    if article.text.encoding == "UTF-8" { return String(decoding: bytes, as: UTF8.self) }
    return (try? Decoder(encoding: article.text.encoding).decode(bytes)).map {
      String(decoding: $0.bytes, as: UTF8.self)
    } ?? String(decoding: bytes, as: UTF8.self)
  }

  /// Leaves out findings that are not wanted; the score stays.
  public mutating func keep(where isWanted: (Finding<Original>) -> Bool) {
    findings.removeAll { !isWanted($0) }
  }

  /// Sets findings aside that a baseline knows.
  mutating func setAside(_ isKnown: (Finding<Original>) -> Bool) {
    isHeldAgainstBaseline = true
    findings.removeAll { finding in
      guard isKnown(finding) else { return false }
      setAside.append(SetAside(finding: finding, cause: .baseline))
      return true
    }
  }
}

/// One result of a run: an article's report, or why there is none.
///
/// Indirect, because it is handed from one to another more often than it is looked into.
public indirect enum Outcome: Sendable {
  case report(ArticleReport)
  case failure(ArticleFailure)
}

/// An article, or a place where one should be, that could not be checked.
public struct ArticleFailure: Error, Equatable, Sendable {
  /// The article's id where one was read, else the path.
  public let id: String
  /// The file it stands in.
  public let path: String
  /// A word for programs: "unreadable", "malformed-record", "binary", …
  public let code: String
  /// One sentence for people.
  public let message: String
  /// The line of the file, from 1; nil where there is none.
  public let line: Int?
  /// The byte of the file; nil where there is none.
  public let byte: Int?

  public init(
    id: String, path: String? = nil, code: String, message: String, line: Int? = nil,
    byte: Int? = nil
  ) {
    self.id = id
    self.path = path ?? id
    self.code = code
    self.message = message
    self.line = line
    self.byte = byte
  }
}
