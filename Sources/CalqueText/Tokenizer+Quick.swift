internal import CICU

/// The tokens that need no look at the rules of UAX #29: words of one script, single spaces and marks, and
/// plain numbers, where what follows certainly ends them. These are nearly all tokens of most texts.
extension Tokenizer {
  /// Puts a word of one to seven ASCII letters in a list, with a single space behind it, or such a space, where
  /// ASCII follows that certainly ends them: most tokens of most texts in Latin letters.
  ///
  /// - Returns: Where the next token starts; the same place where nothing of the kind stands.
  @inline(__always)
  func readPlain(
    in bytes: borrowing Span<UInt8>, from start: Int, _ words: borrowing WordMemo,
    into list: inout TokenList
  ) -> Int {
    guard start &+ 9 < bytes.count else { return start }
    let first = bytes[start]
    guard (first | 0x20) &- 0x61 < 26 else {
      guard first == 0x20, bytes[start &+ 1] &- 0x21 < 0x5F else { return start }
      list.append(space: start)
      return start &+ 1
    }
    let eight = EightBytes(bytes, at: start)
    let count = eight.leadingLetters
    guard count < 8 else { return start }
    let next = eight.byte(count)
    let end = start &+ count
    guard next < 0x40,
      Self.enders &>> UInt64(next) & 1 != 0
        || next == 0x2E && (bytes[end &+ 1] == 0x20 || bytes[end &+ 1] == 0x0A)
    else { return start }
    var shape: TokenShape = []
    if !eight.isLowercase(first: count) {
      guard foldsPlainly else { return start }
      shape = TokenShape(
        capitals: eight.capitals(among: count), of: count, startsHigh: first < 0x61)
    }
    var hash = WordHash()
    hash.add(eight.lowercased(first: count), bits: UInt64(truncatingIfNeeded: count &* 8))
    var token = Token(
      start: start, end: end, hash: hash.finished, script: Script.latin.rawValue, kind: .word,
      shape: shape, letters: count)
    token.know(words.entry(of: token, in: bytes, table))
    list.append(shortWord: token, startingWith: count > 4 ? eight.firstFour : 0)
    guard next == 0x20, bytes[end &+ 1] &- 0x21 < 0x5F else { return end }
    list.append(space: end)
    return end &+ 1
  }

  /// The token at a position; nil where the rules must tell where it ends.
  @inline(__always)
  func quickToken(
    in bytes: borrowing Span<UInt8>, from start: Int, _ words: borrowing WordMemo
  ) -> Token? {
    let first = bytes[start]
    if first == 0x20 { return quickSpace(in: bytes, at: start) }
    if (first | 0x20) &- 0x61 < 26 {
      return quickASCIIWord(in: bytes, from: start, words)
        ?? quickWord(in: bytes, from: start, words)
    }
    if first >= 0xE2 && first <= 0xE9 || first == 0xC2 {
      return quickCharacter(in: bytes, from: start, words)
    }
    if first >= 0xC3 { return quickWord(in: bytes, from: start, words) }
    if first >= 0x80 { return nil }
    return first &- 0x30 < 10
      ? quickNumber(in: bytes, from: start, words) : quickMark(first, in: bytes, at: start)
  }

  /// A single space that no space and no mark of the kind that joins what is before it follows.
  @inline(__always)
  private func quickSpace(in bytes: borrowing Span<UInt8>, at start: Int) -> Token? {
    guard start &+ 1 < bytes.count, bytes[start &+ 1] > 0x20, isFree(in: bytes, at: start &+ 1)
    else { return nil }
    return .space(at: start)
  }

  /// Whether a character joins neither a space nor a mark before it.
  @inline(__always)
  private func isFree(in bytes: borrowing Span<UInt8>, at position: Int) -> Bool {
    if bytes[position] < 0x80 { return true }
    let value = table[Self.scalar(in: bytes, at: position).scalar].word_break
    return !WordBreak.isTransparent(value) && value != WordBreak.space
  }

