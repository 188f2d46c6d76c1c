import CalqueRules
import CalqueText
import CalqueYAML

/// Turns an entry of `rules/*.yaml` into a rule; a mistake is told with file, line and column.
struct PatternRuleReader {
  /// The tag of the pack that states the rule.
  let tag: String
  let vocabulary: PatternVocabulary

  static let keys = [
    "id", "summary", "rationale", "category", "severity", "certainty", "source-language", "match",
    "unless", "becomes", "applicability", "message", "examples",
  ]
  static let exampleKeys = ["bad", "good", "becomes", "language"]
  private static let builtIn = Set(BuiltInRules.all.map(\.about.id))
  static let needed = [
    "id", "summary", "category", "severity", "message", "examples",
  ]

  /// The rule that stands here; its examples are read when they are asked for.
  func rule(_ node: YAMLNode, _ hasher: inout WordHasher) throws(PackError) -> PatternRule {
    let entries = try node.entries("a rule", knowing: Self.keys)
    var values: [String: YAMLNode] = [:]
    for entry in entries { values[entry.key] = entry.value }
    for key in Self.needed where values[key] == nil {
      throw node.error("this rule has no ‘\(key)’")
    }
    func value(_ key: String) -> YAMLNode { values[key] ?? node }

    let sources = try values["source-language"].map(sourceLanguages) ?? []
    let isTable = if case .mapping? = values["becomes"]?.content { true } else { false }
    let match = isTable ? values["match"] ?? node.scalar("(<listed>)") : values["match"]
    guard let match else { throw node.error("this rule has no ‘match’, nor a table in ‘becomes’") }
    var table = PatternTable()
    if isTable { table = try self.table(value("becomes"), try captures(in: match), &hasher) }
    let pattern = try self.pattern(match, table, &hasher)
    var exceptions: [TokenPattern] = []
    for item in values["unless"]?.items ?? [] {
      exceptions.append(try self.pattern(item, isException: true, table, &hasher))
    }
    var replacements: [PatternTemplate] = []
    if !isTable {
      for item in values["becomes"]?.items ?? [] {
        replacements.append(try template(item, "a correction", pattern.captures))
      }
    }
    let examples = value("examples")
    let about = RuleDescription(
      id: try id(value("id")), category: try category(value("category")),
      severity: try choice(value("severity")),
      summary: try sentence(value("summary")),
      rationale: try values["rationale"].map { node throws(PackError) in try sentence(node) } ?? "",
      examples: (try? self.examples(examples, sources.first)) ?? [])
    return PatternRule(
      about: about, sourceLanguages: sources, pattern: pattern, exceptions: exceptions,
      message: try template(value("message"), "a sentence", pattern.captures),
      replacements: replacements, table: table,
      certainty: try values["certainty"].map { node throws(PackError) in try choice(node) }
        ?? (sources.isEmpty ? .strong : .fair),
      applicability: try values["applicability"].map { node throws(PackError) in
        try choice(node)
      } ?? .reviewed,
      place: PackPlace(file: node.file, line: node.line, column: node.column),
      examplePlaces: examples.items.map {
        PackPlace(file: $0.file, line: $0.line, column: $0.column)
      })
  }

  // MARK: Values

  private func id(_ node: YAMLNode) throws(PackError) -> RuleID {
    let name = try node.string("a rule id")
    guard let id = RuleID(name) else {
      throw node.error("‘\(name)’ is not a rule id; use lower-case words joined by hyphens")
    }
    guard !Self.builtIn.contains(id) else {
      throw node.error("‘\(name)’ is the id of a built-in rule")
    }
    return id
  }

  private func category(_ node: YAMLNode) throws(PackError) -> Category {
    let path = try node.string("a category")
    guard let category = Category(path: path) else {
      throw node.error(
        "‘\(path)’ is no category" + Spelling.hint(path, among: Category.all.map(\.description)))
    }
    return category
  }

  private func choice<Choice: RawRepresentable & CaseIterable>(
    _ node: YAMLNode
  ) throws(PackError) -> Choice where Choice.RawValue == String {
    if case .scalar(let name) = node.content, let choice = Choice(rawValue: name) { return choice }
    let known = Choice.allCases.map(\.rawValue).joined(separator: ", ")
    throw node.error("‘\(try node.string("one of \(known)"))’ is none of \(known)")
  }

  private func sentence(_ node: YAMLNode) throws(PackError) -> String {
    let text = try node.string("a sentence")
    guard !text.isEmpty else { throw node.error("expected a sentence") }
    return text
  }

