import Calque
import CalqueRules
import CalqueTestSupport
import CalqueText
import Foundation
import Testing

@testable import CalqueCLI

/// Lines that hold pass as they are, the others with their reasons, and a condition explains its mistakes.
struct FilterTests {
  private static let lines = [
    #"{"id":"a","text":"All is well.","lang":"en"}"#,
    #" {"text" : "She paid with money money she had.","id":"b","x":"\u00e9","lang":"en"} "# + "\r",
    #"{"id":"c","text":"All is w"#,
    #"{"id":"d","text":"Alles ist gut.","lang":"de"}"#,
    #"{"id":"e","text":"It is is the the end.","lang":"en"}"#,
  ]

  @Test(arguments: ["1", "3"])
  func `what holds passes byte for byte, and the rest is kept with reasons`(
    jobs: String
  ) async throws {
    let folder = TemporaryFolder()
    let path = folder.write(Self.lines.joined(separator: "\n"), to: "a.jsonl")
    let run = await CalqueRun(
      "filter", "-k", "score >= 90 and rule('doubled-word') == 0", "--no-config", "--rejects",
      "\(folder.path)/rejects", "--jobs", jobs, path, in: folder)
    #expect(run.status == .failure)
    #expect(run.output == [0, 3].map { Self.lines[$0] + "\n" }.joined())
    #expect(run.errors.hasSuffix("calque: kept 2 records, rejected 3\n"))
    let rejects = try String(contentsOfFile: "\(folder.path)/rejects", encoding: .utf8)
    expectSnapshot(
      rejects.replacingOccurrences(of: folder.path + "/", with: "").utf8, "rejects.jsonl")
    let records = rejects.split(separator: "\n").compactMap { line in
      line.range(of: ",\"record\":").map { String(line[$0.upperBound...].dropLast()) }
    }
    #expect(records == [1, 4].map { Self.lines[$0] })
  }

  @Test func `kept and rejected are all, with a store and without`() async throws {
    let folder = TemporaryFolder()
    var dice = SystemRandomNumberGenerator()
    let lines = (0..<500).map { number in
      let doubled = String(repeating: "It is is so. ", count: Int.random(in: 0...2, using: &dice))
      return "{\"id\":\(number),\"text\":\"\(doubled)All is well here.\",\"lang\":\"en\"}"
    }
    let path = folder.write(lines.joined(separator: "\n") + "\n", to: "a.jsonl")
    var outputs: Set<String> = []
    for words in [
      [], ["--store", "\(folder.path)/s.sqlite"], ["--store", "\(folder.path)/s.sqlite"],
    ] {
      let run = await CalqueRun(
        ["filter", "-k", "findings < 2", "--rejects", "\(folder.path)/rejects", path] + words,
        in: folder)
      #expect(run.status == .quiet)
      outputs.insert(run.output)
      let rejects = try String(contentsOfFile: "\(folder.path)/rejects", encoding: .utf8)
      let kept = run.output.split(separator: "\n").map(String.init)
      let others = rejects.split(separator: "\n").compactMap { line in
        line.range(of: ",\"record\":").map { String(line[$0.upperBound...].dropLast()) }
      }
      #expect(Set(kept + others) == Set(lines) && kept.count + others.count == lines.count)
      #expect(kept == lines.filter(Set(kept).contains))
    }
    #expect(outputs.count == 1)
  }

