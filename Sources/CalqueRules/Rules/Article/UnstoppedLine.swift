import CalqueText

/// A line without a stop among lines that have theirs, and what says that nothing of it is lost: that it
/// is a heading or a signature, or a whole sentence which lacks its stop alone.
struct UnstoppedLine {
  private let number: Int
  private let lines: [EndedLine]
  private let text: SegmentedText

  init(_ number: Int, of lines: [EndedLine], in text: SegmentedText) {
    self.number = number
    self.lines = lines
    self.text = text
  }

  private var line: EndedLine { lines[number] }

  /// Whether the line is a whole one.
  ///
  /// - Complexity: O(*n*) in the article's tokens.
  var isWhole: Bool {
    isItem || isSignature || endsInAmount || isTakenUp || isCaption || isDeck || isSentence
  }

  /// A note or a list's item: "* All prices in euros".
  private var isItem: Bool {
    [0x2A, 0xB7, 0x2022, 0x25AA, 0x25B6, 0x25CF].contains(
      text.tokens[line.tokens.lowerBound].mark)
  }

  /// An agency's or a speaker's name behind what was said: "“It is over.” – Ann Lee, mayor", "over. dpa".
  private var isSignature: Bool {
    if let previous = text.previous(before: line.last),
      Marks.endsSentence(text.tokens[previous].mark)
    {
      return true
    }
    var words = 0
    var index = line.last
    while index > line.tokens.lowerBound, words < 6 {
      let token = text.tokens[index]
      if token.isWordLike { words += 1 }
      if token.mark != 0, Marks.trigger(of: token.mark) == .hyphen,
        text.tokens[index - 1].isBlank, let before = text.previous(before: index)
      {
        return !text.tokens[before].isWordLike
      }
      index -= 1
    }
    return false
  }

  /// A number and what it counts: "at 22:33 hours", "a budget of $193 million".
  private var endsInAmount: Bool {
    guard let previous = text.previousWord(before: line.last) else { return false }
    return text.tokens[previous].kind == .number && text.tokens[line.last].kind == .word
  }

  /// A heading, whose words the line under it takes up.
  private var isTakenUp: Bool {
    guard number + 1 < lines.count else { return false }
    let (shared, own) = sharedWords(with: lines[number + 1])
    return shared > 1 && shared * 3 >= own
  }

  /// A caption or a summary, which says little but what the article's heading says.
  private var isCaption: Bool {
    guard number > 0, lines[0].end == .word else { return false }
    let (shared, own) = sharedWords(with: lines[0])
    return shared > 3 && shared * 3 >= own * 2
  }

  /// The second line of a heading whose first has a stop: together they are hardly longer than a sentence of the
  /// article, which is long enough to have a heading.
  private var isDeck: Bool {
    guard lines.count > 9, let first = lines.firstIndex(where: { $0.end == .closed }),
      first + 1 == number,
      Marks.trigger(of: text.tokens[lines[first].tokens.lowerBound].mark) != .quotationMark
    else { return false }
    return (lines[first].words(in: text) + line.words(in: text)) * 5 <= usualLength * 6
  }

  /// How many telling words a line has in common with another, and how many it has.
  private func sharedWords(with other: EndedLine) -> (shared: Int, own: Int) {
    let own = Set(text.tokens[line.tokens].filter(Self.isTelling).map(\.hash))
    let others = Set(text.tokens[other.tokens].filter(Self.isTelling).map(\.hash))
    return (own.intersection(others).count, own.count)
  }

  private static func isTelling(_ token: Token) -> Bool {
    token.word == 0 && (token.kind == .number || token.kind == .word && token.letters > 3)
  }

  /// Longer than most of the article's sentences, and ending in a word that may be anyone's last: one that breaks
  /// off is shorter.
  private var isSentence: Bool {
    text.tokens[line.last].word == 0 && line.words(in: text) > usualLength
  }

  /// The median of the article's sentences that have their stops, in words.
  private var usualLength: Int {
    let lengths = lines.filter { $0.end == .closed }.map { $0.words(in: text) }.sorted()
    return lengths.isEmpty ? 0 : lengths[lengths.count / 2]
  }
}
