import Calque
import CalqueReporting
import CalqueRules
import CalqueText
import Foundation

/// Outcomes with every trait that a report has to tell.
enum SampleOutcomes {
  static var all: [Outcome] {
    [
      .report(held(news)), .report(scripts), .report(record), .report(utf16), .report(longLine),
      .report(hostile), .report(clean), failure, .failure(missing),
    ]
  }

  /// The outcomes as a format tells them.
  static func told(in format: ReportFormat) -> Data {
    var reporter = format.reporter(TextStyle())
    var output: [UInt8] = []
    reporter.begin(into: &output)
    for outcome in all { reporter.report(outcome, into: &output) }
    for sentence in sentences { reporter.tell(sentence, into: &output) }
    reporter.end(into: &output)
    return Data(output)
  }

  /// Stock sentences: of files, of records, and one that a baseline knows.
  static var sentences: [StockSentence] {
    let files = (1...8).map { number in
      place("news/\(number).txt", "news/\(number).txt", record: nil, number)
    }
    let records = (1...2).map { place("r-\($0)", "batch.jsonl", record: $0 + 40, $0) }
    let known = sentence("Everybody went home | content.", 30, [files[3]])
    var baseline = Baseline()
    baseline.add(known)
    return [
      sentence("They thanked <all> & left @once.", 12, files),
      sentence("وشكر الحاضرون المنظمين على حسن الضيافة.", 11, records), baseline.marked(known),
    ]
  }

  private static func sentence(
    _ text: String, _ articles: Int, _ places: [StockSentence.Place]
  ) -> StockSentence {
    StockSentence(
      severity: .major, confidence: 0.85, text: text, articles: articles, corpus: 2000,
      places: places)
  }

  private static func place(
    _ id: String, _ path: String, record: Int?, _ number: Int
  ) -> StockSentence.Place {
    StockSentence.Place(
      id: id, path: path, record: record,
      mark: SentenceMark(
        words: UInt64(path.utf8.count * 1000 + number), before: 1, after: 2,
        start: UInt32(number * 10), length: 30, sharesLine: true, line: UInt32(number), column: 4))
  }

  private static var news: ArticleReport {
    let article = Article(
      id: "news/mayor.txt",
      """
      Mayor opens bridge\r
      \r
      The mayor does not did not speak, and “the bridge is open.\r
      Later the House- White praised it.
      """)
    return report(
      article, words: 24, verdict: .short,
      [
        finding(
          "double-rendering", .grammar, .major, 0.971_26, "The verb is rendered twice.",
          "does not did not", in: article,
          [
            ("does not did not", "did not", .reviewed, 0.9),
            ("does not did not", "does not", .shown, 0.4),
          ]),
        finding(
          "unclosed-quotation", .punctuation, .minor, 0.8,
          "The quotation opened here is never closed.", "“the bridge is open.", in: article,
          [("open.", "open.”", .shown, 0.5)]),
        finding(
          "reversed-compound", .grammar, .major, 0.9,
          "‘House- White’ stands in the source's order.",
          "House- White", in: article, [("House- White", "White House", .automatic, 0.99)]),
        finding(
          "doubled-word", .grammar, .minor, 0.5, "A finding that is known.", "praised it.",
          in: article, []),
      ])
  }

  /// A report with its last finding known.
  private static func held(_ report: ArticleReport) -> ArticleReport {
    var baseline = Baseline()
    baseline.add(
      ArticleReport(
        article: report.article, language: report.language, languageSource: .identified, words: 0,
        findings: report.findings.suffix(1), score: report.score))
    return baseline.setAsideKnown(in: report)
  }

  private static var scripts: ArticleReport {
    let article = Article(
      id: "scripts.txt",
      "首相は東京で会見しますしました。\n\tcafe\u{301} 👩‍👩‍👧 🇫🇷 the the end\nقال الوزير الوزير إن السلام\nशब्द शब्द में\n")
    return report(
      article, language: "ja", words: 20,
      [
        finding(
          "double-rendering", .grammar, .major, 1, "The verb is rendered twice.", "しますしました",
          in: article, [("しますしました", "しました", .reviewed, 0.75)]),
        finding(
          "doubled-word", .grammar, .minor, 0.5, "‘the’ is written twice.", "the the", in: article,
          [("the the", "the", .automatic, 0.9)]),
        finding(
          "doubled-word", .grammar, .minor, 0.5, "‘الوزير’ is written twice.", "الوزير الوزير",
          in: article, [(" الوزير", "", .automatic, 0.9)]),
        finding(
          "doubled-word", .grammar, .minor, 0.5, "‘शब्द’ is written twice.", "शब्द शब्द", in: article, []),
      ])
  }

  private static var record: ArticleReport {
    let text = "It said \"no\" no.\n\\ end"
    var map = OffsetMap<Original, Raw>()
    map.append(from: 0, to: 1021)
    for byte in text.utf8 {
      if [UInt8(ascii: "\""), UInt8(ascii: "\\"), 0x0A].contains(byte) {
        map.append(from: 1, to: 2)
      } else {
        map.appendUnchanged(1)
      }
    }
    let article = Article(
      id: "r-7", text: DecodedText(text), original: Array(text.utf8),
      source: RecordSource(path: "batch.jsonl", line: 7, map: map), declaredLanguage: "en")
    return report(
      article, words: 4, source: .declared,
      [
        finding(
          "doubled-word", .grammar, .minor, 0.25, "‘no’ is written twice.", "\"no\" no",
          in: article,
          [("\"no\" no", "\"no\"", .reviewed, 0.3333)])
      ])
  }

