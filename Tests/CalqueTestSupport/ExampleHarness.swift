import Calque
import CalqueRules
import CalqueText

/// Runs a rule's examples and tells what is not as they say.
public struct ExampleHarness: Sendable {
  private let alone: Checker
  private let together: Checker
  private let rule: RuleID

  /// A harness for a rule; packs of folders are laid over the built-in ones.
  public init(_ rule: RuleID, packs: [String] = []) throws {
    var options = CheckOptions()
    options.packFolders = packs
    options.isStrict = true
    together = try Checker(options: options)
    options.rules = [rule]
    alone = try Checker(options: options)
    self.rule = rule
  }

  /// What is wrong with an example in a guise; empty where all is as it says.
  public func failures(of example: Example, as variant: ExampleVariant) throws -> [String] {
    let marked = variant.dress(example.marked)
    let dressed = Example(
      marked, example.verdict, language: example.language, sourceLanguage: example.sourceLanguage)
    let before = try findings(in: dressed.text, like: example, by: alone)
    guard case .bad(let becomes) = example.verdict else {
      return before.map { "“\(marked)” must be silent, but: \(describe($0, in: dressed.text))" }
    }
    var failures: [String] = []
    let found = before.map { $0.range.bytes() }
    if found != dressed.marks {
      failures.append(
        "“\(marked)” must be found at \(dressed.marks), but was at \(found): "
          + before.map { describe($0, in: dressed.text) }.joined(separator: "; "))
    }
    guard let becomes else { return failures }
    let corrected = Self.applyFirst(before, to: dressed.text)
    let expected = variant.dress(becomes)
    if corrected.unicodeScalars.elementsEqual(expected.unicodeScalars) == false,
      corrected != expected
    {
      failures.append("“\(marked)” must become “\(expected)”, but became “\(corrected)”")
    }
    let known = Set(try findings(in: dressed.text, like: example, by: together).map(\.rule))
    for finding in try findings(in: corrected, like: example, by: together)
    where finding.rule == rule || !known.contains(finding.rule) {
      failures.append("corrected, “\(corrected)” still has: \(describe(finding, in: corrected))")
    }
    return failures
  }

  private func findings(
    in text: String, like example: Example, by checker: Checker
  ) throws -> [Finding<Original>] {
    var worker = checker.worker()
    let decoded = DecodedText(text)
    return try worker.check(
      Article(
        id: "example", text: decoded, original: decoded.bytes,
        declaredLanguage: example.language, sourceLanguage: example.sourceLanguage)
    ).findings
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

  private func describe(_ finding: Finding<Original>, in text: String) -> String {
    let bytes = Array(text.utf8)[finding.range.bytes()]
    return "\(finding.rule) at \(finding.range.bytes()) “\(String(decoding: bytes, as: UTF8.self))”"
  }
}
