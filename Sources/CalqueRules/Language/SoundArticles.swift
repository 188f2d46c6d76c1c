import CalqueText

/// Two forms of an article that the next word's first sound chooses between ("a", "an").
public struct SoundArticles: Sendable {
  /// How a word begins when it is spoken.
  public enum Sound: Sendable { case consonant, vowel, either }

  public let beforeConsonant: String
  public let beforeVowel: String
  /// Beginnings of words, in lower case, that sound otherwise than their first letter says, by that letter,
  /// longest first.
  private var exceptions: [UInt8: [(beginning: [UInt8], sound: Sound)]] = [:]
  /// Letters whose names begin with a vowel sound, in lower case.
  private var vowelLetters: Set<UInt8> = []
  /// Abbreviations that are read as words, in lower case.
  private var spokenAbbreviations: Set<String> = []
  /// Numbers that begin with a vowel sound; one digit stands for all numbers whose first group begins so.
  private var vowelNumbers: [[UInt8]] = []

  public init(beforeConsonant: String, beforeVowel: String) {
    self.beforeConsonant = beforeConsonant
    self.beforeVowel = beforeVowel
  }

  /// Adds beginnings of words that sound so.
  public mutating func add(_ beginnings: [String], sounding sound: Sound) {
    for beginning in beginnings.map({ Array($0.utf8) }) {
      guard let first = beginning.first else { continue }
      exceptions[first, default: []].append((beginning, sound))
      exceptions[first]?.sort { $0.beginning.count > $1.beginning.count }
    }
  }

  /// Says how letters and numbers are spoken.
  public mutating func speak(
    vowelLetters: [String], spokenAbbreviations: [String], vowelNumbers: [String]
  ) {
    self.vowelLetters = Set(vowelLetters.compactMap(\.utf8.first))
    self.spokenAbbreviations = Set(spokenAbbreviations.map { $0.lowercased() })
    self.vowelNumbers = vowelNumbers.map { Array($0.utf8) }
  }

  /// The sound that a spelling of the article stands before; nil for any other word.
  func sound(before spelling: String) -> Sound? {
    switch spelling.lowercased() {
    case beforeConsonant: .consonant
    case beforeVowel: .vowel
    default: nil
    }
  }

  /// How a word begins; nil where its letters do not tell.
  func sound(of word: [UInt8], shape: TokenShape, letters: UInt8) -> Sound? {
    guard let first = word.first else { return nil }
    if Self.isDigit(first) { return sound(ofNumber: word) }
    let lower = word.map { $0 < 0x80 ? $0 | ((0x41...0x5A).contains($0) ? 0x20 : 0) : $0 }
    let isCapital = (0x41...0x5A).contains(first)
    let second = word.count > 1 ? word[1] : 0
    let isSecondCapital = (0x41...0x5A).contains(second)
    if word.count == 1 || isCapital && Self.isDigit(second) || !isCapital && isSecondCapital {
      return letterSound(lower[0])
    }
    let isAbbreviation = isCapital && isSecondCapital && !word.contains(0x27)
    if isAbbreviation {
      let isPlural = word.last == 0x73 && !shape.contains(.allCapitals)
      let stem = isPlural ? Array(lower.dropLast()) : lower
      if shape.contains(.allCapitals) || isPlural { return abbreviationSound(stem) }
    }
    return wordSound(lower)
  }

  private func letterSound(_ letter: UInt8) -> Sound? {
    guard (0x61...0x7A).contains(letter) else { return nil }
    return vowelLetters.contains(letter) ? .vowel : .consonant
  }

  /// An abbreviation is spelled unless it can be read as a word.
  private func abbreviationSound(_ lower: [UInt8]) -> Sound? {
    let spoken = wordSound(lower)
    if spokenAbbreviations.contains(String(decoding: lower, as: UTF8.self)) { return spoken }
    let spelled = letterSound(lower[0])
    let isReadable = lower.contains { "aeiou".utf8.contains($0) } && lower.count > 3
    return isReadable && spoken != spelled ? .either : spelled
  }

  private func wordSound(_ lower: [UInt8]) -> Sound? {
    for (beginning, sound) in exceptions[lower[0]] ?? [] where lower.starts(with: beginning) {
      return sound
    }
    switch lower[0] {
    case 0x61, 0x65, 0x69, 0x6F, 0x75: return .vowel
    case 0x61...0x7A: return .consonant
    default:
      let base = String(decoding: lower.prefix(2), as: UTF8.self).decomposed.utf8.first
      return base.flatMap { (0x61...0x7A).contains($0) ? wordSound([$0]) : nil }
    }
  }

  private func sound(ofNumber word: [UInt8]) -> Sound? {
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

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
