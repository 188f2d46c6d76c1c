/// One thing that the program does.
protocol Command: SendableMetatype {
  /// What it is called, takes and does.
  static var about: CommandDescription { get }

  /// Does it.
  nonisolated(nonsending) static func run(
    _ arguments: ParsedArguments, _ console: inout Console
  ) async throws(CommandError) -> ExitStatus
}
