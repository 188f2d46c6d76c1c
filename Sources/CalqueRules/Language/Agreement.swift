import CalqueText

/// What determiners say of their nouns, and which nouns are of which gender.
///
/// A class, because it is looked at for every determiner, and copying its tables would cost more.
public final class Agreement: Sendable {
  /// One slot of a kind of determiner: what it says, and how it is written before the next word's sound.
  public struct Slot: Sendable {
    public let features: Features
    /// Before most words; before a vowel; before a cluster that the pack names. At least one.
    public let spellings: [String]

    public init(features: Features, spellings: [String]) {
      self.features = features
      self.spellings = spellings
    }

    /// The spelling before a sound.
    func spelling(before sound: Sound) -> String? {
      sound.rawValue < spellings.count ? spellings[sound.rawValue] : spellings.first
    }
  }

  /// How a word begins.
  public enum Sound: Int, CaseIterable, Sendable { case plain, vowel, cluster }

  /// What a spelling of a determiner can be before a sound.
  struct Form: Sendable {
    /// What the slots of its kind say that it can stand in.
    fileprivate(set) var features: [Features] = []
    /// What all slots say that the spelling can stand in, of other kinds too.
    fileprivate(set) var allFeatures: [Features] = []

    /// Whether any of its slots, of its kind or of any, says what a noun is.
    func agrees(with noun: Features, inAnyKind: Bool) -> Bool {
      for slot in inAnyKind ? allFeatures : features
      where slot.agrees(with: noun, in: .genders) && slot.agrees(with: noun, in: .numbers) {
        return true
      }
      return false
    }
  }

  /// A spelling of a determiner.
  struct Determiner: Sendable {
    let kind: Int
    /// What it can be before most words, and before a vowel.
    fileprivate(set) var plain = Form()
    fileprivate(set) var beforeVowel = Form()
    /// Whether a vowel makes a difference.
    fileprivate(set) var heedsVowel = false
  }

  /// What is known of a noun, or of an adjective before one.
  public struct Reading: Hashable, Sendable {
    /// Its genders and numbers, all of a kind where any fits; of a verb's form too, its tense.
    public let features: Features
    public let isAdjective: Bool
    /// Whether the whole word is listed, not its ending alone.
    public let isListed: Bool

    public init(features: Features, isAdjective: Bool, isListed: Bool) {
      var features = features
      if features.isDisjoint(with: .genders) { features.formUnion(.genders) }
      if features.isDisjoint(with: .numbers) { features.formUnion(.numbers) }
      self.features = features
      self.isAdjective = isAdjective
      self.isListed = isListed
    }

    /// What a word is that both are said of.
    public func merged(with other: Reading) -> Reading {
      Reading(
        features: features.union(other.features), isAdjective: isAdjective || other.isAdjective,
        isListed: isListed)
    }
  }

  /// The determiners, kind by kind.
  let kinds: [[Slot]]
  /// Their spellings, by number.
  let determiners: [Determiner]
  /// The hashes of all spellings.
  let hashes: [UInt64]
  private let determinerIndex: WordIndex
  private let words: WordIndex
  private let readings: [Reading]  // of the words
  /// The endings and what they end with: what is no end of an ending needs no longer look.
  private let endings: WordIndex
  private let endingReadings: [Reading?]
  private let beginnings: WordIndex
  private let sounds: [Sound]
  private let longestEnding: Int
  private let longestSound: Int
  /// Whether nouns are written with a capital.
  let hasCapitalNouns: Bool

