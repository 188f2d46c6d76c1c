import CalqueText

/// A text's normal form with what was changed and the map to the file's bytes, as JSON.
public struct NormalizationReport {
  private let article: Article
  private let normal: NormalText

  public init(_ article: Article, _ normal: NormalText) {
    self.article = article
    self.normal = normal
  }

  /// Writes the report, in one line.
  public func write(into output: inout [UInt8]) {
    let map = normal.map.then(article.text.map)
    var json = JSONWriter()
    json.object { json in
      json.field("schema", JSONWriter.schema)
      json.field("id", article.id)
      json.field("encoding", article.text.encoding)
      json.key("encoding_guessed")
      json.boolean(article.text.isEncodingGuessed)
      json.field("text", String(decoding: normal.bytes, as: UTF8.self))
      json.key("changes")
      json.array { json in
        for stretch in normal.map.stretches where stretch.fromUnit != 1 || stretch.toUnit != 1 {
          for unit in 0..<stretch.count { write(unit, of: stretch, map, &json) }
        }
      }
      json.key("map")
      json.array { json in
        for stretch in map.stretches {
          json.object { json in
            json.field("start", stretch.from)
            json.field("end", stretch.fromEnd)
            json.field("original_start", stretch.to)
            json.field("original_end", stretch.toEnd)
            json.key("unit")
            json.array { json in
              json.integer(stretch.fromUnit)
              json.integer(stretch.toUnit)
            }
          }
        }
      }
    }
    output += json.bytes
    output.append(UInt8(ascii: "\n"))
  }

  private func write(
    _ unit: Int, of stretch: OffsetStretch, _ map: OffsetMap<Normal, Original>,
    _ json: inout JSONWriter
  ) {
    let start = stretch.from + unit * stretch.fromUnit
    let range: NormalRange = Range(bytes: start..<(start + stretch.fromUnit))
    let before = stretch.to + unit * stretch.toUnit
    let original = map.range(range)
    json.object { json in
      json.field("start", range.lowerBound.bytes)
      json.field("end", range.upperBound.bytes)
      json.field("text", String(decoding: normal.bytes[range.bytes()], as: UTF8.self))
      json.field("original_start", original.lowerBound.bytes)
      json.field("original_end", original.upperBound.bytes)
      json.field(
        "original_text",
        String(decoding: article.text.bytes[before..<(before + stretch.toUnit)], as: UTF8.self))
    }
  }
}
