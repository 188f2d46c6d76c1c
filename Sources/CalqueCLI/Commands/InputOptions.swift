import CalqueReading
import CalqueText
import Glibc

/// The options that say what is read and how, for all commands that read articles.
struct InputOptions: Sendable {
  var reading: ReadingOptions
  let jobs: Int

  static let formatOption = CommandOption(
    "input-format", .choice("FORMAT", InputFormat.allCases.map(\.rawValue)),
    help: "Form of the input: text, markdown, html or subtitles (an article a file); jsonl (an"
      + " article a line, with ‘text’ and, if known, ‘id’, ‘lang’, ‘source_lang’), json (an array of"
      + " the same), csv or tsv (an article a row). Else told by the file's extension.")
  static let encodingOption = CommandOption(
    "encoding", .text("NAME"), help: "Encoding of the files. Else found out; JSON is UTF-8.")
  static let jobsOption = CommandOption(
    "jobs", short: "j", .number("N"), help: "Articles to check at a time. Else one for each core.")

  static let all = [formatOption, encodingOption, jobsOption] + RecordOptions.all + PathOptions.all

  init(_ arguments: ParsedArguments) throws(CommandError) {
    var reading = ReadingOptions()
    do throws(UsageError) {
      reading.format = try arguments.choice(Self.formatOption)
      let given: Int? = try arguments.number(Self.jobsOption, in: 1...256)
      jobs = given ?? max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
    } catch { throw .usage(error) }
    reading.decoder = try Self.decoder(arguments.value(Self.encodingOption))
    reading.fields = RecordOptions.fields(arguments)
    reading.takesTables = arguments.value(RecordOptions.text) != nil
    PathOptions.set(&reading, arguments)
    self.reading = reading
  }

  /// The same, of files in one format.
  func reading(_ format: InputFormat) -> InputOptions {
    var input = self
    input.reading.format = format
    return input
  }

  /// The decoder of a named encoding, or the one that finds it out.
  static func decoder(_ encoding: String?) throws(CommandError) -> Decoder {
    guard let encoding else { return Decoder() }
    do throws(DecodingError) {
      return try Decoder(encoding: encoding)
    } catch { throw .decoding(error) }
  }
}