  /// A mark, symbol or line feed of ASCII.
  @inline(__always)
  private func quickMark(
    _ mark: UInt8, in bytes: borrowing Span<UInt8>, at start: Int
  ) -> Token? {
    guard start &+ 1 < bytes.count, let kind = Self.kind(ofMark: mark),
      isFree(in: bytes, at: start &+ 1)
    else { return nil }
    return Token(
      start: start, end: start &+ 1, hash: UInt64(mark), script: 0, kind: kind, shape: [],
      letters: 0)
  }

  /// The kind of a mark or symbol of ASCII that joins nothing behind it, or of a line feed; nil for other
  /// characters: "_" joins letters, and ICU takes "@" for one.
  @inline(__always)
  private static func kind(ofMark mark: UInt8) -> TokenKind? {
    let bit: UInt64 = 1 &<< UInt64(mark & 0x3F)
    let punctuation: UInt64 = mark < 0x40 ? 0x8C00_F7EE_0000_0000 : 0x2800_0000_3800_0000
    if punctuation & bit != 0 { return .punctuation }
    let symbols: UInt64 = mark < 0x40 ? 0x7000_0810_0000_0000 : 0x5000_0001_4000_0000
    if symbols & bit != 0 { return .symbol }
    return mark == 0x0A ? .lineEnd : nil
  }

  /// A letter of a script without spaces, or a mark, symbol or space beyond ASCII, that nothing joins.
  @inline(__always)
  private func quickCharacter(
    in bytes: borrowing Span<UInt8>, from start: Int, _ words: borrowing WordMemo
  ) -> Token? {
    let (scalar, end) = Self.scalar(in: bytes, at: start)
    let facts = table[scalar]
    guard
      facts.word_break == WordBreak.other || facts.word_break == WordBreak.midNumberLetter,
      end < bytes.count, isFree(in: bytes, at: end)
    else { return nil }
    guard facts.isAlphabetic else {
      guard let kind = Self.kind(ofCategory: facts.category), !facts.isIgnorable,
        kind == .punctuation || kind == .symbol || kind == .space
      else { return nil }
      return Token(
        start: start, end: end, hash: UInt64(scalar), script: 0, kind: kind, shape: [], letters: 0)
    }
    guard facts.isDense, facts.script > 1, !facts.isIgnorable, !facts.isUppercase, facts.fold != 0
    else { return nil }
    var hash = WordHash()
    hash.add(facts.fold)
    var token = Token(
      start: start, end: end, hash: hash.finished, script: facts.script, kind: .ideograph,
      shape: [], letters: 1)
    token.know(words.entry(of: token, in: bytes, table))
    return token
  }

  /// Digits of ASCII.
  @inline(__always)
  private func quickNumber(
    in bytes: borrowing Span<UInt8>, from start: Int, _ words: borrowing WordMemo
  ) -> Token? {
    var position = start
    var hash = WordHash()
    while position < bytes.count, bytes[position] &- 0x30 < 10 {
      hash.add(UInt64(bytes[position]), bits: 8)
      position &+= 1
    }
    guard position < bytes.count else { return nil }
    switch bytes[position] {
    case 0x20, 0x0A, 0x21, 0x22, 0x25, 0x28, 0x29, 0x2D, 0x2F, 0x3A, 0x3F: break
    case 0x2C, 0x2E:
      guard position &+ 1 < bytes.count else { return nil }
      let next = bytes[position &+ 1]
      guard next == 0x20 || next == 0x0A else { return nil }
    case 0x80...:
      let (scalar, _) = Self.scalar(in: bytes, at: position)
      guard table[scalar].word_break == WordBreak.other else { return nil }
    default: return nil
    }
    var token = Token(
      start: start, end: position, hash: hash.finished, script: 0, kind: .number,
      shape: .hasDigit, letters: 0)
    token.know(words.entry(of: token, in: bytes, table))
    return token
  }

