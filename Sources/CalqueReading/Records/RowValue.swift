import CalqueText

/// The value of a field of CSV or TSV, with the way back to the file's bytes.
struct RowValue {
  let text: DecodedText
  let map: OffsetMap<Original, Raw>

  /// The value of a field that stands in a row.
  init(_ row: Line, _ field: Row.Field, _ decoder: Decoder) throws(DecodingError) {
    let decoded = try decoder.decode(Array(row.bytes[field.content]))
    var bytes: [UInt8] = []
    var unquoted = OffsetMap<Original, Decoded>()
    var position = 0
    if field.isQuoted {
      let quote = UInt8(ascii: "\"")
      while let first = decoded.bytes[position...].firstIndex(of: quote) {
        bytes += decoded.bytes[position..<first]
        unquoted.appendUnchanged(first - position)
        bytes.append(quote)
        unquoted.append(from: 1, to: min(2, decoded.bytes.count - first))
        position = min(first + 2, decoded.bytes.count)
      }
    }
    bytes += decoded.bytes[position...]
    unquoted.appendUnchanged(decoded.bytes.count - position)
    var placed = OffsetMap<Original, Raw>()
    placed.append(from: 0, to: row.start + field.content.lowerBound)
    placed.appendUnchanged(field.content.count)
    let map = unquoted.then(decoded.map).then(placed)
    self.map = map
    text = DecodedText(
      bytes: bytes, map: OffsetMap(identity: bytes.count),
      illFormed: decoded.illFormed.map { range in
        let raw = placed.range(range)
        let lower = map.position(leadingTo: raw.lowerBound)
        return lower..<max(lower, map.position(leadingTo: raw.upperBound))
      })
  }
}
