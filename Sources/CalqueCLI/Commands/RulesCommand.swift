import Calque
import CalqueLanguages
import CalqueReporting
import CalqueRules
import Glibc

/// Lists the rules.
enum RulesCommand: Command {
  private static let language = CommandOption(
    "language", short: "l", .language,
    help: "List the rules that speak in this language; ‘und’ is any that has no pack.")
  private static let pages = CommandOption(
    "pages", .folder,
    help: "Write a page in Markdown for each, those of the packs too, into a folder, and remove the"
      + " pages there of other rules.")

  static let about = CommandDescription(
    "rules", summary: "List the rules, with their category and severity.",
    options: [language, CheckingOptions.packs, pages],
    examples: [
      ("calque rules", "All built-in rules."),
      ("calque rules --language fr", "Those that speak in French, with the French pack's own."),
      ("calque rules --pages rules/", "A page for each, and a README.md by language."),
    ])

  static func run(
    _ arguments: ParsedArguments, _ console: inout Console
  ) async throws(CommandError) -> ExitStatus {
    var options = CheckOptions()
    options.language = arguments.value(language)
    options.packFolders = arguments.values(CheckingOptions.packs)
    let checker = try CheckingOptions.checker(options)
    if let folder = arguments.value(pages) {
      let (written, removed) = try write(
        try rulePages(of: checker, in: options.language.map { [$0] }), to: folder)
      let old = removed > 0 ? ", and removed \(removed) of rules that are not among them" : ""
      try console.output.write("wrote \(written) pages to \(folder)\(old)\n")
      return .quiet
    }
    let rules =
      if let tag = options.language {
        try rules(of: checker, in: tag)
      } else {
        Checker.rules
      }
    let sorted = rules.sorted { $0.id < $1.id }
    try console.output.write(
      TextTable(
        sorted.map {
          [$0.id.description, $0.severity.rawValue, $0.category.description, $0.summary]
        }
      ).text)
    return .quiet
  }

  /// The rules that speak in a language.
  static func rules(of checker: Checker, in tag: String) throws(CommandError) -> [RuleDescription] {
    do throws(CheckerError) {
      return try checker.rules(in: tag)
    } catch { throw .checker(error) }
  }

  /// The pages of the rules of some languages, or of all that have a pack and of those that have none.
  private static func rulePages(
    of checker: Checker, in tags: [String]?
  ) throws(CommandError) -> RulePages {
    var languages: [RulePages.Language] = []
    for tag in tags ?? checker.catalogue.packTags + ["und"] {
      let name = tag == "und" ? "Languages without a pack" : try self.name(of: tag, in: checker)
      languages.append(.init(tag: tag, name: name, rules: try rules(of: checker, in: tag)))
    }
    return RulePages(languages)
  }

  private static func name(
    of tag: String, in checker: Checker
  ) throws(CommandError) -> String {
    do throws(PackError) {
      return try checker.catalogue.language(tag).name
    } catch { throw .pack(error) }
  }

  /// Writes pages into a folder, which is made where there is none, and removes those of other rules;
  /// returns how many.
  private static func write(
    _ pages: RulePages, to folder: String
  ) throws(CommandError) -> (written: Int, removed: Int) {
    guard mkdir(folder, 0o777) == 0 || errno == EEXIST else {
      throw .notWritten(path: folder, errno: errno)
    }
    let files = pages.files
    let prefix = folder.hasSuffix("/") ? folder : folder + "/"
    for (name, text) in files {
      let path = prefix + name
      let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
      guard descriptor >= 0 else { throw .notWritten(path: path, errno: errno) }
      defer { close(descriptor) }
      var file = Output(descriptor: descriptor)
      try file.write(text)
      try file.flush()
    }
    var removed = 0
    for name in Set(FileBytes.names(in: folder) ?? []).subtracting(files.map(\.name)) {
      guard let text = FileBytes.read(prefix + name) else { continue }
      guard RulePages.isPage(String(decoding: text, as: UTF8.self), named: name) else { continue }
      if unlink(prefix + name) == 0 { removed += 1 }
    }
    return (files.count, removed)
  }
}
