import CalqueText

/// An article's quotations: its marks in order, each with the one it makes a pair with.
///
/// A quotation may run over any number of lines and open again at a line's start; one inside another may
/// have the same marks. What a mark does is told by the spaces beside it, else by its direction in the
/// language, else by turns.
public struct Quotations: Sendable {
  /// The marks in order; apostrophes are not among them.
  public private(set) var marks: [QuotationMark] = []
  /// The numbers of marks that open a quotation which nothing closes.
  public private(set) var unclosed: [Int] = []
  /// The numbers of marks whose quotation opens again at a later line's start, with nothing closed between:
  /// it goes on in a new paragraph, or was never closed.
  public private(set) var continued: [Int] = []
  /// The numbers of marks that close what nothing opens.
  public private(set) var unopened: [Int] = []
  /// How many pairs are of two families.
  public private(set) var mismatches = 0

  /// Reads the quotations of a text from its punctuation marks.
  ///
  /// - Complexity: O(*n*) in the marks.
  init(_ punctuation: [TokenIndex], of text: SegmentedText, in language: Language) {
    var open: [Int] = []
    let directions = Directions(language)
    for index in punctuation {
      let mark = text.tokens[index].mark
      guard Marks.trigger(of: mark) == .quotationMark, let family = QuotationMark.Family(mark)
      else { continue }
      read(index, family, of: text, directions, &open)
    }
    if marks.isEmpty { return }
    unclosed += open
    if language.quotation.opening.first != 0x2018, !hasSinglePairs {
      unclosed = unclosed.filter { marks[$0].family != .single }
    }
    unclosed.sort()
    continued.sort()
    countDepths()
  }

  /// Whether so few marks are alone that the others can be trusted.
  public var areBalanced: Bool { areBalanced(besides: 0) }

  /// Whether so few marks are alone, with some that look paired and are not, that the others can be
  /// trusted.
  public func areBalanced(besides others: Int) -> Bool {
    unclosed.count + unopened.count + mismatches + others <= max(1, marks.count / 16)
  }

  /// Counts for each mark the quotations around it: those that are closed, or go on in a new paragraph.
  private mutating func countDepths() {
    var depth = 0
    var resumes = Set<Int>()
    var next = continued[...]
    for number in marks.indices {
      let isContinued = next.first == number
      if resumes.contains(number) { depth = max(0, depth - 1) }
      if marks[number].partner != nil, !marks[number].isOpening { depth = max(0, depth - 1) }
      marks[number].depth = depth
      if isContinued {
        next.removeFirst()
        if let resumption = marks[number].openedAgain { resumes.insert(resumption) }
      }
      if marks[number].isOpening, marks[number].partner != nil || isContinued { depth += 1 }
    }
  }

  /// Whether single marks enclose quotations here, and are no mere apostrophes.
  private var hasSinglePairs: Bool {
    var pairs = 0
    for mark in marks where mark.family == .single && mark.isOpening && mark.partner != nil {
      pairs += 1
    }
    return pairs > 1
  }

