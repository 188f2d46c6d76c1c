import Calque
import CalqueReporting
import CalqueRules
import CalqueTestSupport
import CalqueText
import Testing

@testable import CalqueCLI

/// A review shows what is decided on, and keeps the decisions.
struct ReviewTests {
  private static func session(_ text: String, _ language: String) throws -> ReviewSession {
    var worker = try Checker().worker()
    return ReviewSession(try worker.check(Article(id: "news.txt", text, language: language)))
  }

  @Test(arguments: [40, 80])
  func `findings are shown within the terminal's width`(width: Int) throws {
    var output = ""
    for (text, language) in [
      (
        "She paid with money money she had saved. The mayor does not did not confirm the plan, which the council of the old town had put off on Tuesday. It rained.",
        "en"
      ),
      ("قال الوزير في المؤتمر المؤتمر الصحفي إن المحادثات تسير على ما يرام.", "ar"),
      ("首相は記者会見で、この計画について説明しますしました。", "ja"),
      ("Le cafe\u{301} cafe\u{301} est ferme\u{301}.", "fr"),
    ] {
      let session = try Self.session(text, language)
      var index = LineIndex(session.report.article)
      for item in session.items {
        let text = ReviewText(session.report.article, TextStyle(width: width))
        let place = index.place(of: item.finding.range.lowerBound)
        for line in text.lines(of: item, at: place, candidate: 0) {
          #expect(line.reduce(0) { $0 + $1.cells } <= width, "\(line)")
          output += line + "\n"
        }
        output += "\n"
      }
    }
    expectSnapshot(output.utf8, "review-\(width).txt")
  }

  @Test func `decisions are made, taken back, and leave a rule alone`() throws {
    let text = "It is the the end. So so it was was. A long day day."
    var session = try Self.session(text, "en")
    let count = session.items.count
    #expect(count >= 3)
    session.accept(try #require(session.shown))
    session.skip()
    #expect(session.accepted.count == 1 && session.current == 2 && session.settled.count == 1)
    expectUndo(&session, to: 1)
    session.ignoreRule()
    #expect(session.item == nil)
    #expect(session.settled.count == count - 1)
    expectUndo(&session, to: 1)
    expectUndo(&session, to: 0)
    expectUndo(&session, to: nil)
    #expect(session.accepted.isEmpty)
    let edit = try #require(session.shown)
    session.accept(edit)
    #expect(session.isTaken(edit.edit))
  }

  private func expectUndo(_ session: inout ReviewSession, to place: Int?) {
    let isDone = session.undo()
    #expect(isDone == (place != nil))
    #expect(session.current == place ?? session.current)
  }

  @Test func `a line is edited by what a person sees as a character`() {
    var editor = LineEditor("cafe\u{301} 日")
    for key in [Key.left, .left, .backspace, .character("e"), .character("\u{301}")] {
      editor.press(key)
    }
    #expect(String(editor.text) == "café 日")
    #expect(editor.cursor == 4)
    editor.press(.home)
    editor.press(.delete)
    editor.press(.character("C"))
    editor.press(.end)
    editor.press(.backspace)
    #expect(String(editor.text) == "Café ")
    let isFollowed = editor.press(.right)
    #expect(!isFollowed)
  }

  @Test func `without a terminal nothing is decided`() async {
    #expect(CommandError.noTerminal.description == "‘--interactive’ needs a terminal")
  }
}
