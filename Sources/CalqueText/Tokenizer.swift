internal import CICU

/// Cuts normalised text into tokens in one pass: word boundaries (UAX #29), kind, shape, folded hash,
/// and the word's number in a lexicon.
///
/// For scripts that use spaces the boundaries are those of ICU's word-break iterator; a character of
/// a script without spaces is a token by itself. One for each worker: its table fills as it goes.
struct Tokenizer: ~Copyable {
  let table: CharacterTable
  /// Whether ASCII capitals fold to ASCII small letters.
  let foldsPlainly: Bool

  /// A tokenizer that folds case by default, or as Turkish and Azerbaijani do.
  init(turkic: Bool = false) {
    table = CharacterTable(turkic: turkic)
    foldsPlainly = !turkic
  }

  /// The tokens of well-formed UTF-8, which tile it.
  ///
  /// - Precondition: `text` holds fewer than 2³² bytes.
  /// - Complexity: O(*n*).
  func tokens(of text: [UInt8], words: borrowing WordMemo) -> [Token] {
    var list = TokenList()
    read(text, words: words, into: &list)
    return Array(list.tokens)
  }

  /// Puts the tokens of well-formed UTF-8, which tile it, in a list in place of what is there.
  ///
  /// - Precondition: `text` holds fewer than 2³² bytes.
  /// - Complexity: O(*n*).
  func read(_ text: [UInt8], words: borrowing WordMemo, into list: inout TokenList) {
    precondition(text.count < Int(UInt32.max), "an article holds fewer than 4 GiB")
    list.removeAll()
    let bytes = text.span
    var position = 0
    while position < bytes.count {
      let end = readPlain(in: bytes, from: position, words, into: &list)
      if end != position {
        position = end
        continue
      }
      let token =
        quickToken(in: bytes, from: position, words)
        ?? nextToken(in: bytes, from: position, words)
      position = Int(token.end)
      list.append(token, of: bytes)
    }
    if words.hasLongWords { list.findLongWords(words) }
  }

  @inline(__always)
  private func nextToken(
    in bytes: borrowing Span<UInt8>, from start: Int, _ words: borrowing WordMemo
  ) -> Token {
    var token = Token(
      start: start, end: start, hash: 0, script: 0, kind: .other, shape: [], letters: 0)
    var (scalar, position) = Self.scalar(in: bytes, at: start)
    var facts = table[scalar]

    if WordBreak.isLineEnd(facts.word_break) {
      if scalar == 0x0D, position < bytes.count, bytes[position] == 0x0A { position += 1 }
      token.kind = .lineEnd
      token.hash = UInt64(scalar)
      token.end = UInt32(truncatingIfNeeded: position)
      return token
    }

    var word = WordReading()
    var hash = WordHash()
    word.add(facts, scalar, to: &hash)
    let first = facts
    let firstScalar = scalar
    var previous = facts.word_break  // the last class that is not transparent (WB4)
    var beforePrevious: UInt8 = 0
    var regionalIndicators = previous == WordBreak.regionalIndicator ? 1 : 0
    var endsInJoiner = previous == WordBreak.joiner
    var isSingle = true

    while position < bytes.count {
      let end: Int
      (scalar, end) = Self.scalar(in: bytes, at: position)
      facts = table[scalar]
      let current = facts.word_break
      if current == WordBreak.letter, previous == WordBreak.letter {  // WB5, by far the commonest
        endsInJoiner = false
        isSingle = false
        word.add(facts, scalar, to: &hash)
        beforePrevious = previous
        position = end
        continue
      }
      if WordBreak.isTransparent(current) {  // WB4
        endsInJoiner = current == WordBreak.joiner
        word.addTransparent(facts, to: &hash)
        position = end
        continue
      }
      let joins: Bool
      if endsInJoiner, facts.isPictographic {  // WB3c
        joins = true
      } else if current == WordBreak.other || WordBreak.isLineEnd(current) {  // WB3a, WB999
        joins = false
      } else if WordBreak.isLetter(previous) && WordBreak.isLetter(current) {  // WB5
        joins = true
      } else if previous == WordBreak.hangul && current == WordBreak.hangul {
        joins = !word.endsTransparent
      } else if previous == WordBreak.space && current == WordBreak.space {
        joins = !word.endsTransparent  // WB3d
      } else {
        joins = joinsRarely(
          beforePrevious, previous, current, regionalIndicators, in: bytes, after: end)
      }
      guard joins else { break }
      endsInJoiner = false
      isSingle = false
      if current == WordBreak.regionalIndicator { regionalIndicators += 1 }
      word.add(facts, scalar, to: &hash)
      beforePrevious = previous
      previous = current
      position = end
    }

    let kind = word.kind(first: first, firstScalar)
    // An apostrophe, point or digit is a trait of words and numbers.
    let shape =
      kind == .punctuation || kind == .symbol ? word.shape.intersection(.hasInvisible) : word.shape
    token = Token(
      start: start, end: position, hash: 0, script: word.script, kind: kind, shape: shape,
      letters: word.letters)
    switch kind {
    case .punctuation, .symbol:
      token.hash = isSingle ? UInt64(firstScalar) : hash.finished
    case .space, .lineEnd:
      token.hash = UInt64(firstScalar)
    case .word, .number, .ideograph, .other:
      token.hash = hash.finished
      token.know(words.entry(of: token, in: bytes, table))
    }
    return token
  }

