import CalqueText

/// Runs a compiled pattern over the tokens of an article, from one start.
struct PatternMatcher {
  /// The most tokens a number written without spaces has.
  static let longestNumber = 12

  private let article: ArticleText
  private let captures: Int
  // Views of what the pattern and the article own, for as long as one match takes: at every step a look
  // at an array costs more than the step.
  private let tokens: UnsafeBufferPointer<Token>
  private let steps: UnsafeBufferPointer<PatternStep>
  private let classes: UnsafeBufferPointer<PatternProgram.WordClass>
  private let wordBits: UnsafeBufferPointer<UInt64>
  private let pattern: TokenPattern
  private let isDense: Bool
  private let anchor: TokenIndex?
  private let covering: Range<TokenIndex>?
  private var start = 0
  // The captures' tokens, counted from the match's start, in registers rather than arrays: most matches
  // fail at once.
  private var opened = SIMD16<Int16>(repeating: 0)
  private var starts = SIMD16<Int16>(repeating: -1)
  private var ends = SIMD16<Int16>(repeating: -1)
  private var fuel = 4_096

  /// Does something with a matcher of a pattern that accepts a match which a token woke, or one that holds
  /// all of a range.
  static func with<Result>(
    _ pattern: TokenPattern, _ article: ArticleText, anchor: TokenIndex? = nil,
    covering: Range<TokenIndex>? = nil, _ body: (inout PatternMatcher) -> Result
  ) -> Result {
    article.text.tokens.withUnsafeBufferPointer { tokens in
      pattern.program.steps.withUnsafeBufferPointer { steps in
        pattern.program.classes.withUnsafeBufferPointer { classes in
          pattern.program.wordBits.withUnsafeBufferPointer { bits in
            var matcher = PatternMatcher(
              article: article, captures: pattern.captures, tokens: tokens, steps: steps,
              classes: classes, wordBits: bits, pattern: pattern, isDense: article.language.isDense,
              anchor: anchor, covering: covering)
            return body(&matcher)
          }
        }
      }
    }
  }

  /// The match that begins with a token.
  mutating func match(at start: TokenIndex) -> PatternMatch? {
    self.start = start
    fuel = 4_096
    starts = SIMD16(repeating: -1)
    guard let end = run(0, start, isFirst: true) else { return nil }
    return PatternMatch(tokens: start..<end, captures: (0..<captures).map(capture))
  }

  /// Whether what follows the anchor's place can stand behind the token that woke the pattern, whatever
  /// precedes it: most matches fail there.
  mutating func mayFollow(_ anchor: TokenIndex) -> Bool {
    guard let rest = pattern.program.rest else { return true }
    start = anchor
    fuel = 4_096
    return run(rest, anchor, isFirst: true) != nil
  }

  private func capture(_ number: Int) -> Range<TokenIndex>? {
    starts[number] < 0 ? nil : start + Int(starts[number])..<start + Int(ends[number])
  }

  /// The end of the match that the steps from `step` make of what follows `position`, the end of the last
  /// token.
  private mutating func run(_ step: Int, _ position: TokenIndex, isFirst: Bool) -> TokenIndex? {
    var step = step
    var position = position
    var isFirst = isFirst
    while true {
      fuel -= 1
      guard fuel > 0 else { return nil }
      switch steps[step] {
      case .token(let wanted):
        guard let end = take(wanted, position, isFirst) else { return nil }
        (position, isFirst) = (end, false)
      case .words(let number):
        guard let end = take(number, position) else { return nil }
        (position, isFirst) = (end, false)
      case .kind(let kind):
        guard let end = take(kind, position) else { return nil }
        (position, isFirst) = (end, false)
      case .same(let number):
        guard let end = takeSame(number, position) else { return nil }
        (position, isFirst) = (end, false)
      case .place(let place):
        guard isPlace(place, position) else { return nil }
      case .anchor:
        if let anchor, next(position) != anchor { return nil }
      case .open(let number):
        opened[number] = Int16(truncatingIfNeeded: (next(position) ?? position) - start)
      case .close(let number):
        let end = Int16(truncatingIfNeeded: position - start)
        starts[number] = opened[number] < end ? opened[number] : -1
        ends[number] = end
      case .jump(let target):
        step = target
        continue
      case .branch(let first, let second):
        if captures == 0 {
          if let end = run(first, position, isFirst: isFirst) { return end }
          step = second
          continue
        }
        let before = (opened, starts, ends)
        if let end = run(first, position, isFirst: isFirst) { return end }
        (opened, starts, ends) = before
        step = second
        continue
      case .accept:
        if let covering,
          start > covering.lowerBound || position < covering.upperBound
        {
          return nil
        }
        return position
      }
      step += 1
    }
  }

  /// The next token that is no space, on the same line.
  @inline(__always)
  private func next(_ position: TokenIndex) -> TokenIndex? {
    var index = position
    while index < tokens.count {
      switch tokens[index].kind {
      case .space: index += 1
      case .lineEnd: return nil
      default: return index
      }
    }
    return nil
  }

