/// The items of a JSON array that is written as they come, each on a line of its own.
struct JSONItems {
  private var isFirst = true

  /// Writes an item behind the others.
  mutating func add(
    to output: inout [UInt8], _ writer: JSONWriter = JSONWriter(),
    _ body: (inout JSONWriter) -> Void
  ) {
    output += (isFirst ? "\n" : ",\n").utf8
    isFirst = false
    var json = writer
    json.write(behind: &output, body)
  }
}
