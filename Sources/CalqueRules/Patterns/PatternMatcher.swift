import CalqueText

/// Runs a compiled pattern over the tokens of an article, from one start.
struct PatternMatcher {
  private let pattern: TokenPattern
  private let article: ArticleText
  private let anchor: TokenIndex?
  private let covering: Range<TokenIndex>?
  private var start = 0
  private var captures: [Range<TokenIndex>?]
  private var opened: [TokenIndex]
  private var fuel = 4_096

  /// A matcher that accepts a match woken by a token.
  init(_ pattern: TokenPattern, _ article: ArticleText, anchor: TokenIndex) {
    self.init(pattern, article, anchor: anchor, covering: nil)
  }

  /// A matcher that accepts a match that holds all of a range.
  init(_ pattern: TokenPattern, _ article: ArticleText, covering: Range<TokenIndex>) {
    self.init(pattern, article, anchor: nil, covering: covering)
  }

  private init(
    _ pattern: TokenPattern, _ article: ArticleText, anchor: TokenIndex?,
    covering: Range<TokenIndex>?
  ) {
    self.pattern = pattern
    self.article = article
    self.anchor = anchor
    self.covering = covering
    captures = Array(repeating: nil, count: pattern.captures)
    opened = Array(repeating: 0, count: pattern.captures)
  }

  /// The match that begins with a token.
  mutating func match(at start: TokenIndex) -> PatternMatch? {
    self.start = start
    guard let end = run(0, start, isFirst: true) else { return nil }
    return PatternMatch(tokens: start..<end, captures: captures)
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
      switch pattern.steps[step] {
      case .token(let wanted):
        guard let end = take(wanted, position, isFirst) else { return nil }
        (position, isFirst) = (end, false)
      case .words(let number):
        guard let end = take(pattern.words[number], position) else { return nil }
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
        opened[number] = next(position) ?? position
      case .close(let number):
        captures[number] = opened[number] < position ? opened[number]..<position : nil
      case .jump(let target):
        step = target
        continue
      case .branch(let first, let second):
        let before = (captures, opened)
        if let end = run(first, position, isFirst: isFirst) { return end }
        (captures, opened) = before
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
    let tokens = article.text.tokens
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

  private func take(
    _ wanted: PatternToken, _ position: TokenIndex, _ isFirst: Bool
  ) -> TokenIndex? {
    guard let index = next(position), article.text.tokens[index].hash == wanted.hash,
      index == position || isFirst || !wanted.isJoined
    else { return nil }
    return index + 1
  }

  private func take(_ words: PatternWords, _ position: TokenIndex) -> TokenIndex? {
    guard let index = next(position) else { return nil }
    for phrase in words.phrases {
      var end: TokenIndex? = index
      for (number, token) in phrase.enumerated() {
        end = end.flatMap { take(token, $0, number == 0) }
      }
      if let end { return end }
    }
    let token = article.text.tokens[index]
    return words.words.contains(token.word) ? index + Int(token.span) : nil
  }

  private func take(_ kind: PatternKind, _ position: TokenIndex) -> TokenIndex? {
    guard let index = next(position) else { return nil }
    let token = article.text.tokens[index]
    switch kind {
    case .word:
      return token.kind == .word || token.kind == .ideograph ? index + 1 : nil
    case .capitalised:
      return token.kind == .word && token.shape.contains(.capitalised) ? index + 1 : nil
    case .lowercase:
      let isCased = Script(rawValue: token.script)?.isCased == true
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
    let tokens = article.text.tokens
    let lexicon = article.language.lexicon
    var end = index
    while end < tokens.count, end - index < PatternCompiler.longestNumber {
      let token = tokens[end]
      let isNumeral = token.word != 0 && lexicon.classes(of: token).contains(.numeral)
      guard token.kind == .number || isNumeral else { break }
      end += Int(token.span)
      if token.kind != .ideograph { break }
    }
    return end > index ? end : nil
  }

  private func takeSame(_ number: Int, _ position: TokenIndex) -> TokenIndex? {
    let tokens = article.text.tokens
    guard let captured = captures[number] else { return nil }
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
