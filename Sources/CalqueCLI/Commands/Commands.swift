/// The commands, in the order of the help.
enum Commands {
  static let all: [any Command.Type] = [
    CheckCommand.self,
    FixCommand.self,
    ScoreCommand.self,
    FilterCommand.self,
    ReportCommand.self,
    CompareCommand.self,
    ExplainCommand.self,
    RulesCommand.self,
    LanguagesCommand.self,
    NormalizeCommand.self,
    PacksCommand.self,
    ConfigCommand.self,
    InitCommand.self,
    CompletionsCommand.self,
  ]

  /// What they are called, take and do.
  static var descriptions: [CommandDescription] { all.map { $0.about } }
}
