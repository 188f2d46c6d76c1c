import Calque
import CalqueLanguages
import CalqueRules

/// Runs a rule's examples in every guise and tells what is not as they say.
public struct ExampleHarness: Sendable {
  private let judge: ExampleJudge

  /// A harness for a rule of these languages.
  public init(_ rule: RuleID, in catalogue: LanguageCatalogue) throws {
    judge = try ExampleJudge(rule, in: catalogue)
  }

  /// What is wrong with an example in a guise; empty where all is as it says.
  public func failures(of example: Example, as variant: ExampleVariant) throws -> [String] {
    let verdict: Example.Verdict =
      switch example.verdict {
      case .bad(let becomes): .bad(becomes: becomes.map(variant.dress))
      case .good: .good
      }
    return try judge.failures(
      of: Example(
        variant.dress(example.marked), verdict, language: example.language,
        sourceLanguage: example.sourceLanguage))
  }
}
