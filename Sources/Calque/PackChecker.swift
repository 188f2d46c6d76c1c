import CalqueLanguages
import CalqueRules
import CalqueYAML

/// Checks a user's folder of packs: that it can be read, and that its rules do what their examples say.
public struct PackChecker: Sendable {
  /// What a check comes to.
  public struct Outcome: Sendable {
    /// The tags of the folder's packs.
    public let tags: [String]
    /// How many rules and examples were tried.
    public let rules: Int
    public let examples: Int
    /// Mistakes and examples that are not as they say, in the order of the files.
    public let failures: [PackError]
  }

  private let folder: String
  private let tags: [String]
  private let catalogue: LanguageCatalogue

  /// A checker of a folder, whose packs lie over the built-in ones.
  ///
  /// - Throws: `PackError` where it cannot be read or holds no pack.
  public init(folder: String) throws(PackError) {
    self.folder = folder
    tags = try LanguageCatalogue.packTags(in: folder)
    catalogue = try LanguageCatalogue(folders: [folder])
  }

  /// Reads all packs of the folder and runs the examples of their rules.
  public func outcome() -> Outcome {
    var failures: Set<PackError> = []
    var places: Set<PackPlace> = []
    var examples = 0
    for tag in tags {
      let language = tag == "root" ? "und" : tag
      let mistakes = catalogue.mistakes(in: language)
      failures.formUnion(mistakes)
      guard mistakes.isEmpty, let patterns = try? catalogue.patterns(in: language) else {
        continue
      }
      for rule in patterns
      where rule.place.file.hasPrefix(folder + "/") && places.insert(rule.place).inserted {
        failures.formUnion(self.failures(of: rule))
        examples += rule.about.examples.count
      }
    }
    return Outcome(
      tags: tags, rules: places.count, examples: examples,
      failures: failures.sorted { ($0.file, $0.line, $0.column) < ($1.file, $1.line, $1.column) })
  }

  private func failures(of rule: PatternRule) -> [PackError] {
    var failures: [PackError] = []
    do throws(CheckerError) {
      let judge = try ExampleJudge(rule.about.id, in: catalogue)
      for (example, place) in zip(rule.about.examples, rule.examplePlaces) {
        for failure in try judge.failures(of: example) {
          failures.append(
            PackError(
              file: place.file, line: place.line, column: place.column,
              message: "\(rule.about.id): \(failure)"))
        }
      }
    } catch {
      failures.append(
        PackError(
          file: rule.place.file, line: rule.place.line, column: rule.place.column,
          message: error.description))
    }
    return failures
  }
}
