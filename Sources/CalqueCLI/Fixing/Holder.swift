import Calque
import CalqueReading
import CalqueText

/// The bytes that an article stands in: all of its file, or its line.
struct Holder: Sendable {
  let bytes: [UInt8]
  /// Where they begin in the file.
  let start: Int

  init(of article: Article, at place: PendingArticle) {
    if case .record(let line, _) = place {
      bytes = line.bytes
      start = line.start
    } else {
      bytes = article.original
      start = 0
    }
  }

  /// Where they stand in the file.
  var range: Range<Int> { start..<(start + bytes.count) }

  /// The bytes with edits of the file made.
  func corrected(by edits: [SourceEdit]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var position = 0
    for edit in edits {
      result += bytes[position..<(edit.range.lowerBound - start)]
      result += edit.bytes
      position = edit.range.upperBound - start
    }
    return result + bytes[position...]
  }
}
