import CalqueReporting
import Glibc

/// Where a command writes, and what it may know of who reads.
struct Console: ~Copyable {
  var output: Output
  private var errors: Output
  let environment: @Sendable (String) -> String?

  init(output: Int32 = STDOUT_FILENO, errors: Int32 = STDERR_FILENO) {
    self.output = Output(descriptor: output)
    self.errors = Output(descriptor: errors)
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
    try? errors.write("calque: \(message)\n")
    try? errors.flush()
  }
}
