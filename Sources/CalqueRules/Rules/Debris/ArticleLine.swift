import CalqueText

/// A line of an article, from a token on.
struct ArticleLine {
  /// The last token that is no blank.
  let last: TokenIndex
  /// How many words, numbers and ideographs it has, as far as anybody asks.
  let words: Int
  let isFirst: Bool
  let isLast: Bool
  let endsWithStop: Bool
  /// The line with its line end and the empty lines behind it, or before it where it is the last.
  let deletion: NormalRange

  init(startingAt first: TokenIndex, in text: SegmentedText) {
    let tokens = text.tokens
    var last = first
    var end = first
    var words = 0
    while end < tokens.count, tokens[end].kind != .lineEnd {
      if tokens[end].kind != .space { last = end }
      if tokens[end].isWordLike { words += 1 }
      end += 1
    }
    var after = end
    while after < tokens.count, tokens[after].isBlank { after += 1 }
    var before = first
    while before > 0, tokens[before - 1].isBlank { before -= 1 }
    self.last = last
    self.words = words
    isFirst = before == 0
    isLast = after == tokens.count
    endsWithStop = Marks.trigger(of: tokens[last].mark) == .stop
    let start = tokens[first].range.lowerBound
    if isLast, !isFirst {
      deletion = tokens[before - 1].range.upperBound..<tokens[last].range.upperBound
    } else {
      // Spaces that indent the next line are its own.
      var kept = after
      while kept > end, tokens[kept - 1].kind == .space { kept -= 1 }
      deletion = start..<(kept > first ? tokens[kept - 1].range.upperBound : start)
    }
  }
}
