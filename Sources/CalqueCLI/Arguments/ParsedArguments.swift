/// What the words of a command line came to.
struct ParsedArguments: Sendable {
  let command: CommandDescription
  private(set) var operands: [String] = []
  private var values: [String: [String]] = [:]

  /// Reads the words after a command's name: `--name value`, `--name=value`, `-n value`, `-nvalue`,
  /// `-ab` for flags, and `--`, after which all are operands.
  init(_ words: some Collection<String>, of command: CommandDescription) throws(UsageError) {
    self.command = command
    var rest = words.map(\.self)[...]
    while let word = rest.popFirst() {
      if word == "--" {
        operands += rest
        break
      } else if word.hasPrefix("--") {
        try takeLong(word.dropFirst(2), &rest)
      } else if word.hasPrefix("-"), word.count > 1 {
        try takeShort(word.dropFirst(), &rest)
      } else {
        operands.append(word)
      }
    }
    guard !has(.help) else { return }
    try checkOperands()
  }

  /// Whether a flag was given.
  func has(_ option: CommandOption) -> Bool { values[option.name] != nil }

  /// The value of an option, the last one given.
  func value(_ option: CommandOption) -> String? { values[option.name]?.last }

  /// All values of an option, with those that commas join taken apart.
  func values(_ option: CommandOption) -> [String] {
    (values[option.name] ?? []).flatMap { $0.split(separator: ",").map(String.init) }
  }

  /// All values of an option, as they were given.
  func wholeValues(_ option: CommandOption) -> [String] { values[option.name] ?? [] }

  /// The value of an option that is one of an enumeration's words.
  func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _ option: CommandOption
  ) throws(UsageError) -> Choice? {
    guard let value = value(option) else { return nil }
    guard let choice = Choice(rawValue: value) else {
      throw .badChoice(option: option.name, value: value, choices: Choice.allCases.map(\.rawValue))
    }
    return choice
  }

  /// The value of an option that is a number in a range.
  func number<Number: LosslessStringConvertible & Comparable>(
    _ option: CommandOption, in range: ClosedRange<Number>
  ) throws(UsageError) -> Number? {
    guard let value = value(option) else { return nil }
    guard let number = Number(value), range.contains(number) else {
      throw .badNumber(
        option: option.name, value: value, range: "\(range.lowerBound) to \(range.upperBound)")
    }
    return number
  }

  private mutating func takeLong(
    _ word: Substring, _ rest: inout ArraySlice<String>
  ) throws(UsageError) {
    let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let name = String(parts[0])
    guard let option = command.options.first(where: { $0.name == name }) else {
      throw .unknownOption("--\(name)", command: command)
    }
    if option.value == nil {
      guard parts.count == 1 else { throw .unexpectedValue(option: option.name) }
      values[option.name] = []
    } else if parts.count == 2 {
      add(String(parts[1]), to: option)
    } else {
      try addNext(&rest, to: option)
    }
  }

  private mutating func takeShort(
    _ letters: Substring, _ rest: inout ArraySlice<String>
  ) throws(UsageError) {
    var letters = letters
    while let letter = letters.popFirst() {
      guard let option = command.options.first(where: { $0.short == letter }) else {
        throw .unknownOption("-\(letter)", command: command)
      }
      if option.value == nil {
        values[option.name] = []
      } else if letters.isEmpty {
        try addNext(&rest, to: option)
      } else {
        add(String(letters.first == "=" ? letters.dropFirst() : letters), to: option)
        return
      }
    }
  }

  private mutating func addNext(
    _ rest: inout ArraySlice<String>, to option: CommandOption
  ) throws(UsageError) {
    guard let value = rest.popFirst() else {
      throw .missingValue(option: option.name, placeholder: option.value?.placeholder ?? "VALUE")
    }
    add(value, to: option)
  }

  private mutating func add(_ value: String, to option: CommandOption) {
    values[option.name, default: []].append(value)
  }

  private func checkOperands() throws(UsageError) {
    guard let operand = command.operand else {
      if let first = operands.first { throw .unexpectedOperand(first, command: command.name) }
      return
    }
    if operands.isEmpty, !operand.isOptional {
      throw .missingOperand(operand.kind.placeholder, command: command.name)
    }
    if operands.count > 1, !operand.isRepeated {
      throw .unexpectedOperand(operands[1], command: command.name)
    }
  }
}
