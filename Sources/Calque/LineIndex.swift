import CalqueText

/// Finds the lines and columns of an article's places.
///
/// It reads on from where it last was, so that places in order cost one pass over the text together;
/// going back costs at most a short stretch.
public struct LineIndex {
  private let text: DecodedText
  private var cursor = GraphemeCounter.Cursor(position: 0, line: 1, column: 0)
  private var checkpoints = [GraphemeCounter.Cursor(position: 0, line: 1, column: 0)]

  private static let checkpointDistance = 1 << 14

  public init(_ article: Article) {
    text = article.page
  }

  /// The line and column of a byte of the article's original.
  ///
  /// - Complexity: O(*n*) in the distance from the last place.
  public mutating func place(of offset: Offset<Original>) -> TextPlace {
    let target = text.map.isIdentity ? offset.bytes : text.map.position(leadingTo: offset).bytes
    return text.bytes.withUnsafeBufferPointer { bytes in
      place(of: min(target, bytes.count), in: GraphemeCounter(bytes: bytes))
    }
  }

  private mutating func place(of target: Int, in counter: GraphemeCounter) -> TextPlace {
    if target < cursor.position { cursor = checkpoint(before: target) }
    while cursor.position < target {
      let start = cursor.position
      counter.advance(&cursor, to: min(target, start + Self.checkpointDistance))
      guard cursor.position > start else { break }
      if cursor.position >= checkpoints[checkpoints.count - 1].position + Self.checkpointDistance {
        checkpoints.append(cursor)
      }
    }
    return counter.place(of: target, from: cursor)
  }

  private func checkpoint(before target: Int) -> GraphemeCounter.Cursor {
    var low = 0
    var high = checkpoints.count
    while low < high {
      let middle = (low + high) / 2
      if checkpoints[middle].position <= target { low = middle + 1 } else { high = middle }
    }
    return checkpoints[max(0, low - 1)]
  }
}
