import CalqueReading
import CalqueReporting
import CalqueText

/// Prints the normal form of a text.
enum NormalizeCommand: Command {
  private static let map = CommandOption(
    "map", short: "m",
    help: "Print JSON: the text, what was changed, and the map to the file's bytes.")

  static let about = CommandDescription(
    "normalize", summary: "Print a text in UTF-8, NFC, with line feeds for line ends.",
    operand: .init(.paths, isOptional: true), options: [map, InputOptions.encodingOption],
    examples: [
      ("calque normalize article.txt", "The text as rules see it."),
      ("calque normalize --map article.txt", "And where each part of it stands in the file."),
    ])

  static func run(
    _ arguments: ParsedArguments, _ console: inout Console
  ) async throws(CommandError) -> ExitStatus {
    let decoder = try InputOptions.decoder(arguments.value(InputOptions.encodingOption))
    var options = ReadingOptions()
    options.decoder = decoder
    var reader = ArticleReader(options)
    let article: Article
    do throws(ReadError) {
      article = try reader.read(.file(path: arguments.operands.first ?? "-"))
    } catch { throw .reading(error) }
    let normal = NormalText(article.text)
    if arguments.has(map) {
      try console.output.fill { NormalizationReport(article, normal).write(into: &$0) }
    } else {
      try console.output.fill { $0 += normal.bytes }
    }
    return .quiet
  }
}
