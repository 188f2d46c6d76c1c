import CalqueLanguages
import CalqueYAML

/// Why a checker could not be built, or a language not be checked.
public enum CheckerError: Error, Sendable {
  case pack(PackError)
  case unknownRule(String, nearest: String?)
  case unknownLanguage(String, nearest: String?)
}

extension CheckerError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .pack(let error): error.description
    case .unknownRule(let name, let nearest):
      "‘\(name)’ is not a rule"
        + (nearest.map { "; did you mean ‘\($0)’?" } ?? "; see ‘calque rules’")
    case .unknownLanguage(let name, let nearest):
      "‘\(name)’ is not a language tag that ICU knows"
        + (nearest.map { "; did you mean ‘\($0)’?" } ?? "")
    }
  }
}