  private func sourceLanguages(_ node: YAMLNode) throws(PackError) -> [String] {
    let tags = try node.strings("language tags")
    for tag in tags where LocaleFacts.canonicalTag(tag)?.isKnown != true {
      throw node.error("‘\(tag)’ is not a language tag that ICU knows")
    }
    return tags
  }

  // MARK: Patterns

  private func pattern(
    _ node: YAMLNode, isException: Bool = false, _ table: PatternTable, _ hasher: inout WordHasher
  ) throws(PackError) -> TokenPattern {
    let text = try node.string("a pattern")
    do throws(PatternError) {
      return try TokenPattern(
        text, isException: isException, table: table, vocabulary: vocabulary, hasher: &hasher)
    } catch {
      throw node.error(error.message, at: error.offset)
    }
  }

  /// How many parentheses a pattern has.
  private func captures(in node: YAMLNode) throws(PackError) -> Int {
    let text = try node.string("a pattern")
    do throws(PatternError) {
      return try TokenPattern.captures(in: text)
    } catch {
      throw node.error(error.message, at: error.offset)
    }
  }

  private func template(
    _ node: YAMLNode, _ what: String, _ captures: Int
  ) throws(PackError) -> PatternTemplate {
    let text = try node.string(what)
    do throws(PatternError) {
      return try PatternTemplate(text, captures: captures)
    } catch {
      throw node.error(error.message, at: error.offset)
    }
  }

  /// What each of a list of words becomes.
  private func table(
    _ node: YAMLNode, _ captures: Int, _ hasher: inout WordHasher
  ) throws(PackError) -> PatternTable {
    var table = PatternTable()
    for entry in try node.entries("a table of corrections") {
      let key = PatternToken.sequence(hasher.tokens(of: try entry.key.string("a word")))
      guard !key.isEmpty else { throw entry.key.error("expected a word") }
      var replacements: [PatternTemplate] = []
      for item in entry.value.items {
        replacements.append(try template(item, "a correction", captures))
      }
      guard table.add(key, replacements) else {
        throw entry.key.error("‘\(try entry.key.string("a word"))’ stands twice")
      }
    }
    guard !table.isEmpty else { throw node.error("expected words, and what each becomes") }
    return table
  }

  // MARK: Examples

  /// Reads a rule's examples, for the mistakes in them.
  func checkExamples(of rule: YAMLNode) throws(PackError) {
    if let node = rule["examples"] { _ = try examples(node, nil) }
  }

  private func examples(
    _ node: YAMLNode, _ source: String?
  ) throws(PackError) -> [Example] {
    var examples: [Example] = []
    for item in node.items { examples.append(try example(item, source)) }
    func isBad(_ example: Example) -> Bool {
      if case .bad = example.verdict { true } else { false }
    }
    guard examples.contains(where: isBad), !examples.allSatisfy(isBad) else {
      throw node.error("a rule needs a bad example and a good one")
    }
    return examples
  }

  private func example(_ node: YAMLNode, _ source: String?) throws(PackError) -> Example {
    var language = tag == "root" ? "und" : tag
    var bad: YAMLNode?
    var good: YAMLNode?
    var becomes: String?
    for (key, value) in try node.entries("an example", knowing: Self.exampleKeys) {
      switch key {
      case "bad": bad = value
      case "good": good = value
      case "becomes": becomes = try value.string("a text")
      default: language = try value.string("a language tag")
      }
    }
    if let good, bad == nil, becomes == nil {
      let text = try good.string("a text")
      guard Self.marks(of: text).isEmpty else {
        throw good.error("a good example has no marks")
      }
      return Example(text, .good, language: language, sourceLanguage: source)
    }
    guard let bad, good == nil else {
      throw node.error("an example is bad, perhaps with what it becomes, or good")
    }
    let text = try bad.string("a text")
    let marks = Self.marks(of: text)
    guard !marks.isEmpty else {
      throw bad.error("a bad example marks what is found: ⟦…⟧")
    }
    guard marks.count % 2 == 0,
      marks.indices.allSatisfy({ marks[$0] == ($0 % 2 == 0 ? "⟦" : "⟧") })
    else {
      throw bad.error("the marks ⟦ and ⟧ of this example are not in pairs")
    }
    return Example(text, .bad(becomes: becomes), language: language, sourceLanguage: source)
  }

  private static func marks(of text: String) -> [Unicode.Scalar] {
    text.unicodeScalars.filter { $0 == "⟦" || $0 == "⟧" }
  }
}
