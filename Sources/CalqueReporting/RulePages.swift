import CalqueRules

/// What the rules say of themselves, in Markdown: a page for each, and one that lists them by language.
public struct RulePages {
  /// A language, and the rules that speak in it.
  public struct Language: Sendable {
    let tag: String
    let name: String
    let rules: [RuleDescription]

    public init(tag: String, name: String, rules: [RuleDescription]) {
      self.tag = tag
      self.name = name
      self.rules = rules
    }

    fileprivate var title: String { "\(name) (`\(tag)`)" }
  }

  /// A rule in the words of one language's pack or more.
  private struct Wording {
    let about: RuleDescription
    let body: String
    var languages: [Language]
  }

  private let languages: [Language]
  private var wordings: [RuleID: [Wording]] = [:]

  /// The pages of the rules of some languages.
  public init(_ languages: [Language]) {
    self.languages = languages
    for language in languages {
      for rule in language.rules {
        let body = Self.body(of: rule)
        var known = wordings[rule.id, default: []]
        if let index = known.firstIndex(where: { $0.body == body }) {
          known[index].languages.append(language)
        } else {
          known.append(Wording(about: rule, body: body, languages: [language]))
        }
        wordings[rule.id] = known
      }
    }
  }

  /// The pages by their files' names, sorted; `README.md` is the one that lists the others.
  public var files: [(name: String, text: String)] {
    let pages = wordings.map { rule, wordings in
      (name: Self.name(of: rule), text: page(of: rule, wordings))
    }
    return [("README.md", list)] + pages.sorted { $0.name < $1.name }
  }

  /// Whether a file is the page of a rule, by its name, its title and the section that all of them have.
  public static func isPage(_ text: String, named name: String) -> Bool {
    guard name.hasSuffix(".md"), let rule = RuleID(String(name.dropLast(3))) else { return false }
    return text.hasPrefix("# \(rule)\n") && text.contains("\n\(leavingOut)\n")
  }

  private static let leavingOut = "## Leaving it out"

  private static func name(of rule: RuleID) -> String { "\(rule).md" }

  // MARK: The list

  private var list: String {
    let everywhere = Set(wordings.filter { speaksEverywhere($0.value) }.keys)
    var text = "# Rules\n"
    if let first = languages.first, !everywhere.isEmpty {
      text += "\n## Every language\n\n"
      text += Self.table(of: first.rules.filter { everywhere.contains($0.id) })
    }
    for language in languages {
      let own = language.rules.filter { !everywhere.contains($0.id) }
      if !own.isEmpty { text += "\n## \(language.title)\n\n\(Self.table(of: own))" }
    }
    return text
  }

  private static func table(of rules: [RuleDescription]) -> String {
    rules.sorted { $0.id < $1.id }.reduce(
      into: "| rule | severity | category | what it finds |\n| --- | --- | --- | --- |\n"
    ) { table, rule in
      let link = "[`\(rule.id)`](\(name(of: rule.id)))"
      table +=
        "| \(link) | \(rule.severity) | \(rule.category) | \(rule.summary.markdownEscaped) |\n"
    }
  }

  /// Whether a rule is one and the same in all languages.
  private func speaksEverywhere(_ wordings: [Wording]) -> Bool {
    languages.count > 1 && wordings.count == 1
      && wordings.allSatisfy { $0.languages.count == languages.count }
  }

  // MARK: A page

  private func page(of rule: RuleID, _ wordings: [Wording]) -> String {
    var text = "# \(rule)\n"
    for wording in wordings {
      let tags = wording.languages.map(\.title).joined(separator: ", ")
      text += "\n## \(speaksEverywhere(wordings) ? "Every language" : tags)\n\n\(wording.body)"
    }
    text += "\n\(Self.leavingOut)\n\n"
    text += "- of a run: `--ignore \(rule)`\n"
    text += "- for good, in `.calque.yaml`: `rules: {\(rule): off}`\n"
    // A rule without examples is about no place in a text.
    if wordings.contains(where: { !$0.about.examples.isEmpty }) {
      text += "- at a place, in Markdown, MDX, HTML and WebVTT, by a comment on the line before: "
      text += "`calque-disable-next-line \(rule): why`\n"
    }
    return text
  }

  private static func body(of rule: RuleDescription) -> String {
    var text = "\(rule.summary.markdownEscaped)\n"
    if !rule.rationale.isEmpty { text += "\(rule.rationale.markdownEscaped)\n" }
    text += "\n- Severity: \(rule.severity)\n- MQM category: \(rule.category)\n"
    var found = ""
    var leftAlone = ""
    for example in rule.examples {
      switch example.verdict {
      case .bad(let corrected):
        found += line(of: example)
        if let corrected { found += "  - becomes \(shown(corrected))\n" }
      case .good: leftAlone += line(of: example)
      }
    }
    if !found.isEmpty { text += "\nFound, where ⟦ ⟧ mark what a finding covers:\n\n\(found)" }
    if !leftAlone.isEmpty { text += "\nLeft alone:\n\n\(leftAlone)" }
    return text
  }

  private static func line(of example: Example) -> String {
    let source = example.sourceLanguage.map { " from `\($0)`" } ?? ""
    return "- `\(example.language)`\(source) \(shown(example.marked))\n"
  }

  /// A text with its line ends shown.
  private static func shown(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: " ⏎ ")
      .markdownEscaped
  }
}
