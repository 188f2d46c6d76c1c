import Calque
import CalqueRules
import CalqueText

/// What was kept of an article's check.
public struct StoredResult: Sendable {
  /// Its number in the store.
  public let number: Int
  public let language: String
  public let languageSource: ArticleReport.LanguageSource
  public let encoding: String
  public let words: Int
  public let score: Score
  public internal(set) var findings: [Finding<Original>] = []
  /// Those that comments in the article set aside.
  public internal(set) var setAside: [SetAside] = []
  /// What the rules of its findings are.
  public internal(set) var rules: [RuleDescription] = []
  /// The marks of its sentences, where they were asked for.
  public internal(set) var sentences: [SentenceMark] = []
  /// The spelling dictionaries that were asked.
  public let dictionaries: [String]
  /// Whether the article's bytes are kept, for what was found or marked in them.
  let hasSource: Bool

  /// The result in the columns of a row, from one on, without its findings.
  init(_ row: borrowing Statement, from column: Int32) {
    number = row.integer(column)
    language = row.text(column + 1)
    languageSource = ArticleReport.LanguageSource(rawValue: row.text(column + 2)) ?? .unsure
    encoding = row.text(column + 3)
    words = row.integer(column + 4)
    let low = row.double(column + 6)
    score = Score(
      value: row.double(column + 5), interval: low...max(low, row.double(column + 7)),
      verdict: Score.Verdict(rawValue: row.text(column + 8)) ?? .short, terms: [],
      penalty: row.double(column + 9), isClamped: row.integer(column + 10) == 1)
    hasSource = row.integer(column + 11) == 1
    dictionaries =
      row.isNull(column + 12)
      ? [] : row.text(column + 12).split(separator: "\n").map(String.init)
  }

  /// The report that it was, of the article as it stands now.
  public func report(of article: Article) -> ArticleReport {
    ArticleReport(
      article: article, language: language, languageSource: languageSource, words: words,
      findings: findings, score: score, rules: rules, setAside: setAside,
      sentences: sentences, dictionaries: dictionaries)
  }
}
