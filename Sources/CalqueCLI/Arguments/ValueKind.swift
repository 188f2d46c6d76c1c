import Calque
import CalqueLanguages
import CalqueRules

/// What the value of an option or an operand is.
enum ValueKind: Sendable {
  case choice(String, [String])
  case number(String)
  case text(String)
  case language, rule, command
  case file, folder, paths

  /// The word that stands for it in help.
  var placeholder: String {
    switch self {
    case .choice(let name, _), .number(let name), .text(let name): name
    case .language: "TAG"
    case .rule: "RULE"
    case .command: "COMMAND"
    case .file: "FILE"
    case .folder: "FOLDER"
    case .paths: "PATH"
    }
  }

  /// All values there are, for completion; nil where they cannot be listed.
  var candidates: [String]? {
    switch self {
    case .choice(_, let values): values
    case .language: (try? LanguageCatalogue())?.packTags
    case .rule: Checker.rules.map(\.id.description).sorted()
    case .command: Commands.descriptions.map(\.name)
    case .number, .text, .file, .folder, .paths: nil
    }
  }
}
