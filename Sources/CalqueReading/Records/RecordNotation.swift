/// How a record is written.
enum RecordNotation: Sendable {
  case json
  /// A row of CSV or TSV, below a first line that names the columns.
  case row(RowNotation, columns: [Int?], count: Int)
}
