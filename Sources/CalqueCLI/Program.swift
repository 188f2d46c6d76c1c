import Calque

/// The program: words to a command, the command to an exit status.
enum Program {
  static let version = Version.current

  /// Follows a command line at the console of the process.
  nonisolated(nonsending) static func main(_ words: ArraySlice<String>) async -> ExitStatus {
    var console = Console(showsProgress: true)
    return await run(Array(words), &console)
  }

  /// Follows a command line.
  nonisolated(nonsending) static func run(
    _ words: [String], _ console: inout Console
  ) async -> ExitStatus {
    do throws(CommandError) {
      let status = try await dispatch(words, &console)
      try console.output.flush()
      guard !Interruption.isRequested else {
        console.complain("interrupted; what was under way is finished and told")
        return .failure
      }
      return status
    } catch {
      if case .outputClosed = error { return .quiet }
      console.complain(error.description)
      return .failure
    }
  }

  nonisolated(nonsending) private static func dispatch(
    _ words: [String], _ console: inout Console
  ) async throws(CommandError) -> ExitStatus {
    switch words.first {
    case nil:
      console.complain("there is no command\n\n\(HelpText.overview.dropLast())")
      return .failure
    case "--help", "-h":
      try console.output.write(HelpText.overview)
      return .quiet
    case "help":
      guard words.count > 1 else { return try await dispatch(["--help"], &console) }
      return try await dispatch([words[1], "--help"], &console)
    case "--version", "-V":
      try console.output.write("calque \(version)\n")
      return .quiet
    case let name?:
      guard let command = Commands.all.first(where: { $0.about.name == name }) else {
        throw .usage(.unknownCommand(name))
      }
      return try await run(command, words.dropFirst(), &console)
    }
  }

  nonisolated(nonsending) private static func run(
    _ command: any Command.Type, _ words: ArraySlice<String>, _ console: inout Console
  ) async throws(CommandError) -> ExitStatus {
    let arguments: ParsedArguments
    do throws(UsageError) {
      arguments = try ParsedArguments(words, of: command.about)
    } catch { throw .usage(error) }
    if arguments.has(.help) {
      try console.output.write(HelpText.text(of: command.about))
      return .quiet
    }
    return try await command.run(arguments, &console)
  }
}
