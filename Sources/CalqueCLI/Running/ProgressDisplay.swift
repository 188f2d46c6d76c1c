import Calque
import CalqueReading

/// Shows a run's progress while it goes on: a bar that is drawn over at a terminal, else a plain line every
/// few seconds.
struct ProgressDisplay {
  private let style: Style
  private var progress: Progress
  private let start: ContinuousClock.Instant
  private var last: ContinuousClock.Instant
  private var isDrawn = false

  /// How progress is told.
  enum Style {
    /// Over the same line of a terminal of so many cells.
    case bar(width: Int)
    /// In lines.
    case lines

    /// How long to wait until the next time.
    var interval: Duration {
      switch self {
      case .bar: .milliseconds(200)
      case .lines: .seconds(5)
      }
    }
  }

  static let option = CommandOption(
    "no-progress", help: "Tell nothing on the way. Else a long run tells how far it is.")

  init(_ progress: Progress, _ style: Style, at now: ContinuousClock.Instant = .now) {
    self.progress = progress
    self.style = style
    start = now
    last = now
  }

  /// Counts an article that is done; returns what to write, where it is time to.
  mutating func add(
    _ outcome: Outcome, of article: PendingArticle, at now: ContinuousClock.Instant = .now
  ) -> String? {
    progress.add(outcome, of: article)
    guard now - last >= style.interval else { return nil }
    last = now
    switch style {
    case .lines: return "calque: \(progress.text(after: now - start))\n"
    case .bar(let width):
      isDrawn = true
      return "\r\u{1B}[K" + progress.bar(after: now - start).prefix(width - 1)
    }
  }

  /// What clears the line that is drawn over.
  mutating func cleared() -> String {
    defer { isDrawn = false }
    return isDrawn ? "\r\u{1B}[K" : ""
  }
}
