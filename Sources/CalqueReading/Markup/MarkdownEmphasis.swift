/// Pairs the marks of emphasis and of strikethrough, as CommonMark pairs them.
struct MarkdownEmphasis {
  private var runs: [Run] = []

  private struct Run {
    let mark: UInt8
    var range: Range<Int>
    let length: Int
    let canOpen: Bool
    let canClose: Bool
  }

  /// Takes the run of marks at a place; returns its end.
  mutating func take(at place: Int, in text: [UInt8]) -> Int {
    let mark = text[place]
    let end = place + text[place...].prefix { $0 == mark }.count
    let before = Neighbour(text[..<place].last, in: text, endingAt: place)
    let after = Neighbour(end < text.count ? text[end] : nil, in: text, startingAt: end)
    let isLeft = after != .space && (after != .mark || before != .letter)
    let isRight = before != .space && (before != .mark || after != .letter)
    let isUnderscore = mark == UInt8(ascii: "_")
    runs.append(
      Run(
        mark: mark, range: place..<end, length: end - place,
        canOpen: isLeft && (!isUnderscore || !isRight || before == .mark),
        canClose: isRight && (!isUnderscore || !isLeft || after == .mark)))
    return end
  }

  /// Forgets the runs from a place on.
  mutating func forget(from place: Int) { runs.removeAll { $0.range.lowerBound >= place } }

  /// The places of all marks that are paired.
  func marks() -> [Int] {
    var marks: [Int] = []
    var open: [Run] = []
    for run in runs {
      var run = run
      while run.canClose, !run.range.isEmpty,
        let index = open.lastIndex(where: { Self.pairs($0, run) })
      {
        open.removeSubrange((index + 1)...)
        let opener = open[index]
        let count = min(2, opener.range.count, run.range.count)
        marks += (opener.range.upperBound - count)..<opener.range.upperBound
        marks += run.range.lowerBound..<(run.range.lowerBound + count)
        open[index].range = opener.range.lowerBound..<(opener.range.upperBound - count)
        run.range = (run.range.lowerBound + count)..<run.range.upperBound
        if open[index].range.isEmpty { open.removeLast() }
      }
      if run.canOpen, !run.range.isEmpty { open.append(run) }
    }
    return marks
  }

  private static func pairs(_ opener: Run, _ closer: Run) -> Bool {
    guard opener.mark == closer.mark else { return false }
    if opener.mark == UInt8(ascii: "~") {
      return opener.length == closer.length && opener.length <= 2
    }
    let isBoth = opener.canClose || closer.canOpen
    let isOdd = (opener.length + closer.length) % 3 == 0
    let isThirds = opener.length % 3 == 0 && closer.length % 3 == 0
    return !isBoth || !isOdd || isThirds
  }
}

/// What stands beside a run of marks.
private enum Neighbour {
  case space, mark, letter

  init(_ byte: UInt8?, in text: [UInt8], endingAt end: Int? = nil, startingAt start: Int? = nil) {
    guard let byte, !byte.isMarkupSpace else {
      self = .space
      return
    }
    if byte < 0x80 {
      self = byte.isASCIIMark ? .mark : .letter
      return
    }
    let slice =
      if let end { text[max(0, end - 4)..<end].drop { $0 & 0xC0 == 0x80 } } else {
        text[(start ?? 0)...].prefix(4)
      }
    let scalars = String(decoding: slice, as: UTF8.self).unicodeScalars
    let scalar = end == nil ? scalars.first : scalars.last
    switch scalar?.properties.generalCategory {
    case .spaceSeparator, .lineSeparator, .paragraphSeparator: self = .space
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
      .initialPunctuation, .finalPunctuation, .otherPunctuation, .mathSymbol, .currencySymbol,
      .modifierSymbol, .otherSymbol:
      self = .mark
    default: self = .letter
    }
  }
}
