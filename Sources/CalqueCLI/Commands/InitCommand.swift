import Calque
import Glibc

/// Writes a configuration that explains itself.
enum InitCommand: Command {
  static let about = CommandDescription(
    "init", summary: "Write a commented \(ConfigurationFinder.name).",
    operand: .init(.folder, isOptional: true),
    examples: [
      ("calque init", "Configure the articles in this folder and below."),
      ("calque init articles/", "Configure those of another."),
    ],
    notes: ["A file that is there is never written over."])

  static func run(
    _ arguments: ParsedArguments, _ console: inout Console
  ) async throws(CommandError) -> ExitStatus {
    let folder = arguments.operands.first ?? "."
    let path = folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else {
      throw .notWritten(path: path, errno: errno)
    }
    defer { close(descriptor) }
    var file = Output(descriptor: descriptor)
    try file.write(text)
    try file.flush()
    try console.output.write("wrote \(path)\n")
    return .quiet
  }

  private static let name = ConfigurationFinder.name

  /// What is written: every key there is, commented out where it would change what holds without it.
  static let text = """
    # What calque checks here and below. ‘calque config show FILE’ tells what holds for a file.

    # Other configurations to begin from; paths are seen from this file.
    # extends: ../\(name)

    # The language of articles that declare none; else it is identified.
    # language: en

    # The language they were translated from, where it is known.
    # source-language: fr

    # The least severity that fails a run: neutral, minor, major, critical or never.
    fail-on: minor

    # Findings below this confidence are left out, 0 to 1.
    min-confidence: 0

    # Whether matters of style are shown as well.
    strict: false

    # A rule is off, on, or as severe as told: neutral, minor, major, critical.
    rules:
    #   doubled-word: off
    #   reversed-compound: critical

    # Names and terms that no finding may touch.
    names:
    #   - Duran Duran

    # Folders of language packs laid over the built-in ones.
    packs:
    #   - packs

    # What differs for some files: ‘*’ and ‘?’ within a name, ‘**’ over folders, ‘{a,b}’.
    paths:
    #   - match: drafts/**
    #     fail-on: critical
    #   - match: "*.fr.txt"
    #     language: fr

    """
}