  /// The joining rules that few characters reach: WB6, 7, 7a–c, 8–13b, 15, 16.
  @inline(never)
  private func joinsRarely(
    _ beforePrevious: UInt8, _ previous: UInt8, _ current: UInt8, _ regionalIndicators: Int,
    in bytes: borrowing Span<UInt8>, after end: Int
  ) -> Bool {
    typealias Class = WordBreak
    let isMidLetter =
      current == Class.midLetter || current == Class.midNumberLetter
      || current == Class.singleQuote
    let wasMidLetter =
      previous == Class.midLetter || previous == Class.midNumberLetter
      || previous == Class.singleQuote
    let isMidNumber =
      current == Class.midNumber || current == Class.midNumberLetter
      || current == Class.singleQuote
    let wasMidNumber =
      previous == Class.midNumber || previous == Class.midNumberLetter
      || previous == Class.singleQuote

    if Class.isLetter(previous), isMidLetter, Class.isLetter(following(in: bytes, from: end)) {
      return true  // WB6
    }
    if Class.isLetter(beforePrevious), wasMidLetter, Class.isLetter(current) { return true }  // WB7
    if previous == Class.hebrewLetter {
      if current == Class.singleQuote { return true }  // WB7a
      if current == Class.doubleQuote,
        following(in: bytes, from: end) == Class.hebrewLetter
      {
        return true  // WB7b
      }
    }
    if beforePrevious == Class.hebrewLetter, previous == Class.doubleQuote,
      current == Class.hebrewLetter
    {
      return true  // WB7c
    }
    if previous == Class.numeric || Class.isLetter(previous) {
      if current == Class.numeric { return true }  // WB8, WB9
      if current == Class.extendNumberLetter { return true }  // WB13a
    }
    if previous == Class.numeric, Class.isLetter(current) { return true }  // WB10
    if beforePrevious == Class.numeric, wasMidNumber, current == Class.numeric { return true }
    if previous == Class.numeric, isMidNumber,
      following(in: bytes, from: end) == Class.numeric
    {
      return true  // WB12
    }
    if previous == Class.katakana {
      return current == Class.katakana || current == Class.extendNumberLetter  // WB13, WB13a
    }
    if previous == Class.extendNumberLetter {  // WB13a, WB13b
      return current == Class.extendNumberLetter || current == Class.numeric
        || current == Class.katakana || Class.isLetter(current)
    }
    return current == Class.regionalIndicator && previous == Class.regionalIndicator
      && regionalIndicators % 2 == 1  // WB15, WB16
  }

