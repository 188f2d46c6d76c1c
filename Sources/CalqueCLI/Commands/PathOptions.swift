import CalqueReading
import CalqueText

/// The options that say which files are read.
enum PathOptions {
  static let exclude = CommandOption(
    "exclude", .text("PATTERN"), isRepeated: true,
    help: "Leave out what matches, such as drafts/ or '*.old.md'.")
  static let noIgnore = CommandOption(
    "no-ignore", help: "Take from folders what .gitignore leaves out as well.")
  static let standardInputName = CommandOption(
    "stdin-filename", .file,
    help: "What standard input (‘-’) is called; the name tells its format and configuration.")

  static let all = [exclude, noIgnore, standardInputName]

  /// Takes what the options say into how articles are found.
  static func set(_ reading: inout ReadingOptions, _ arguments: ParsedArguments) {
    reading.filter.excluded = arguments.wholeValues(exclude).map { PathPattern($0) }
    reading.filter.respectsIgnoreFiles = !arguments.has(noIgnore)
    reading.standardInputName = arguments.value(standardInputName) ?? "-"
  }
}