  private static var utf16: ArticleReport {
    let bytes: [UInt8] =
      [0xFF, 0xFE]
      + "Ünder\nthe 😀 bridge bridge".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    guard let text = try? Decoder().decode(bytes) else { preconditionFailure("UTF-16 can be read") }
    let article = Article(id: "utf16.txt", text: text, original: bytes)
    return report(
      article, words: 4,
      [
        finding(
          "doubled-word", .grammar, .minor, 0.5, "‘bridge’ is written twice.", "bridge bridge",
          in: article, [("bridge bridge", "bridge", .automatic, 0.9)])
      ])
  }

  private static var longLine: ArticleReport {
    let filler = String(repeating: "words without end ", count: 400)
    let article = Article(
      id: "long.txt",
      filler + "stop " + filler + "and and so on, " + filler + "\n" + String(filler.prefix(150))
        + "last last")
    return report(
      article, words: 3700,
      [
        finding(
          "lowercase-sentence", .grammar, .minor, 0.5, "A sentence begins in lower case.", "words",
          in: article, [("words", "Words", .automatic, 0.9)]),
        finding(
          "doubled-word", .grammar, .minor, 0.5, "‘and’ is written twice.", "and and", in: article,
          [("and and", "and", .automatic, 0.9)]),
        finding(
          "repetition-loop", .unintelligible, .critical, 0.5, "The text loops.",
          String(filler.prefix(180)) + "stop", in: article,
          [(String(filler.prefix(180)) + "stop", "words without end", .shown, 0.2)]),
        finding(
          "doubled-word", .grammar, .minor, 0.5, "‘last’ is written twice.", "last last",
          in: article,
          [("last last", "last", .automatic, 0.9)]),
      ])
  }

  private static var hostile: ArticleReport {
    let article = Article(
      id: "host\u{1B}[2Jile.txt",
      "Red \u{1B}[31malert\u{202E}txet\u{202C} with a zero\u{200B}width space.\u{7}")
    return report(
      article, words: 7,
      [
        finding(
          "invisible-character", .characterEncoding, .minor, 1, "U+202E is invisible.", "\u{202E}",
          in: article, [("\u{202E}", "", .automatic, 1)]),
        finding(
          "invisible-character", .characterEncoding, .minor, 1, "‘zero\u{200B}width’ holds U+200B.",
          "\u{200B}", in: article, [("\u{200B}", "", .automatic, 1)]),
        Finding(
          rule: "truncated-sentence", category: .omission, severity: .neutral, confidence: 0.1,
          certainty: .weak, message: "The text ends here.",
          range: Range(bytes: article.original.count..<article.original.count),
          suggestions: [
            Suggestion(
              Edit(Range(bytes: article.original.count..<article.original.count), "."), .shown,
              confidence: 0.1)
          ]),
      ])
  }

  private static var clean: ArticleReport {
    report(Article(id: "clean.txt", "All is well."), words: 3, [])
  }

  private static let failure = Outcome.failure(
    ArticleFailure(
      id: "batch.jsonl", code: "malformed-record", message: "expected valid JSON at byte 1042",
      line: 8, byte: 1042))

  private static let missing = ArticleFailure(
    id: "missing.txt", code: "unreadable", message: "cannot be read: No such file or directory")

  private static func report(
    _ article: Article, language: String = "en", words: Int,
    source: ArticleReport.LanguageSource = .identified, verdict: Score.Verdict = .pass,
    _ findings: [Finding<Original>]
  ) -> ArticleReport {
    ArticleReport(
      article: article, language: language, languageSource: source, words: words,
      findings: findings.sorted { $0.range.lowerBound < $1.range.lowerBound },
      score: Score(
        value: findings.isEmpty ? 100 : 93.456_789, interval: 88.1...96.98,
        verdict: verdict == .pass && findings.count == 4 ? .fail : verdict, terms: [], penalty: 1,
        isClamped: false),
      rules: rules(of: findings))
  }

  /// Descriptions that stay as they are when rules are written anew.
  private static func rules(of findings: [Finding<Original>]) -> [RuleDescription] {
    findings.map { finding in
      RuleDescription(
        id: finding.rule, category: finding.category, severity: finding.severity,
        summary: "A text has a \(finding.rule).",
        rationale: finding.severity == .major ? "It keeps readers from reading on." : "",
        examples: [
          .bad("A text with ⟦a fault⟧ in it.", becomes: "A text with none in it."),
          .good("A text without."),
        ])
    }
  }

  private static func finding(
    _ rule: RuleID, _ category: Category, _ severity: Severity, _ confidence: Double,
    _ message: String, _ text: String, in article: Article,
    _ suggestions: [(String, String, Applicability, Double)]
  ) -> Finding<Original> {
    Finding(
      rule: rule, category: category, severity: severity, confidence: confidence, certainty: .fair,
      message: message, range: range(of: text, in: article),
      suggestions: suggestions.map { old, new, applicability, confidence in
        Suggestion(Edit(range(of: old, in: article), new), applicability, confidence: confidence)
      })
  }

  private static func range(of text: String, in article: Article) -> OriginalRange {
    let bytes = article.text.bytes
    let wanted = Array(text.utf8)
    let start = (0...(bytes.count - wanted.count)).first { bytes[$0...].starts(with: wanted) }
    guard let start else { preconditionFailure("‘\(text)’ stands in the sample") }
    return article.text.map.range(Range(bytes: start..<(start + wanted.count)))
  }
}
