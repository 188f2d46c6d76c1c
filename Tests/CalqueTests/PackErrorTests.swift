import CalqueLanguages
import CalqueTestSupport
import CalqueYAML
import Testing

/// A mistake in a pack is told with file, line, column and what was expected.
struct PackErrorTests {
  @Test(arguments: [
    ("nam: Test", "1:1: ‘nam’ is not a key of language.yaml; did you mean ‘name’?"),
    ("depth: deep", "1:8: expected universal, facts or full"),
    ("spacing: {befor: x}", "1:11: ‘befor’ is not a key of spacing; did you mean ‘before’?"),
    ("name: [", "2:1: this is not YAML: did not find expected node content"),
    ("name: a\nname: b", "2:1: ‘name’ stands twice"),
  ])
  func `language.yaml`(text: String, message: String) throws {
    #expect(try mistake(in: "language.yaml", text) == message)
  }

  @Test(arguments: [
    ("verbs:\n  be:\n    kind: helper", "3:11: expected auxiliary, modal, reporting or common"),
    ("verbs:\n  be:\n    presnt: [is]", "3:5: ‘presnt’ is no tense, form or other feature"),
    ("prepositions: {a: {b: [[c]]}}", "1:24: expected words"),
  ])
  func `words.yaml`(text: String, message: String) throws {
    #expect(try mistake(in: "words.yaml", text) == message)
  }

  @Test(arguments: [
    ("noun: {}", "1:1: ‘noun’ is not a key of agreement.yaml; did you mean ‘nouns’?"),
    ("nouns: {male: [x]}", "1:9: ‘male’ is no gender, number or other feature"),
    ("nouns: {m: week-end}", "1:12: ‘week-end’ is neither a word nor an ending"),
    (
      "determiners: [{m sg: a / b / c / d}]",
      "1:22: expected one to three forms, with ‘/’ between"
    ),
  ])
  func `agreement.yaml`(text: String, message: String) throws {
    #expect(try mistake(in: "agreement.yaml", text) == message)
  }

  /// A sound rule, in which each line of the table below takes the place of another.
  private static let rule = """
    - id: since-duration
      summary: A duration follows ‘since’.
      category: accuracy/mistranslation
      severity: minor
      match: (since) <number> (years | months)
      unless: it has been <number>
      becomes: for
      message: ‘Since’ takes a point in time.
      examples:
        - bad: He has lived here ⟦since⟧ 3 years.
          becomes: He has lived here for 3 years.
        - good: He has lived here since 2015.
    """

  @Test func `a sound rule has no mistake`() throws {
    #expect(try mistake(in: "rules/a.yaml", Self.rule) == nil)
  }

