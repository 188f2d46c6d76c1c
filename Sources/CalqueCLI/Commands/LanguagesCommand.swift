import CalqueLanguages
import CalqueRules

/// Lists the languages that have a pack.
enum LanguagesCommand: Command {
  static let about = CommandDescription(
    "languages", summary: "List the languages that have a pack.",
    options: [CheckingOptions.packs],
    examples: [("calque languages", "Tag, name, depth and number of rules of each pack.")],
    notes: [
      "An article in any other language is checked by the rules that hold in all, with the facts that"
        + " CLDR has. A full pack has its closed word classes with their grammar; one of facts its"
        + " habits and function words."
    ])

  static func run(
    _ arguments: ParsedArguments, _ console: inout Console
  ) async throws(CommandError) -> ExitStatus {
    let text: String
    do throws(PackError) {
      text = try table(LanguageCatalogue(folders: arguments.values(CheckingOptions.packs)))
    } catch { throw .pack(error) }
    try console.output.write(text)
    return .quiet
  }

  private static func table(_ catalogue: LanguageCatalogue) throws(PackError) -> String {
    var rows: [[String]] = []
    for tag in catalogue.packTags {
      let language = try catalogue.language(tag)
      let count = try catalogue.patterns(in: tag).count
      rows.append([
        tag, language.name, language.depth.rawValue,
        count == 0 ? "" : count == 1 ? "1 rule of its own" : "\(count) rules of its own",
      ])
    }
    return TextTable(rows).text
  }
}
