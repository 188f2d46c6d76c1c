import Calque
import CalqueReading
import CalqueReporting
import Glibc

/// Where a command writes, and what it may know of who reads.
struct Console: ~Copyable {
  var output: Output
  private var errors: Output
  private let showsProgress: Bool
  private var display: ProgressDisplay?
  let environment: @Sendable (String) -> String?

  init(
    output: Int32 = STDOUT_FILENO, errors: Int32 = STDERR_FILENO, showsProgress: Bool = false
  ) {
    self.output = Output(descriptor: output)
    self.errors = Output(descriptor: errors)
    self.showsProgress = showsProgress
    environment = { name in getenv(name).map { String(cString: $0) } }
  }

  /// When colours are used.
  enum ColorChoice: String, CaseIterable {
    case auto, always, never
  }

  /// The style of reports, as the terminal and `NO_COLOR` have it.
  func style(color: ColorChoice, isQuiet: Bool) -> TextStyle {
    let isColorful =
      switch color {
      case .always: true
      case .never: false
      case .auto:
        output.isTerminal && (environment("NO_COLOR") ?? "").isEmpty
          && environment("TERM") != "dumb"
      }
    let width = min(200, max(40, output.terminalWidth ?? 100))
    return TextStyle(hasColor: isColorful, width: width, hasSummaries: !isQuiet)
  }

  /// Tells of something that went wrong; what was written before it stands before it.
  mutating func complain(_ message: String) {
    try? output.flush()
    try? errors.write("\(display?.cleared() ?? "")calque: \(message)\n")
    try? errors.flush()
  }

  /// Begins to show the progress of a run; where the report itself goes to a terminal it tells enough.
  mutating func beginProgress(over paths: [String]) {
    guard showsProgress, !output.isTerminal else { return }
    let style: ProgressDisplay.Style =
      errors.isTerminal && environment("TERM") != "dumb"
      ? .bar(width: errors.terminalWidth ?? 80) : .lines
    display = ProgressDisplay(Progress(paths: paths), style)
  }

  /// Counts an article that is done.
  mutating func progress(_ outcome: Outcome, of article: PendingArticle) {
    guard let text = display?.add(outcome, of: article) else { return }
    try? errors.write(text)
    try? errors.flush()
  }

  /// Ends what `beginProgress` began.
  mutating func endProgress() {
    try? errors.write(display?.cleared() ?? "")
    try? errors.flush()
    display = nil
  }
}
