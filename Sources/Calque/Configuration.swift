import CalqueLanguages
import CalqueRules

/// What a project settled about its checks, in a `.calque.yaml`:
///
/// ```yaml
/// language: en
/// source-language: fr
/// rules:
///   wrong-article: off
///   missing-space: major
/// names: [Duran Duran]
/// ```
public struct Configuration: Sendable {
  /// What is settled, as options; a command line may say otherwise.
  public private(set) var options = CheckOptions()
  private var places: [String: YAMLNode] = [:]

  private static let keys = [
    "language", "source-language", "rules", "names", "min-confidence", "strict", "packs",
  ]

  /// The configuration that a file's text holds; folders of packs stand beside the file.
  ///
  /// - Throws: `PackError` with the place of a mistake.
  public init(_ text: [UInt8], file: String) throws(PackError) {
    let root = try YAMLParser.parse(text, file: file)
    for (key, value) in try root.entries("a configuration", knowing: Self.keys) {
      switch key {
      case "language":
        options.language = try tag(value)
      case "source-language":
        options.sourceLanguage = try tag(value)
      case "rules":
        for entry in try value.entries("rules") { try settle(entry) }
      case "names":
        options.namesLeftAlone = try value.strings("names")
      case "min-confidence":
        guard let least = Double(try value.string("a number")), (0...1).contains(least) else {
          throw value.error("expected a number from 0 to 1")
        }
        options.minimumConfidence = least
      case "strict":
        options.isStrict = try isTrue(value)
      default:
        let folder = file.lastIndex(of: "/").map { file[...$0] } ?? ""
        options.packFolders = try value.strings("folders").map {
          $0.hasPrefix("/") ? $0 : folder + $0
        }
      }
    }
  }

  /// The mistake that a checker found in these options, with its place in the file; nil where it lies
  /// elsewhere.
  public func mistake(_ error: CheckerError) -> PackError? {
    switch error {
    case .unknownRule(let name, _), .unknownLanguage(let name, _):
      places[name]?.error(error.description)
    case .pack: nil
    }
  }

  private mutating func tag(_ value: YAMLNode) throws(PackError) -> String {
    let tag = try value.string("a language tag")
    places[tag] = value
    return tag
  }

  private mutating func settle(_ entry: YAMLNode.Entry) throws(PackError) {
    let name = try entry.key.string("a rule")
    guard let id = RuleID(name) else {
      throw entry.key.error("‘\(name)’ is not a rule id; use lower-case words joined by hyphens")
    }
    places[name] = entry.key
    let setting = try entry.value.string("off or a severity")
    if setting == "off" {
      options.ignoredRules.insert(id)
    } else if let severity = Severity(rawValue: setting) {
      options.severities[id] = severity
    } else {
      let severities = Severity.allCases.map(\.rawValue).joined(separator: ", ")
      throw entry.value.error("‘\(setting)’ is no setting of a rule; there are off, \(severities)")
    }
  }

  private func isTrue(_ value: YAMLNode) throws(PackError) -> Bool {
    switch try value.string("true or false") {
    case "true": true
    case "false": false
    default: throw value.error("expected true or false")
    }
  }
}
