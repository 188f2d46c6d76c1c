/// What a command is called, takes and does; help, parsing and completion all read this.
struct CommandDescription: Sendable {
  let name: String
  /// One sentence.
  let summary: String
  let operand: Operand?
  let options: [CommandOption]
  /// Command lines that can be typed as they stand, each with what it is for.
  let examples: [(line: String, purpose: String)]
  /// What else there is to know, in paragraphs.
  let notes: [String]

  init(
    _ name: String, summary: String, operand: Operand? = nil, options: [CommandOption] = [],
    examples: [(line: String, purpose: String)], notes: [String] = []
  ) {
    self.name = name
    self.summary = summary
    self.operand = operand
    self.options = options + [.help]
    self.examples = examples
    self.notes = notes
  }

  /// What a command takes besides options.
  struct Operand: Sendable {
    let kind: ValueKind
    let isRepeated: Bool
    let isOptional: Bool

    init(_ kind: ValueKind, isRepeated: Bool = false, isOptional: Bool = false) {
      self.kind = kind
      self.isRepeated = isRepeated
      self.isOptional = isOptional
    }

    /// As it is written in help: "[PATH]…".
    var usage: String {
      let name = kind.placeholder + (isRepeated ? "…" : "")
      return isOptional ? "[\(name)]" : name
    }
  }
}