  /// The next token, where it may follow what was matched before: two words need a space between them,
  /// unless their language writes none.
  private func following(_ position: TokenIndex) -> TokenIndex? {
    guard let index = next(position) else { return nil }
    if index > position || index == start || isDense { return index }
    return tokens[index - 1].isSpaced && tokens[index].isSpaced ? nil : index
  }

  private func take(
    _ wanted: PatternToken, _ position: TokenIndex, _ isFirst: Bool
  ) -> TokenIndex? {
    let isJoined = wanted.isJoined && !isFirst
    guard let index = isJoined ? position : following(position),
      index < tokens.count, tokens[index].hash == wanted.hash
    else { return nil }
    return index + 1
  }

  private func take(_ number: Int, _ position: TokenIndex) -> TokenIndex? {
    guard let index = following(position) else { return nil }
    let token = tokens[index]
    let wanted = classes[number]
    if !wanted.phrases.isEmpty, wanted.phraseStarts.mayHold(NeighbourSet.Place(token.hash)),
      let end = takePhrase(of: wanted, index)
    {
      return end
    }
    let cell = wanted.bits.lowerBound + Int(token.word >> 6)
    let isIn = cell < wanted.bits.upperBound && wordBits[cell] & 1 &<< UInt64(token.word & 63) != 0
    return isIn ? index + Int(token.span) : nil
  }

  /// The longest phrase of a class that begins with a token.
  private func takePhrase(of wanted: PatternProgram.WordClass, _ index: TokenIndex) -> TokenIndex? {
    if wanted.hasLongPhrases, let second = next(index + 1),
      let end = takePhrase(of: wanted, startingWith: tokens[second].hash, index)
    {
      return end
    }
    return takePhrase(of: wanted, startingWith: 0, index)
  }

  /// The longest phrase of a class that begins with a token and a second of this hash, 0 for none.
  private func takePhrase(
    of wanted: PatternProgram.WordClass, startingWith second: UInt64, _ index: TokenIndex
  ) -> TokenIndex? {
    let program = pattern.program
    let pair = WordPair(tokens[index].hash, second)
    for phrase in program.phrases(of: wanted, startingWith: pair) {
      var end: TokenIndex? = index
      for number in program.phrases[phrase] {
        let isFirst = number == program.phrases[phrase].lowerBound
        end = end.flatMap { take(program.phraseTokens[number], $0, isFirst) }
      }
      if let end { return end }
    }
    return nil
  }

  private func take(_ kind: PatternKind, _ position: TokenIndex) -> TokenIndex? {
    guard let index = following(position) else { return nil }
    let token = tokens[index]
    switch kind {
    case .word:
      return token.kind == .word || token.kind == .ideograph ? index + 1 : nil
    case .capitalised:
      return token.kind == .word && token.shape.contains(.capitalised) ? index + 1 : nil
    case .lowercase:
      let isCased = token.hasCase
      return token.kind == .word && isCased && !token.shape.contains(.capitalised)
        ? index + 1 : nil
    case .number:
      return takeNumber(index)
    case .year:
      return isYear(token) ? index + 1 : nil
    }
  }

  private func isYear(_ token: Token) -> Bool {
    guard token.kind == .number, token.length == 4 else { return false }
    let bytes = article.text.bytes[token.range.bytes()]
    guard bytes.allSatisfy({ (0x30...0x39).contains($0) }) else { return false }
    return (1600..<2200).contains(bytes.reduce(0) { $0 * 10 + Int($1 - 0x30) })
  }

  /// A number in digits or one numeral; where words have no spaces, numerals run on.
  private func takeNumber(_ index: TokenIndex) -> TokenIndex? {
    let lexicon = article.language.lexicon
    var end = index
    while end < tokens.count, end - index < Self.longestNumber {
      let token = tokens[end]
      let isNumeral = token.word != 0 && lexicon.classes(of: token).contains(.numeral)
      guard token.kind == .number || isNumeral else { break }
      end += Int(token.span)
      if token.kind != .ideograph { break }
    }
    return end > index ? end : nil
  }

  private func takeSame(_ number: Int, _ position: TokenIndex) -> TokenIndex? {
    guard let captured = capture(number) else { return nil }
    var end = position
    for index in captured where tokens[index].kind != .space {
      guard let next = next(end), tokens[next].hash == tokens[index].hash else { return nil }
      end = next + 1
    }
    return end
  }

  private func isPlace(_ place: PatternPlace, _ position: TokenIndex) -> Bool {
    let text = article.text
    switch place {
    case .sentenceStart:
      guard let next = next(position), let sentence = text.sentence(holding: next) else {
        return false
      }
      return !text.tokens[sentence.tokens.lowerBound..<next].contains(where: \.isWordLike)
    case .sentenceEnd:
      guard position > 0, let sentence = text.sentence(holding: position - 1) else {
        return false
      }
      return !text.tokens[position..<max(position, sentence.tokens.upperBound)]
        .contains(where: \.isWordLike)
    }
  }
}

extension Token {
  /// Whether it is a word or number of a script that parts them by spaces.
  fileprivate var isSpaced: Bool { kind == .word || kind == .number }
}
