import Calque

/// The columns that tell an article of a run, in any statement, from one on.
enum ArticleRow {
  static let columns = "a.id, a.path, a.line, a.start, a.notation, a.code, a.message, a.byte"
  static let count: Int32 = 8

  static func id(_ row: borrowing Statement, from column: Int32) -> String { row.text(column) }

  static func place(_ row: borrowing Statement, from column: Int32) -> RunWriter.Place {
    RunWriter.Place(
      path: row.text(column + 1), line: row.number(column + 2), start: row.number(column + 3),
      notation: row.isNull(column + 4) ? nil : row.text(column + 4))
  }

  /// Whether the article stands at a place; makes no copy of it.
  static func isPlace(
    _ place: RunWriter.Place, _ row: borrowing Statement, from column: Int32
  ) -> Bool {
    row.number(column + 2) == place.line && row.number(column + 3) == place.start
      && row.isText(column + 1, place.path) && row.isText(column + 4, place.notation)
  }

  /// Why the article could not be checked.
  static func failure(_ row: borrowing Statement, from column: Int32) -> ArticleFailure {
    ArticleFailure(
      id: row.text(column), path: row.text(column + 1), code: row.text(column + 5),
      message: row.text(column + 6), line: row.number(column + 2), byte: row.number(column + 7))
  }
}