  /// Letters of ASCII, perhaps with apostrophes between them, before a mark or blank of ASCII.
  @inline(__always)
  private func quickASCIIWord(
    in bytes: borrowing Span<UInt8>, from start: Int, _ words: borrowing WordMemo
  ) -> Token? {
    var position = start
    var hash = WordHash()
    var capitals = 0
    var letters = 0
    var shape: TokenShape = []
    while true {
      guard position &+ 8 < bytes.count else { return nil }
      let eight = EightBytes(bytes, at: position)
      let run = eight.leadingLetters
      capitals &+= eight.capitals(among: run)
      position &+= run
      letters &+= run
      if run == 8 {
        hash.add(eight.lowercased, bits: 64)
        continue
      }
      hash.add(eight.lowercased(first: run), bits: UInt64(truncatingIfNeeded: run &* 8))
      let apostrophe = Self.apostrophe(in: bytes, at: position)
      if apostrophe == 0 { break }
      hash.add(0x27, bits: 8)  // the curly one folds to it
      position &+= apostrophe
      shape = .hasApostrophe
    }
    let next = bytes[position]
    guard next < 0x40 else { return nil }
    if Self.enders &>> UInt64(next) & 1 == 0 {
      // These join, where a letter follows.
      guard next == 0x2E || next == 0x27 || next == 0x3A,
        bytes[position &+ 1] == 0x20 || bytes[position &+ 1] == 0x0A
      else { return nil }
    }
    guard foldsPlainly || capitals == 0 else { return nil }
    shape.formUnion(TokenShape(capitals: capitals, of: letters, startsHigh: bytes[start] < 0x61))
    var token = Token(
      start: start, end: position, hash: hash.finished, script: Script.latin.rawValue, kind: .word,
      shape: shape, letters: letters)
    token.know(words.entry(of: token, in: bytes, table))
    return token
  }

  /// How many bytes an apostrophe has, straight or curly, that an ASCII letter follows; 0 where none does.
  @inline(__always)
  private static func apostrophe(in bytes: borrowing Span<UInt8>, at position: Int) -> Int {
    let first = bytes[position]
    guard first == 0x27 || first == 0xE2, position &+ 3 < bytes.count else { return 0 }
    let length =
      first == 0x27 ? 1 : bytes[position &+ 1] == 0x80 && bytes[position &+ 2] == 0x99 ? 3 : 0
    return length > 0 && (bytes[position &+ length] | 0x20) &- 0x61 < 26 ? length : 0
  }

  /// Letters of one script with their marks.
  @inline(never)
  private func quickWord(
    in bytes: borrowing Span<UInt8>, from start: Int, _ words: borrowing WordMemo
  ) -> Token? {
    var word = QuickWord(at: start)
    while word.addASCII(in: bytes) {
      if bytes[word.position] < 0xC2 || !word.addOthers(in: bytes, table) { break }
    }
    guard word.letters > 0, word.position < bytes.count, foldsPlainly || word.capitals == 0,
      isEnded(word, in: bytes)
    else { return nil }
    let shape = TokenShape(
      capitals: word.capitals, of: word.cased, startsHigh: word.startsHigh)
    var token = Token(
      start: start, end: word.position, hash: word.hash.finished, script: word.script, kind: .word,
      shape: shape, letters: word.letters)
    token.know(words.entry(of: token, in: bytes, table))
    return token
  }

  /// Whether what follows a word's letters certainly ends it.
  @inline(__always)
  private func isEnded(_ word: borrowing QuickWord, in bytes: borrowing Span<UInt8>) -> Bool {
    let next = bytes[word.position]
    if next < 0x40, Self.enders &>> UInt64(next) & 1 != 0 { return true }
    let (scalar, end) = Self.scalar(in: bytes, at: word.position)
    switch table[scalar].word_break {
    case WordBreak.other, WordBreak.midNumber, WordBreak.doubleQuote, WordBreak.katakana,
      WordBreak.space, WordBreak.lineFeed:
      return true
    case WordBreak.midLetter, WordBreak.midNumberLetter, WordBreak.singleQuote:
      // It joins where a letter follows.
      guard end < bytes.count else { return true }
      let after = bytes[end]
      return after < 0x40 && after &- 0x30 >= 10  // ICU takes "@" for a letter
    case WordBreak.letter, WordBreak.hangul:
      return word.isHangul != (table[scalar].word_break == WordBreak.hangul)
    default: return false
    }
  }