  /// An agreement of determiners, of words by their hashes, and of endings.
  ///
  /// - Parameters:
  ///   - forms: The hash of each spelling of a slot that is a form of its own; two words, combined.
  public init(
    kinds: [[Slot]], forms: (String) -> UInt64?, words: [(hash: UInt64, reading: Reading)],
    endings: [(ending: String, reading: Reading)], sounds: [String: Sound], hasCapitalNouns: Bool
  ) {
    self.kinds = kinds
    var determiners: [UInt64: Determiner] = [:]
    for (kind, slots) in kinds.enumerated() {
      for slot in slots {
        for (sound, spelling) in zip(Sound.allCases, slot.spellings) {
          guard let hash = forms(spelling) else { continue }
          determiners[hash, default: Determiner(kind: kind)].add(slot, of: kind, before: sound)
        }
      }
    }
    let known = determiners.sorted { $0.key < $1.key }
    self.determiners = known.map(\.value)
    hashes = known.map(\.key)
    determinerIndex = WordIndex(hashes.map { [$0] })
    self.words = WordIndex(words.map { [$0.hash] })
    readings = words.map(\.reading)
    var byEnd: [UInt64: Reading?] = [:]
    for (ending, reading) in endings {
      let bytes = Array(ending.utf8.reversed())
      for length in 1..<max(1, bytes.count) {
        let hash = Self.hash(of: bytes[..<length])
        if byEnd[hash] == nil { byEnd[hash] = .some(nil) }
      }
      let hash = Self.hash(of: bytes)
      if byEnd[hash] == nil || byEnd[hash] == .some(nil) { byEnd[hash] = reading }
    }
    let ends = byEnd.sorted { $0.key < $1.key }
    self.endings = WordIndex(ends.map { [$0.key] })
    endingReadings = ends.map(\.value)
    let ordered = sounds.sorted { $0.key < $1.key }
    beginnings = WordIndex(
      ordered.map { [Self.hash(of: $0.key.lowercased().utf8)] })
    self.sounds = ordered.map(\.value)
    longestEnding = endings.map(\.ending.utf8.count).max() ?? 0
    longestSound = sounds.keys.map(\.utf8.count).max() ?? 0
    self.hasCapitalNouns = hasCapitalNouns
  }

  /// The number of the determiner that a word is, or two words are together; nil for none.
  func determiner(_ hash: UInt64) -> Int? {
    let number = determinerIndex.number(of: hash)
    return number == 0 ? nil : Int(number) - 1
  }

  /// What is known of a word, by its ending too where that is asked for; nil where its gender is not.
  ///
  /// - Complexity: O(*n*) in the length of the longest ending.
  func reading(of index: TokenIndex, in text: SegmentedText, byEnding: Bool) -> Reading? {
    let token = text.tokens[index]
    let number = words.number(of: token.hash)
    if number != 0 { return readings[Int(number) - 1] }
    guard byEnding else { return nil }
    let start = Int(token.start)
    var hash = Self.seed
    var found: Reading?
    for length in 1...max(1, min(longestEnding, token.length)) {
      Self.add(Self.lowered(text.bytes[start + token.length - length]), to: &hash)
      let number = endings.number(of: hash)
      if number == 0 { break }
      if let reading = endingReadings[Int(number) - 1] { found = reading }
    }
    return found
  }

  /// How the word at a token begins, by the longest beginning that is known.
  func sound(of index: TokenIndex, in text: SegmentedText) -> Sound {
    let token = text.tokens[index]
    var found = Sound.plain
    // A capital that is not ASCII has its small letter in as many bytes, but not by adding a bit.
    let word =
      token.shape.contains(.capitalised) && text.bytes[Int(token.start)] >= 0x80
      ? ArraySlice(text.string(index).lowercased().utf8) : text.bytes[token.range.bytes()]
    var hash = Self.seed
    for byte in word.prefix(longestSound) {
      Self.add(Self.lowered(byte), to: &hash)
      let number = beginnings.number(of: hash)
      if number != 0 { found = sounds[Int(number) - 1] }
    }
    return found
  }

  private static let seed: UInt64 = 0xCBF2_9CE4_8422_2325

  private static func hash(of bytes: some Sequence<UInt8>) -> UInt64 {
    var hash = seed
    for byte in bytes { add(lowered(byte), to: &hash) }
    return hash
  }

  @inline(__always)
  private static func add(_ byte: UInt8, to hash: inout UInt64) {
    hash = (hash ^ UInt64(byte)) &* 0x9E37_79B9_7F4A_7C15
    hash ^= hash >> 29
  }

  @inline(__always)
  private static func lowered(_ byte: UInt8) -> UInt8 {
    (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
  }
}

extension Agreement.Determiner {
  /// Adds a slot that it can stand in before a sound: one that stands before a vowel does so before nothing
  /// else.
  fileprivate mutating func add(
    _ slot: Agreement.Slot, of kind: Int, before sound: Agreement.Sound
  ) {
    if sound == .vowel {
      heedsVowel = true
    } else {
      plain.add(slot, isOfKind: kind == self.kind)
    }
    beforeVowel.add(slot, isOfKind: kind == self.kind)
  }
}

extension Agreement.Form {
  fileprivate mutating func add(_ slot: Agreement.Slot, isOfKind: Bool) {
    allFeatures.append(slot.features)
    if isOfKind { features.append(slot.features) }
  }
}
