import CalqueRules

/// Why a command line cannot be followed.
enum UsageError: Error, Sendable {
  case unknownCommand(String)
  case unknownOption(String, command: CommandDescription)
  case missingValue(option: String, placeholder: String)
  case unexpectedValue(option: String)
  case badChoice(option: String, value: String, choices: [String])
  case badNumber(option: String, value: String, range: String)
  case missingOperand(String, command: String)
  case unexpectedOperand(String, command: String)
  case badOperand(String, value: String, choices: [String])
}

extension UsageError: CustomStringConvertible {
  var description: String {
    switch self {
    case .unknownCommand(let name):
      "‘\(name)’ is not a command"
        + Self.hint(name, among: Commands.descriptions.map(\.name), otherwise: "calque --help")
    case .unknownOption(let name, let command):
      "‘\(name)’ is not an option of ‘calque \(command.name)’"
        + Self.hint(
          name, among: command.options.map { "--\($0.name)" },
          otherwise: "calque \(command.name) --help")
    case .missingValue(let option, let placeholder): "‘--\(option)’ needs a value: \(placeholder)"
    case .unexpectedValue(let option): "‘--\(option)’ takes no value"
    case .badChoice(let option, let value, let choices):
      "‘\(value)’ is not a value of ‘--\(option)’; there are \(choices.joined(separator: ", "))"
    case .badNumber(let option, let value, let range):
      "‘\(value)’ is not a value of ‘--\(option)’; it takes a number from \(range)"
    case .badOperand(let name, let value, let choices):
      "‘\(value)’ is not a \(name); there are \(choices.joined(separator: ", "))"
    case .missingOperand(let name, let command):
      "‘calque \(command)’ needs a \(name); see ‘calque \(command) --help’"
    case .unexpectedOperand(let value, let command):
      "‘\(value)’ is one too many; see ‘calque \(command) --help’"
    }
  }

  private static func hint(_ name: String, among names: [String], otherwise: String) -> String {
    guard let nearest = Spelling.nearest(to: name, among: names) else {
      return "; see ‘\(otherwise)’"
    }
    return "; did you mean ‘\(nearest)’?"
  }
}
