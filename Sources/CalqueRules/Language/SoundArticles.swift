import CalqueText

/// Two forms of an article that the next word's first sound chooses between ("a", "an").
///
/// A class, because it is looked at for every determiner, and copying its lists would cost more.
public final class SoundArticles: Sendable {
  /// How a word begins when it is spoken.
  public enum Sound: Sendable { case consonant, vowel, either }

  public let beforeConsonant: String
  public let beforeVowel: String
  /// The hashes of the two.
  private let hashes: (consonant: UInt64, vowel: UInt64)
  /// Beginnings of words, in lower case, that sound otherwise than their first letter says: for each
  /// letter from a to z, longest first.
  private let exceptions: [[(beginning: [UInt8], sound: Sound)]]
  /// Letters whose names begin with a vowel sound, in lower case.
  private let vowelLetters: Set<UInt8>
  /// Abbreviations that are read as words, in lower case.
  private let spokenAbbreviations: Set<String>
  /// Numbers that begin with a vowel sound; one digit stands for all numbers whose first group begins so.
  private let vowelNumbers: [[UInt8]]

  /// Articles, and what sounds otherwise than it is written.
  ///
  /// - Parameters:
  ///   - exceptions: Beginnings of words, in lower case and with a letter from a to z first, that sound so.
  ///   - vowelLetters: Letters whose names begin with a vowel.
  ///   - spokenAbbreviations: Abbreviations that are read as words.
  ///   - vowelNumbers: Numbers that begin with a vowel sound.
  public init(
    beforeConsonant: String, beforeVowel: String, exceptions: [Sound: [String]],
    vowelLetters: [String], spokenAbbreviations: [String], vowelNumbers: [String]
  ) {
    self.beforeConsonant = beforeConsonant
    self.beforeVowel = beforeVowel
    hashes = (Self.hash(of: beforeConsonant), Self.hash(of: beforeVowel))
    var byLetter = Array(repeating: [(beginning: [UInt8], sound: Sound)](), count: 26)
    for (sound, beginnings) in exceptions {
      for beginning in beginnings.map({ Array($0.utf8) }) {
        guard let first = beginning.first, first &- 0x61 < 26 else { continue }
        byLetter[Int(first &- 0x61)].append((beginning, sound))
      }
    }
    self.exceptions = byLetter.map { $0.sorted { $0.beginning.count > $1.beginning.count } }
    self.vowelLetters = Set(vowelLetters.compactMap(\.utf8.first))
    self.spokenAbbreviations = Set(spokenAbbreviations.map { $0.lowercased() })
    self.vowelNumbers = vowelNumbers.map { Array($0.utf8) }
  }

  private static func hash(of word: String) -> UInt64 {
    WordHasher.hash(ofPiece: ArraySlice(word.utf8), turkic: false)
  }

  /// The hashes of both articles.
  var words: [UInt64] { [hashes.consonant, hashes.vowel] }

  /// The sound that the article with this hash stands before; nil for any other word.
  func sound(before article: UInt64) -> Sound? {
    article == hashes.consonant ? .consonant : article == hashes.vowel ? .vowel : nil
  }

  /// How the word at a token begins; nil where its letters do not tell.
  func sound(of index: TokenIndex, in text: SegmentedText) -> Sound? {
    let token = text.tokens[index]
    let word = text.bytes[token.range.bytes()]
    guard let first = word.first else { return nil }
    if Self.isDigit(first) { return sound(ofNumber: word) }
    let second = word.count > 1 ? word[word.startIndex + 1] : 0
    let isCapital = Self.isCapital(first)
    if word.count == 1 || isCapital && Self.isDigit(second)
      || !isCapital && Self.isCapital(second)
    {
      return letterSound(Self.lowered(first))
    }
    if isCapital, Self.isCapital(second), !word.contains(0x27) {
      let isWhole = token.shape.contains(.allCapitals)
      let isPlural = word.last == 0x73 && !isWhole
      if isWhole || isPlural { return abbreviationSound(isPlural ? word.dropLast() : word) }
    }
    return wordSound(word)
  }

  private func letterSound(_ letter: UInt8) -> Sound? {
    guard letter &- 0x61 < 26 else { return nil }
    return vowelLetters.contains(letter) ? .vowel : .consonant
  }

  /// An abbreviation is spelled unless it can be read as a word.
  private func abbreviationSound(_ word: ArraySlice<UInt8>) -> Sound? {
    let lower = word.map(Self.lowered)
    let spoken = wordSound(word)
    if spokenAbbreviations.contains(String(decoding: lower, as: UTF8.self)) { return spoken }
    let spelled = letterSound(lower[0])
    let isReadable = lower.contains { "aeiou".utf8.contains($0) } && lower.count > 3
    return isReadable && spoken != spelled ? .either : spelled
  }

  private func wordSound(_ word: ArraySlice<UInt8>) -> Sound? {
    guard let first = word.first.map(Self.lowered) else { return nil }
    guard first &- 0x61 < 26 else {
      let base = String(decoding: word.prefix(2), as: UTF8.self).decomposed.utf8.first
      return base.map(Self.lowered).flatMap { $0 &- 0x61 < 26 ? wordSound([$0]) : nil }
    }
    for (beginning, sound) in exceptions[Int(first &- 0x61)] where begins(word, with: beginning) {
      return sound
    }
    switch first {
    case 0x61, 0x65, 0x69, 0x6F, 0x75: return .vowel
    default: return .consonant
    }
  }

  /// Whether a word begins so, whatever the case of its ASCII letters.
  private func begins(_ word: ArraySlice<UInt8>, with beginning: [UInt8]) -> Bool {
    guard beginning.count <= word.count else { return false }
    var place = word.startIndex
    for byte in beginning {
      if Self.lowered(word[place]) != byte { return false }
      place += 1
    }
    return true
  }

  private func sound(ofNumber word: ArraySlice<UInt8>) -> Sound? {
    let digits = word.prefix(while: Self.isDigit)
    let isYear = digits.count == 4
    let group = digits.prefix(digits.count > 3 ? (digits.count - 1) % 3 + 1 : 3)
    // ‘1800’ is eighteen hundred or one thousand eight hundred.
    if isYear, vowelNumbers.contains(Array(digits.prefix(2))) { return .either }
    for number in vowelNumbers {
      if number.count == 1 ? group.starts(with: number) : group.elementsEqual(number) {
        return .vowel
      }
    }
    return .consonant
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

  private static func isCapital(_ byte: UInt8) -> Bool { byte &- 0x41 < 26 }

  private static func lowered(_ byte: UInt8) -> UInt8 { isCapital(byte) ? byte | 0x20 : byte }
}