  @Test(arguments: [
    // Keys and values.
    (
      "  severity: minor", "  severty: minor",
      "4:3: ‘severty’ is not a key of a rule; did you mean ‘severity’?"
    ),
    ("  severity: minor", "", "1:3: this rule has no ‘severity’"),
    (
      "  severity: minor", "  severity: bad",
      "4:13: ‘bad’ is none of neutral, minor, major, critical"
    ),
    (
      "- id: since-duration", "- id: Since",
      "1:7: ‘Since’ is not a rule id; use lower-case words joined by hyphens"
    ),
    (
      "- id: since-duration", "- id: doubled-word",
      "1:7: ‘doubled-word’ is the id of a built-in rule"
    ),
    (
      "  category: accuracy/mistranslation", "  category: accuracy/mistranslated",
      "3:13: ‘accuracy/mistranslated’ is no category; did you mean ‘accuracy/mistranslation’?"
    ),
    (
      "  severity: minor", "  severity: minor\n  source-language: french",
      "5:20: ‘french’ is not a language tag that ICU knows"
    ),
    (
      "  severity: minor", "  severity: minor\n  certainty: sure",
      "5:14: ‘sure’ is none of strong, fair, weak"
    ),
    // Patterns: the column is inside the pattern.
    (match, "(since <number>", "5:10: this ‘(’ is never closed by ‘)’"),
    (match, "since <number>)", "5:24: this ‘)’ closes none"),
    (match, "\"(since <number>\"", "5:11: this ‘(’ is never closed by ‘)’"),
    (match, "a b | c", "5:14: alternatives of several words stand in parentheses: (a b | c)"),
    (match, "(a| b)", "5:12: write ‘a|b’ for one word or another, ‘(a b | c)’ for several"),
    (match, "(a | )", "5:15: expected a word or a class"),
    (match, "since <numbr>", "5:16: ‘numbr’ is no class of words; did you mean ‘number’?"),
    (match, "since <word", "5:16: this class is never closed by ‘>’"),
    (match, "<prepositions[fem]> x", "5:24: ‘fem’ is no feature"),
    (match, "<verb:is> x", "5:10: ‘is’ is no verb of words.yaml"),
    (match, "x <same 1>", "5:12: there is no parenthesis 1 before this"),
    (match, "(x) <same>", "5:14: expected the number of a parenthesis, as in <same 1>"),
    (match, "since x{3,1}", "5:17: expected the smaller number first"),
    (match, "since x{0,99}", "5:17: a repetition has at most 20 rounds"),
    (match, "since x{a}", "5:17: expected a number of times such as {0,3}"),
    (match, "since ? x", "5:16: ‘?’ follows what it makes optional; the mark itself is ‘\\?’"),
    (match, "since \\x", "5:16: ‘\\’ stands only before one of ( ) [ ] | ? { } < > \\"),
    (match, "<word> <number>", "5:10: every match must hold a certain word or a word of a class"),
    (
      match, "since (x)?",
      "5:10: the first parenthesis is what a finding covers, so it must be in every match"
    ),
    (match, "since (x?)", "5:10: the first parenthesis must hold at least a word"),
    (
      "  unless: it has been <number>", "  unless: [a, (b]",
      "6:15: this ‘(’ is never closed by ‘)’"
    ),
    ("  becomes: for", "  becomes: \\3", "7:12: the pattern has no parenthesis 3"),
    (
      "  becomes: for", "  becomes: x \\y",
      "7:14: ‘\\’ stands before the number of a parenthesis, as in \\1"
    ),
    ("  becomes: for", "  becomes: {}", "7:12: expected words, and what each becomes"),
    (
      "  becomes: for", "  becomes: {since: for, Since: by}", "7:25: ‘Since’ stands twice"
    ),
    (
      "  becomes: for", "  becomes: {since: for}",
      "5:10: with a table of corrections the first parenthesis is (<listed>)"
    ),
    (match, "(<listed>) x", "5:11: <listed> stands for the keys of a table in ‘becomes’"),
    (match, "([since) x", "5:11: this ‘[’ is never closed by ‘]’"),
    // Examples.
    (
      "    - good: He has lived here since 2015.", "",
      "10:5: a rule needs a bad example and a good one"
    ),
    (
      "    - good: He has lived here since 2015.", "    - good: He ⟦has⟧.",
      "12:13: a good example has no marks"
    ),
    (
      "    - good: He has lived here since 2015.", "    - bad: He has.",
      "12:12: a bad example marks what is found: ⟦…⟧"
    ),
    (
      "    - good: He has lived here since 2015.", "    - bad: He ⟦has.",
      "12:12: the marks ⟦ and ⟧ of this example are not in pairs"
    ),
    (
      "    - good: He has lived here since 2015.", "    - wrong: He has.",
      "12:7: ‘wrong’ is not a key of an example; known are bad, good, becomes, language"
    ),
    (
      "    - good: He has lived here since 2015.", "    - becomes: He has.",
      "12:7: an example is bad, perhaps with what it becomes, or good"
    ),
  ])
  func rules(line: String, replacement: String, message: String) throws {
    var replacement = replacement
    if line == Self.match { replacement = "  match: \(replacement)" }
    let text = Self.rule.replacing(line, with: replacement)
    #expect(try mistake(in: "rules/a.yaml", text) == message)
  }

  private static let match = "  match: (since) <number> (years | months)"

  @Test func `a file of rules is a list`() throws {
    #expect(try mistake(in: "rules/a.yaml", "id: x") == "1:1: expected a list of rules")
  }

  @Test func `every rule's mistake is told`() throws {
    let text =
      Self.rule.replacing("minor", with: "bad") + "\n"
      + Self.rule.replacing("since-duration", with: "other").replacing("(since)", with: "(since")
    #expect(
      try mistakes(in: "rules/a.yaml", text) == [
        "4:13: ‘bad’ is none of neutral, minor, major, critical",
        "17:10: this ‘(’ is never closed by ‘)’",
      ])
  }

  @Test func `a rule that stands twice is a mistake`() throws {
    #expect(
      try mistake(in: "rules/a.yaml", Self.rule + "\n" + Self.rule)
        == "13:3: the rule ‘since-duration’ stands twice in this pack")
  }

  private func mistake(in file: String, _ text: String) throws -> String? {
    try mistakes(in: file, text).first
  }

  private func mistakes(in file: String, _ text: String) throws -> [String] {
    let pack = SmallPack([(file, text)])
    let catalogue = try LanguageCatalogue(folders: [pack.path])
    return catalogue.mistakes(in: SmallPack.tag).map {
      $0.description.replacing("\(pack.path)/\(SmallPack.tag)/\(file):", with: "")
    }
  }
}
