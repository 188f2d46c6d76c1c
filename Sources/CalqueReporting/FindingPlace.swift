import Calque
import CalqueRules
import CalqueText

/// Where a finding is in a file: of a record, the line it stands on.
struct FindingPlace {
  let path: String
  let line: Int
  let endLine: Int
  /// From 1; nil for a record.
  let column: Int?
  let endColumn: Int?

  /// The place of a range of an article, with columns in graphemes.
  init(_ range: OriginalRange, of article: Article, _ index: inout LineIndex) {
    self.init(
      article, start: index.place(of: range.lowerBound), end: index.place(of: range.upperBound))
  }

  /// The place of a range of an article, with columns in the index's units.
  init(_ range: OriginalRange, of article: Article, _ index: inout UnitIndex) {
    self.init(
      article, start: index.place(of: range.lowerBound), end: index.place(of: range.upperBound))
  }

  private init(_ article: Article, start: TextPlace, end: TextPlace) {
    path = article.source?.path ?? article.id
    line = article.source?.line ?? start.line
    endLine = article.source?.line ?? end.line
    column = article.source == nil ? start.column : nil
    endColumn = article.source == nil ? end.column : nil
  }
}
