/// The fields of a row of CSV or TSV.
struct Row {
  private(set) var fields: [Field] = []

  /// What stands between separators.
  struct Field {
    /// Without the quotation marks around it.
    let content: Range<Int>
    let isQuoted: Bool
  }

  /// Why a row has no fields.
  enum Mistake: Error, Equatable {
    /// The quotation mark at this byte is never closed.
    case unclosed(at: Int)
    /// Something stands between a closing quotation mark and the separator.
    case afterQuotation(at: Int)
  }

  /// Reads a row without its end.
  init(_ bytes: [UInt8], _ notation: RowNotation) throws(Mistake) {
    let width = notation.width
    var end = bytes.count - bytes.count % width
    if end >= width, notation.mark(at: end - width, in: bytes) == 0x0D { end -= width }
    var position = 0
    while true {
      let field = try Self.field(from: position, to: end, bytes, notation)
      fields.append(field)
      position = field.content.upperBound + (field.isQuoted ? width : 0)
      guard position < end else { return }
      position += width
    }
  }

  private static func field(
    from start: Int, to end: Int, _ bytes: [UInt8], _ notation: RowNotation
  ) throws(Mistake) -> Field {
    let width = notation.width
    if start < end, notation.mark(at: start, in: bytes) == UInt8(ascii: "\"") {
      do throws(Mistake) {
        return try quoted(from: start, to: end, bytes, notation)
      } catch {
        guard !notation.spansLines else { throw error }
      }
    }
    var position = start
    while position < end, notation.mark(at: position, in: bytes) != notation.separator {
      position += width
    }
    return Field(content: start..<position, isQuoted: false)
  }

  private static func quoted(
    from start: Int, to end: Int, _ bytes: [UInt8], _ notation: RowNotation
  ) throws(Mistake) -> Field {
    let width = notation.width
    var position = start + width
    while position < end {
      guard notation.mark(at: position, in: bytes) == UInt8(ascii: "\"") else {
        position += width
        continue
      }
      let next = position + width
      if next < end, notation.mark(at: next, in: bytes) == UInt8(ascii: "\"") {
        position = next + width
      } else if next >= end || notation.mark(at: next, in: bytes) == notation.separator {
        return Field(content: (start + width)..<position, isQuoted: true)
      } else {
        throw .afterQuotation(at: next)
      }
    }
    throw .unclosed(at: start)
  }
}
