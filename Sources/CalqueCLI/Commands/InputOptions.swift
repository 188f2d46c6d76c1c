import CalqueReading
import CalqueText
import Glibc

/// The options that say what is read and how, for all commands that read articles.
struct InputOptions: Sendable {
  let format: InputFormat?
  let decoder: Decoder
  let jobs: Int

  static let formatOption = CommandOption(
    "input-format", .choice("FORMAT", InputFormat.allCases.map(\.rawValue)),
    help: "Form of the input: text, markdown, html or subtitles (an article a file), or jsonl (an"
      + " article a line, with ‘text’ and, if known, ‘id’, ‘lang’, ‘source_lang’). Else told by the"
      + " file's extension.")
  static let encodingOption = CommandOption(
    "encoding", .text("NAME"), help: "Encoding of plain text. Else found out.")
  static let jobsOption = CommandOption(
    "jobs", short: "j", .number("N"), help: "Articles to check at a time. Else one for each core.")

  static let all = [formatOption, encodingOption, jobsOption]

  init(_ arguments: ParsedArguments) throws(CommandError) {
    do throws(UsageError) {
      format = try arguments.choice(Self.formatOption)
      let given: Int? = try arguments.number(Self.jobsOption, in: 1...256)
      jobs = given ?? max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
    } catch { throw .usage(error) }
    decoder = try Self.decoder(arguments.value(Self.encodingOption))
  }

  /// The decoder of a named encoding, or the one that finds it out.
  static func decoder(_ encoding: String?) throws(CommandError) -> Decoder {
    guard let encoding else { return Decoder() }
    do throws(DecodingError) {
      return try Decoder(encoding: encoding)
    } catch { throw .decoding(error) }
  }
}