  /// The class of the next character that is not transparent; 0 at the end.
  private func following(in bytes: borrowing Span<UInt8>, from start: Int) -> UInt8 {
    var position = start
    while position < bytes.count {
      let (scalar, end) = Self.scalar(in: bytes, at: position)
      let value = table[scalar].word_break
      if !WordBreak.isTransparent(value) { return value }
      position = end
    }
    return 0
  }

  /// The kind of a character by its general category, in ICU's numbers: 9–11 N*; 12 Zs, 13 Zl, 14 Zp;
  /// 19–23, 28, 29 P*; 24–27 S*; nil for the others.
  @inline(__always)
  static func kind(ofCategory category: UInt8) -> TokenKind? {
    switch category {
    case 12: .space
    case 13, 14: .lineEnd
    case 19...23, 28, 29: .punctuation
    case 24...27: .symbol
    case 9...11: .number
    default: nil
    }
  }

  /// The code point at a position of well-formed UTF-8, and where the next begins.
  @inline(__always)
  static func scalar(
    in bytes: borrowing Span<UInt8>, at position: Int
  ) -> (scalar: UInt32, end: Int) {
    let lead = UInt32(bytes[position])
    if lead < 0x80 { return (lead, position + 1) }
    let second = UInt32(bytes[position + 1] & 0x3F)
    if lead < 0xE0 { return ((lead & 0x1F) << 6 | second, position + 2) }
    let third = UInt32(bytes[position + 2] & 0x3F)
    if lead < 0xF0 { return ((lead & 0x0F) << 12 | second << 6 | third, position + 3) }
    let fourth = UInt32(bytes[position + 3] & 0x3F)
    return ((lead & 0x07) << 18 | second << 12 | third << 6 | fourth, position + 4)
  }
}

/// What is learnt of a token while its characters pass.
private struct WordReading {
  var script: UInt16 = 0
  var letters = 0
  var shape: TokenShape = []
  var endsTransparent = false
  private var cased = 0
  private var capitals = 0
  private var digits = 0
  private var firstIsCapital = false
  private var isDense = false

  @inline(__always)
  mutating func add(_ facts: CharacterFacts, _ scalar: UInt32, to hash: inout WordHash) {
    endsTransparent = false
    if facts.fold != 0 { hash.add(facts.fold) }
    if facts.isAlphabetic {
      letters &+= 1
      capitals &+= facts.isUppercase ? 1 : 0
      cased &+= facts.isCased ? 1 : 0
      if facts.script != script, facts.script > 1 {
        if script == 0 {
          script = facts.script
          firstIsCapital = facts.isUppercase
          isDense = facts.isDense
        } else {
          shape.insert(.mixedScript)
        }
      }
    } else {
      addOther(facts, scalar)
    }
    if facts.isIgnorable { shape.insert(.hasInvisible) }
  }

  @inline(__always)
  mutating func addTransparent(_ facts: CharacterFacts, to hash: inout WordHash) {
    endsTransparent = true
    if facts.fold != 0 { hash.add(facts.fold) }
    if facts.isIgnorable { shape.insert(.hasInvisible) }
  }

  private mutating func addOther(_ facts: CharacterFacts, _ scalar: UInt32) {
    if facts.word_break == WordBreak.numeric {
      digits &+= 1
    } else if scalar == 0x27 || scalar == 0x2019 {
      shape.insert(.hasApostrophe)
    } else if scalar == 0x2E || scalar == 0x3A || scalar == 0x40 {
      shape.insert(.hasPoint)
    }
  }

  mutating func kind(first: CharacterFacts, _ scalar: UInt32) -> TokenKind {
    if letters > 0 {
      if digits > 0 { shape.insert(.hasDigit) }
      shape.formUnion(TokenShape(capitals: capitals, of: cased, startsHigh: firstIsCapital))
      return isDense && first.word_break != WordBreak.katakana ? .ideograph : .word
    }
    if digits > 0 {
      shape = .hasDigit
      return .number
    }
    if first.word_break == WordBreak.space { return .space }
    return Tokenizer.kind(ofCategory: first.category) ?? (scalar == 0x09 ? .space : .other)
  }
}
