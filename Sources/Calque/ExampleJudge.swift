import CalqueLanguages
import CalqueRules
import CalqueText

/// Tells whether a rule does with its examples what they say.
public struct ExampleJudge: Sendable {
  private let alone: Checker
  private let together: Checker
  private let rule: RuleID

  /// A judge of a rule of these languages.
  ///
  /// - Throws: `CheckerError` where no language has the rule, or a pack has a mistake.
  public init(_ rule: RuleID, in catalogue: LanguageCatalogue) throws(CheckerError) {
    var options = CheckOptions()
    options.isStrict = true
    together = try Checker(options: options, catalogue: catalogue)
    options.rules = [rule]
    alone = try Checker(options: options, catalogue: catalogue)
    self.rule = rule
  }

  /// What is wrong with an example; empty where all is as it says.
  ///
  /// A bad example is found at its marks and nowhere else; with the first suggestions applied it is what it
  /// becomes, the rule is silent there, and no other rule speaks that did not before.
  public func failures(of example: Example) throws(CheckerError) -> [String] {
    let before = try findings(in: example.text, like: example, by: alone)
    guard case .bad(let becomes) = example.verdict else {
      return before.map {
        "“\(example.text)” must be silent, but: \(describe($0, in: example.text))"
      }
    }
    var failures: [String] = []
    let found = before.map { $0.range.bytes() }
    if found != example.marks {
      failures.append(
        before.isEmpty
          ? "“\(example.marked)” must be found, but is silent"
          : "“\(example.marked)” must be found at its marks, but was: "
            + before.map { describe($0, in: example.text) }.joined(separator: "; "))
    }
    guard let becomes else { return failures }
    let corrected = Self.applyFirst(before, to: example.text)
    if corrected != becomes {  // canonical equivalence is enough
      failures.append("“\(example.marked)” must become “\(becomes)”, but became “\(corrected)”")
    }
    let known = Set(try findings(in: example.text, like: example, by: together).map(\.rule))
    for finding in try findings(in: corrected, like: example, by: together)
    where finding.rule == rule || !known.contains(finding.rule) {
      failures.append("corrected, “\(corrected)” still has: \(describe(finding, in: corrected))")
    }
    return failures
  }

  /// The text with the first suggestion of each finding applied.
  public static func applyFirst(_ findings: [Finding<Original>], to text: String) -> String {
    var bytes = Array(text.utf8)
    var end = bytes.count
    for finding in findings.reversed() {
      guard let edit = finding.suggestions.first?.edit, edit.range.upperBound.bytes <= end else {
        continue
      }
      bytes.replaceSubrange(edit.range.bytes(), with: Array(edit.replacement.utf8))
      end = edit.range.lowerBound.bytes
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private func findings(
    in text: String, like example: Example, by checker: Checker
  ) throws(CheckerError) -> [Finding<Original>] {
    var worker = checker.worker()
    let decoded = DecodedText(text)
    return try worker.check(
      Article(
        id: "example", text: decoded, original: decoded.bytes,
        declaredLanguage: example.language, sourceLanguage: example.sourceLanguage)
    ).findings
  }

  private func describe(_ finding: Finding<Original>, in text: String) -> String {
    let bytes = Array(text.utf8)[finding.range.bytes()]
    return "\(finding.rule) at “\(String(decoding: bytes, as: UTF8.self))”"
  }
}
