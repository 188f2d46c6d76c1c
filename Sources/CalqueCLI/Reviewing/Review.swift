import Calque
import CalqueReading
import CalqueReporting
import CalqueRules
import CalqueText

/// Steps through findings at a terminal, and makes the corrections that are accepted.
struct Review: ~Copyable {
  private let terminal: Terminal
  private let hasColor: Bool
  private var number = 0  // of the findings before the article's
  private let total: Int
  private var index: LineIndex?

  init(of total: Int, at terminal: consuming Terminal, hasColor: Bool) {
    self.terminal = terminal
    self.total = total
    self.hasColor = hasColor
  }

  /// Decides on an article's findings; false where the person has had enough.
  mutating func decide(_ session: inout ReviewSession) -> Bool {
    index = LineIndex(session.report.article)
    defer { number += session.items.count }
    while let item = session.item {
      show(item, of: session)
      guard step(&session) else { return false }
    }
    return true
  }

  private mutating func show(_ item: ReviewItem, of session: ReviewSession) {
    let article = session.report.article
    let style = TextStyle(hasColor: hasColor, width: terminal.width)
    let place = index?.place(of: item.finding.range.lowerBound) ?? TextPlace(line: 1, column: 1)
    let lines = ReviewText(article, style).lines(
      of: item, at: place, candidate: session.candidate)
    terminal.show("\n" + lines.joined(separator: "\n") + "\n")
  }

  /// Waits for a decision, or for another view of the item; false where the person has had enough.
  private mutating func step(_ session: inout ReviewSession) -> Bool {
    while true {
      let choices = session.shown == nil ? "n,e,i,u,q,?" : "y,n,c,e,i,u,q,?"
      terminal.show("(\(number + session.current + 1)/\(total)) Correct? [\(choices)] ")
      let key = terminal.key()
      if case .character(let character) = key { terminal.show("\(character)") }
      terminal.show("\n")
      switch key {
      case .character("y"), .enter:
        guard let edit = session.shown else { continue }
        if accept(edit, in: &session) { return true }
      case .character("n"):
        session.skip()
        return true
      case .character("c"), .character(" "):
        if session.showNext() { return true }
        terminal.show("There is no other correction.\n")
      case .character("e"):
        if let edit = edited(session), accept(edit, in: &session) { return true }
      case .character("i"):
        session.ignoreRule()
        return true
      case .character("u"):
        if session.undo() { return true }
        terminal.show("There is nothing to undo in this article.\n")
      case .character("q"), .interrupt: return false
      default: terminal.show(Self.help)
      }
    }
  }

  private func accept(_ edit: PlannedEdit, in session: inout ReviewSession) -> Bool {
    guard !session.isTaken(edit.edit) else {
      terminal.show("This touches a correction that was accepted.\n")
      return false
    }
    do throws(EditObstacle) {
      _ = try session.report.article.sourceEdit(edit.edit)
    } catch {
      terminal.show("Not possible: \(error).\n")
      return false
    }
    session.accept(edit)
    return true
  }

  /// What is typed in place of the item; nil where it was given up, or changes nothing.
  private func edited(_ session: ReviewSession) -> PlannedEdit? {
    guard let item = session.item else { return nil }
    let article = session.report.article
    var editor = LineEditor(item.text(with: session.shown?.edit, of: article))
    while true {
      draw(editor)
      switch terminal.key() {
      case .enter:
        terminal.show("\n")
        return item.edit(to: String(editor.text), of: article)
      case .escape, .interrupt:
        terminal.show("\n")
        return nil
      case let key: editor.press(key)
      }
    }
  }

  /// Shows the line that is edited, and of a long one what is around the cursor.
  private func draw(_ editor: LineEditor) {
    let room = terminal.width - 3
    let text = editor.text.map { $0.isNewline ? "⏎" : $0 }
    var start = editor.cursor
    var used = 0
    while start > 0, used + text[start - 1].cells <= room * 2 / 3 {
      start -= 1
      used += text[start].cells
    }
    var end = editor.cursor
    var width = used
    while end < text.count, width + text[end].cells <= room {
      width += text[end].cells
      end += 1
    }
    terminal.show("\r\u{1B}[K> \(String(text[start..<end]).printable)\r\u{1B}[\(2 + used)C")
  }

  private static let help = """
    y  make this correction
    n  skip the finding
    c  show the next correction
    e  type the correction
    i  leave this rule alone here
    u  undo the last decision
    q  write what was accepted, and stop

    """
}