  /// Whether a token stands inside a quotation that is closed.
  ///
  /// - Complexity: O(log *n*) in the marks.
  public func enclose(_ token: TokenIndex) -> Bool {
    var low = 0
    var high = marks.count
    while low < high {
      let middle = (low + high) / 2
      if marks[middle].token < token { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return false }
    let before = marks[low - 1]
    return before.isOpening && before.partner != nil || before.depth > 0
  }

  private mutating func read(
    _ index: TokenIndex, _ family: QuotationMark.Family, of text: SegmentedText,
    _ directions: Directions, _ open: inout [Int]
  ) {
    let isFamilyOpen = open.contains { marks[$0].family == family }
    // An article has few marks or many: these have room at once.
    if marks.isEmpty {
      marks.reserveCapacity(16)
      open.reserveCapacity(16)
    }
    let opener = marks.last.flatMap { $0.isOpening ? $0.token : nil }
    let side = Side(of: index, in: text, directions, after: opener)
    guard let isOpening = isOpening(side, index, family, isFamilyOpen, text) else { return }
    var mark = QuotationMark(
      token: index, scalar: text.tokens[index].mark, family: family, isOpening: isOpening,
      startsLine: text.startsLine(index))
    let number = marks.count
    guard isOpening else {
      close(number, &mark, &open)
      marks.append(mark)
      return
    }
    if let top = open.last, marks[top].family == family {
      if marks[top].openedAgain == nil { marks[top].openedAgain = number }
      if mark.startsLine {
        continued.append(top)
        open.removeLast()
      }
    }
    // Nobody quotes so deep; a bound keeps a text of opening marks alone from costing its square.
    if open.count == 16 { unclosed.append(open.removeFirst()) }
    open.append(number)
    marks.append(mark)
  }

  private mutating func close(_ number: Int, _ mark: inout QuotationMark, _ open: inout [Int]) {
    if let place = open.lastIndex(where: { marks[$0].family == mark.family }) {
      let opening = open[place]
      if place + 1 < open.count { unclosed += open[(place + 1)...] }
      while open.count > place { open.removeLast() }
      pair(opening, number, &mark)
    } else if let top = open.last, marks[top].family != .single {
      open.removeLast()
      mismatches += 1
      pair(top, number, &mark)
    } else {
      unopened.append(number)
    }
  }

  private mutating func pair(_ opening: Int, _ number: Int, _ mark: inout QuotationMark) {
    marks[opening].partner = number
    mark.partner = opening
  }

  /// Whether a mark opens; nil where it is an apostrophe or a sign for inches.
  private func isOpening(
    _ side: Side, _ index: TokenIndex, _ family: QuotationMark.Family, _ isFamilyOpen: Bool,
    _ text: SegmentedText
  ) -> Bool? {
    if family == .single {
      switch side {
      case .opening:
        guard index + 1 < text.tokens.count else { return nil }
        let next = text.tokens[index + 1]
        return next.kind == .word && next.letters < 2 || next.kind == .number ? nil : true
      case .closing, .either, .attached: return isFamilyOpen ? false : nil
      }
    }
    if index > 0, index + 1 < text.tokens.count {
      let before = text.tokens[index - 1]
      if family == .straight, !isFamilyOpen, before.kind == .number { return nil }
      // Gershayim, which mark an abbreviation.
      let hebrew = Script.hebrew.rawValue
      if before.script == hebrew, text.tokens[index + 1].script == hebrew { return nil }
    }
    switch side {
    case .opening: return true
    case .closing: return false
    case .either, .attached: return !isFamilyOpen
    }
  }

  /// What the spaces beside a mark, or its direction, say that it does.
  private enum Side {
    case opening, closing, either
    /// Opens by its direction, but stands in a word or at a clause's end: closes where something is open.
    case attached

    /// The side of a mark; `opener` is where the mark before it stands, if that opens.
    init(
      of index: TokenIndex, in text: SegmentedText, _ directions: Directions,
      after opener: TokenIndex?
    ) {
      let scalar = text.tokens[index].mark
      let direction = directions.side(of: scalar)
      if directions.isDense, direction != .either {
        self = direction == .opening && Self.endsClause(index, in: text) ? .attached : direction
        return
      }
      let opensLeft = Self.leavesOpen(before: index, in: text, opener)
      let opensRight = Self.leavesOpen(after: index, in: text)
      if opensLeft != opensRight {
        self = opensLeft ? .opening : .closing
      } else if !opensLeft {
        let isInWord = index > 0 && text.tokens[index - 1].isWordLike
        self = direction == .opening && isInWord ? .attached : direction
      } else {
        // Nothing opens before a comma; and a no-break space holds the mark to what it encloses.
        let next = index + 1 < text.tokens.count ? text.tokens[index + 1] : nil
        let holdsLeft =
          index > 0 && Self.isNoBreak(index - 1, in: text)
          || next.map { $0.mark == 0x2C || $0.mark == 0x2E } == true
        let holdsRight = next != nil && Self.isNoBreak(index + 1, in: text)
        self = holdsLeft == holdsRight ? direction : holdsLeft ? .closing : .opening
      }
    }

    /// Whether a mark stands behind a clause, with nothing after it in its line or only a blank: where marks
    /// are typed by hand, one that opens closes there.
    private static func endsClause(_ index: TokenIndex, in text: SegmentedText) -> Bool {
      guard index > 0, !text.tokens[index - 1].isBlank else { return false }
      return index + 1 >= text.tokens.count || text.tokens[index + 1].isBlank
    }

    private static func isNoBreak(_ index: TokenIndex, in text: SegmentedText) -> Bool {
      text.tokens[index].kind == .space && text.tokens[index].hash == 0xA0
    }

    private static func leavesOpen(
      before index: TokenIndex, in text: SegmentedText, _ opener: TokenIndex?
    ) -> Bool {
      guard index > 0 else { return true }
      let token = text.tokens[index - 1]
      if token.isBlank { return true }
      switch token.mark {
      case 0x28, 0x5B, 0x7B, 0xA1, 0xBF, 0x2F, 0xFF08, 0x2D, 0x2013, 0x2014: return true
      default: return opener == index - 1
      }
    }

    private static func leavesOpen(after index: TokenIndex, in text: SegmentedText) -> Bool {
      guard index + 1 < text.tokens.count else { return true }
      let token = text.tokens[index + 1]
      if token.isBlank { return true }
      guard token.kind == .punctuation else { return false }
      switch token.mark {
      case 0x28, 0x5B, 0x7B, 0xA1, 0xBF, 0xFF08, 0x23, 0x40, 0x2026: return false
      case 0x2E:  // an ellipsis can begin a quotation
        var next = index + 1
        while next < text.tokens.count, text.tokens[next].mark == 0x2E { next += 1 }
        return next == index + 2 || next >= text.tokens.count || !text.tokens[next].isWordLike
      case 0x22, 0x27, 0x2018...0x201F, 0xAB, 0xBB, 0x2039, 0x203A:
        return index + 2 >= text.tokens.count || !text.tokens[index + 2].isWordLike
      default: return true
      }
    }
  }

  /// The directions of marks in a language.
  private struct Directions {
    let isDense: Bool
    private let opening: [UInt32]
    private let closing: [UInt32]
    /// Whether „ opens, so that “ may close.
    private let opensLow: Bool

    init(_ language: Language) {
      isDense = language.isDense
      opening = language.quotation.opening
      closing = language.quotation.closing
      opensLow = opening.contains(0x201E)
    }

    /// The direction a mark has in the language, else by Unicode's categories Pi and Pf.
    func side(of scalar: UInt32) -> Side {
      let opens = opening.contains(scalar)
      let closes = closing.contains(scalar)
      if opens != closes { return opens ? .opening : .closing }
      switch scalar {
      case 0xAB, 0x2018, 0x201A, 0x201C, 0x201E, 0x2039, 0x300C, 0x300E, 0xFF62, 0x301D, 0xFE41,
        0xFE43:
        return opens && opensLow ? .either : .opening
      case 0xBB, 0x2019, 0x201D, 0x203A, 0x300D, 0x300F, 0xFF63, 0x301E, 0x301F, 0xFE42, 0xFE44:
        return opens ? .either : .closing
      default: return .either
      }
    }
  }
}