  /// The blanks and marks of ASCII that never join letters, one bit each: line feed, space, ! " ( ) , - / ; ?
  private static var enders: UInt64 { 0x8800_B307_0000_0400 }
}

/// What is learnt of a word while its letters pass, if it has letters and their marks alone.
private struct QuickWord: ~Copyable {
  private(set) var position: Int
  private(set) var hash = WordHash()
  private(set) var letters = 0
  private(set) var capitals = 0
  private(set) var cased = 0
  private(set) var script: UInt16 = 0
  private(set) var startsHigh = false
  private(set) var isHangul = false

  init(at start: Int) {
    position = start
  }

  /// Adds the ASCII letters from its position on; false where the text may end within eight bytes, or
  /// letters of another script came before.
  @inline(__always)
  mutating func addASCII(in bytes: borrowing Span<UInt8>) -> Bool {
    while true {
      guard position &+ 8 < bytes.count else { return false }
      let eight = EightBytes(bytes, at: position)
      let run = eight.leadingLetters
      if run == 0 { return true }
      if script == 0 {
        script = Script.latin.rawValue
        startsHigh = bytes[position] < 0x61
      } else if script != Script.latin.rawValue {
        return false
      }
      capitals &+= eight.capitals(among: run)
      letters &+= run
      cased &+= run
      position &+= run
      if run < 8 {
        hash.add(eight.lowercased(first: run), bits: UInt64(truncatingIfNeeded: run &* 8))
        return true
      }
      hash.add(eight.lowercased, bits: 64)
    }
  }

  /// Adds the letters and marks beyond ASCII from its position on; false where nothing of the word can
  /// follow them.
  @inline(__always)
  mutating func addOthers(
    in bytes: borrowing Span<UInt8>, _ table: borrowing CharacterTable
  ) -> Bool {
    // In registers, while letters pass.
    var position = position
    var hash = hash
    var letters = letters
    var capitals = capitals
    var cased = cased
    defer {
      self.position = position
      self.hash = hash
      self.letters = letters
      self.capitals = capitals
      self.cased = cased
    }
    while position &+ 8 < bytes.count {
      let lead = bytes[position]
      if lead < 0xC2 { return lead >= 0x41 && script == Script.latin.rawValue }
      if lead & 0xFE == 0xD0, script == Script.cyrillic.rawValue {
        let eight = EightBytes(bytes, at: position)
        let run = eight.leadingSmallCyrillic
        if run > 0 {
          letters &+= run
          cased &+= run
          position &+= 2 &* run
          hash.add(eight.first(2 &* run), bits: UInt64(truncatingIfNeeded: 16 &* run))
          continue
        }
      } else if lead & 0xFE == 0xD8, script == Script.arabic.rawValue {
        let eight = EightBytes(bytes, at: position)
        let run = eight.leadingArabic
        if run > 0 {
          letters &+= run
          position &+= 2 &* run
          hash.add(eight.first(2 &* run), bits: UInt64(truncatingIfNeeded: 16 &* run))
          continue
        }
      }
      let (scalar, end) = Tokenizer.scalar(in: bytes, at: position)
      let facts = table[scalar]
      if facts.word_break == WordBreak.extend {
        guard letters > 0, !facts.isIgnorable, !isHangul else { return false }
        if facts.fold != 0 { hash.add(facts.fold) }
        position = end
        continue
      }
      let isSyllable = facts.word_break == WordBreak.hangul
      guard facts.word_break == WordBreak.letter || isSyllable, facts.isAlphabetic,
        !facts.isDense, facts.fold != 0
      else { return false }
      if facts.script != script || isHangul != isSyllable {
        guard script == 0, facts.script > 1, letters == 0 || !isSyllable else { return false }
        script = facts.script
        startsHigh = facts.isUppercase
        isHangul = isSyllable
      }
      hash.add(facts.fold)
      letters &+= 1
      if facts.isCased {
        cased &+= 1
        capitals &+= facts.isUppercase ? 1 : 0
      }
      position = end
    }
    return false
  }
}
