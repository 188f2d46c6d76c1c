import CalqueRules
import CalqueTestSupport
import CalqueText
import Testing

@testable import Calque

/// What is applied is what is promised, on every text with planted faults.
struct FixerLawTests {
  private static let checker = Result { try Checker() }

  /// The same text in guises whose bytes differ.
  private static let guises: [(name: String, dress: @Sendable (String) -> [UInt8])] = [
    ("plain", { Array($0.utf8) }),
    ("UTF-16", { [0xFF, 0xFE] + (Encoder(encoding: "UTF-16LE").encode($0) ?? []) }),
    ("with a mark and CRLF", { [0xEF, 0xBB, 0xBF] + $0.replacing("\n", with: "\r\n").utf8 }),
    ("decomposed", { Array($0.decomposed.utf8) }),
  ]

  @Test(arguments: try Corpora.texts("marked"))
  func `corrections keep their promises`(text: Corpora.Text) throws {
    let checker = try Self.checker.get()
    for applicability in [Applicability.automatic, .reviewed] {
      var options = FixOptions()
      options.applicability = applicability
      var fixer = Fixer(checker, options: options)
      var corrected: [String] = []
      for guise in Self.guises {
        let bytes = guise.dress(String(decoding: text.bytes, as: UTF8.self))
        let article = try Self.article(bytes, like: text)
        let fixed = try fixer.fix(article) { try? Self.article($0.applied(to: bytes), like: text) }
        let result = try Self.article(fixed.sourceEdits.applied(to: bytes), like: text)
        corrected.append(String(decoding: NormalText(result.text).bytes, as: UTF8.self))
        try Self.expectPromises(of: fixed, in: bytes, result, checker, "\(text), \(guise.name)")
        let again = try fixer.fix(result) { edits in
          try? Self.article(edits.applied(to: result.original), like: text)
        }
        #expect(again.plan.edits.isEmpty, "\(text), \(guise.name): a second run changes more")
      }
      for (guise, other) in zip(Self.guises, corrected) {
        #expect(other == corrected[0], "\(text), \(guise.name): is corrected otherwise")
      }
    }
  }

  /// Every edit alone and any of them together do what the plan says, and no byte outside changes.
  private static func expectPromises(
    of fixed: FixedArticle, in bytes: [UInt8], _ result: Article, _ checker: Checker,
    _ name: String
  ) throws {
    let article = fixed.report.article
    var worker = checker.worker()
    let before = counts(fixed.report)
    let after = counts(try worker.check(result))
    for (fault, count) in after where count > before[fault, default: 0] {
      Issue.record("\(name): there is a new fault, \(fault)")
    }
    for rule in Set(fixed.plan.edits.flatMap(\.reasons).map(\.rule)) {
      let remaining = after.filter { $0.key.rule == rule }.values.reduce(0, +)
      let known = before.filter { $0.key.rule == rule }.values.reduce(0, +)
      #expect(remaining < known, "\(name): \(rule) remains")
    }
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<8 {
      let subset = fixed.plan.filter { _ in Bool.random(using: &generator) }
      let edits = try subset.edits.map { try article.sourceEdit($0.edit) }
      let read = try Self.article(edits.applied(to: bytes), language: article.declaredLanguage)
      #expect(read.text.bytes == subset.applied(to: article.text.bytes), "\(name)")
    }
    var position = 0
    var moved = 0
    for edit in fixed.sourceEdits {
      let outside = position..<edit.range.lowerBound
      let place = (outside.lowerBound + moved)..<(outside.upperBound + moved)
      #expect(bytes[outside].elementsEqual(result.original[place]), "\(name)")
      position = edit.range.upperBound
      moved += edit.bytes.count - edit.range.count
    }
    #expect(bytes[position...].elementsEqual(result.original[(position + moved)...]), "\(name)")
  }

  private static func article(_ bytes: [UInt8], like text: Corpora.Text) throws -> Article {
    try article(bytes, language: text.language)
  }

  private static func article(_ bytes: [UInt8], language: String?) throws -> Article {
    Article(
      id: "-", text: try Decoder().decode(bytes), original: bytes, declaredLanguage: language)
  }

  private struct Fault: Hashable {
    let rule: RuleID
    let text: String
  }

  private static func counts(_ report: ArticleReport) -> [Fault: Int] {
    report.findings.reduce(into: [:]) { counts, finding in
      counts[Fault(rule: finding.rule, text: report.text(of: finding.range)), default: 0] += 1
    }
  }
}

extension [SourceEdit] {
  /// The bytes with the edits made.
  func applied(to bytes: [UInt8]) -> [UInt8] {
    var result = bytes
    for edit in reversed() { result.replaceSubrange(edit.range, with: edit.bytes) }
    return result
  }
}