  @Test(arguments: [
    ("score >= 90", []), ("score > 100 or findings == 2", []), ("not (findings == 0)", []),
    ("not not findings == 2", []), ("findings + 1 * 2 == 4", []), ("(findings + 1) * 2 == 6", []),
    ("-findings < 0 and findings - 1 - 1 == 0", []), ("lang == 'en' and lang != \"de\"", []),
    ("verdict == 'short' and id == 'a'", []), ("category('fluency') == 2", []),
    ("category('accuracy') + critical + major + neutral == 0", []), ("minor == 2", []),
    ("words / 2 > 1 and score_low <= score and score <= score_high", []),
    ("score > 90 and findings == 0", ["findings == 0: findings is 2"]),
    (
      "findings == 0 and (minor == 0 or lang == 'de')",
      ["findings == 0: findings is 2", "(minor == 0 or lang == 'de'): minor is 2, lang is ‘en’"]
    ),
    ("findings == 0 or minor == 0", ["findings == 0 or minor == 0: findings is 2, minor is 2"]),
    ("not (minor == 2)", ["not (minor == 2): minor is 2"]), ("1 > 2", ["1 > 2"]),
    ("rule('doubled-word') == 1", ["rule('doubled-word') == 1: rule('doubled-word') is 2"]),
    ("1 / 0 < 5", ["1 / 0 < 5"]),
  ])
  func `conditions hold or tell why not`(condition: String, objections: [String]) throws {
    var worker = try Checker().worker()
    let text = String(repeating: "All is well here on the river. ", count: 30)
    let article = Article(
      id: "a", "It is is so. She paid with money money. " + text, language: "en")
    var report = try worker.check(article)
    report = ArticleReport(
      article: article, language: "en", languageSource: .declared, words: report.words,
      findings: report.findings.filter { $0.rule == "doubled-word" },
      score: Score(
        value: 95, interval: 90...98, verdict: .short, terms: [], penalty: 0, isClamped: false))
    try #require(report.findings.count == 2)
    #expect(try ArticleFilter(condition).objections(to: report) == objections)
  }

  @Test(arguments: [
    ("", "column 1: expected a number, a text or a name, and it ends here"),
    ("score", "column 1: expected a condition, and ‘score’ is a number"),
    ("score >= ", "column 10: expected a number, a text or a name, and it ends here"),
    ("scor >= 90", "column 1: ‘scor’ is unknown; did you mean ‘score’?"),
    ("score = 90", "column 7: ‘=’ is written ‘==’ here"),
    ("score > 1 && words > 2", "column 11: ‘&&’ is written ‘and’ here"),
    ("!score", "column 1: ‘!’ is written ‘not’ here"),
    ("score > 90 words", "column 12: expected ‘and’, ‘or’ or the end, and found ‘words’"),
    ("score > 'a'", "column 9: expected a number, and ‘'a'’ is a text"),
    ("lang > 'a'", "column 6: texts are compared by == and != alone"),
    ("lang == 'a", "column 9: the text that begins here has no end: ' is missing"),
    ("1 < score < 3", "column 11: one comparison at a time; join two with ‘and’"),
    ("score and 1 == 1", "column 1: expected a condition, and ‘score’ is a number"),
    ("1 == 1 and score", "column 12: expected a condition, and ‘score’ is a number"),
    ("(score > 1", "column 11: expected ‘)’, and it ends here"),
    ("score > 1)", "column 10: expected ‘and’, ‘or’ or the end, and found ‘)’"),
    ("score > 1.2.3", "column 9: ‘1.2.3’ is not a number"),
    ("lang + 1 > 2", "column 1: expected a number, and ‘lang’ is a text"),
    (
      "(1 == 1) == (2 == 2)", "column 1: expected a number or a text, and ‘(1 == 1)’ is a condition"
    ),
    ("rule(x) == 0", "column 6: expected rule('…'), and found ‘x’"),
    ("category('fluncy') == 0", "column 11: ‘fluncy’ is not a category"),
    ("score > 1 ; words", "column 11: ‘;’ means nothing here"),
    (String(repeating: "(", count: 200), "column 100: the parentheses are too deep"),
  ])
  func `a mistake in a condition is told with its column`(
    condition: String, message: String
  ) async {
    let run = await CalqueRun("filter", "--keep-if=\(condition)", "a.jsonl")
    let shown = condition.count < 100 ? condition : "…"
    #expect(run.errors.hasSuffix(message + "\n"), "\(shown): \(run.errors)")
    #expect(run.status == .failure)
  }

  @Test func `a condition is needed`() async {
    #expect(await CalqueRun("filter", "a.jsonl").errors.contains("needs a --keep-if CONDITION"))
  }
}
