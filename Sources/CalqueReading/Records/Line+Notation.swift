extension Line {
  /// How its record is written, in a word: nothing for JSON; of a row the byte between fields, whether it
  /// spans lines, the encoding, the wanted columns, and how many there are.
  package var notationText: String {
    switch notation {
    case .json: return ""
    case .row(let row, let columns, let count):
      let columns = columns.map { $0.map(String.init) ?? "-" }.joined(separator: ",")
      return "\(row.separator) \(row.spansLines) \(row.encoding) \(columns) \(count)"
    }
  }

  /// A place without its bytes, from how its record is written; nil where that cannot be read.
  package init?(number: Int, start: Int, notationText: String) {
    guard !notationText.isEmpty else {
      self.init(bytes: [], number: number, start: start)
      return
    }
    let parts = notationText.split(separator: " ")
    guard parts.count == 5, let separator = UInt8(parts[0]), let count = Int(parts[4]) else {
      return nil
    }
    let row = RowNotation(
      separator: separator, spansLines: parts[1] == "true", encoding: String(parts[2]))
    let columns = parts[3].split(separator: ",").map { Int($0) }
    self.init(
      bytes: [], number: number, start: start,
      notation: .row(row, columns: columns, count: count))
  }
}
