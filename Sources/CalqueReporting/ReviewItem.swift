import Calque
import CalqueRules
import CalqueText

/// A finding as it is decided on: its place, and the edits that could correct it.
public struct ReviewItem: Sendable {
  public let finding: Finding<Original>
  /// What the finding and its corrections cover of the article's text.
  public let place: DecodedRange
  /// The least edits of its suggestions, best first.
  public let candidates: [PlannedEdit]

  public init(_ finding: Finding<Original>, of article: Article) {
    self.finding = finding
    candidates = finding.suggestions.compactMap { suggestion in
      MinimalEdit(suggestion.edit, of: article).map {
        PlannedEdit($0.edit, [EditReason(finding, suggestion)])
      }
    }
    let edits = candidates.map(\.edit.range)
    let covered = article.text.range(of: finding.range)
    let lower = edits.map(\.lowerBound).min() ?? covered.lowerBound
    let upper = edits.map(\.upperBound).max() ?? covered.upperBound
    place = min(lower, covered.lowerBound)..<max(upper, covered.upperBound)
  }

  /// The least edit that makes a text of what is covered; nil where it is that text.
  public func edit(to text: String, of article: Article) -> PlannedEdit? {
    MinimalEdit(Edit(place, text), of: article.text).map { PlannedEdit($0.edit, []) }
  }

  /// What is covered, with an edit made.
  public func text(with edit: Edit<Decoded>?, of article: Article) -> String {
    func text(_ lower: Offset<Decoded>, _ upper: Offset<Decoded>) -> String {
      String(decoding: article.text.bytes[lower.bytes..<max(lower, upper).bytes], as: UTF8.self)
    }
    guard let edit else { return text(place.lowerBound, place.upperBound) }
    return text(place.lowerBound, edit.range.lowerBound) + edit.replacement
      + text(edit.range.upperBound, place.upperBound)
  }
}
