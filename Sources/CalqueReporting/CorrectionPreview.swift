import Calque
import CalqueRules
import CalqueText

/// What the place of a finding becomes by a suggestion.
struct CorrectionPreview {
  let text: String

  /// How many characters around an edit are shown; fewer where a word would be cut.
  private static let context = 24

  init(_ suggestion: Suggestion<Original>, of finding: Finding<Original>, in report: ArticleReport)
  {
    let edit = suggestion.edit
    let start = min(edit.range.lowerBound, finding.range.lowerBound)
    let end = max(edit.range.upperBound, finding.range.upperBound)
    let before = report.text(of: start..<edit.range.lowerBound)
    let after = report.text(of: edit.range.upperBound..<end)
    let result = Self.ending(of: before) + edit.replacement + Self.beginning(of: after)
    if start == end {
      text = "insert ‘\(edit.replacement.printable)’"
    } else if result.isEmpty {
      text = "delete ‘\(Self.beginning(of: report.text(of: edit.range)).printable)’"
    } else {
      text = result.printable
    }
  }

  private static func ending(of text: String) -> String {
    guard text.count > context else { return text }
    let end = text.suffix(context)
    let space = end.prefix(context / 2).firstIndex(where: \.isWhitespace)
    return "…" + (space.map { end[end.index(after: $0)...] } ?? end)
  }

  private static func beginning(of text: String) -> String {
    guard text.count > context else { return text }
    let beginning = text.prefix(context)
    let space = beginning.suffix(context / 2).lastIndex(where: \.isWhitespace)
    return (space.map { beginning[..<$0] } ?? beginning) + "…"
  }
}
