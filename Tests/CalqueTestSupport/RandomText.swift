/// Text made from a seed, the same every time: characters that make trouble, beside plain ones.
public struct RandomText {
  private var generator: SeededGenerator
  private let alphabet: [String]

  /// Text in which spaces part words, with every class of UAX #29 and no script without spaces.
  public static let spaced =
    ["a", "b", "Z", "é", "ß", "ж", "Я", "α", "א", "ב", "ع", "ل", "क", "ि", "한", "국", "1", "2", "٣"]
    + ["ʼ", "\u{93C}", "\u{94D}"]
    + [
      ".", ",", ":", ";", "'", "’", "\"", "“", "”", "«", "!", "?", "…", "-", "–", "_", "/", "(",
      ")",
    ]
    + [" ", " ", " ", " ", "\u{A0}", "\u{2009}", "\t", "\n", "\u{301}", "\u{AD}", "\u{200D}"]
    + ["\u{200B}", "\u{FEFF}", "😀", "👩", "🏽", "🇫", "🇷", "€", "$", "%", "@", "#", "\u{2028}"]

  /// The same with ideographs, kana and Thai.
  public static let any = spaced + ["漢", "字", "か", "カ", "ー", "。", "、", "ก", "ำ", "ข", "្", "က"]

  public init(seed: UInt64, alphabet: [String]) {
    generator = SeededGenerator(seed: seed)
    self.alphabet = alphabet
  }

  /// The next text, of at most so many characters.
  public mutating func next(atMost length: Int) -> String {
    let count = Int.random(in: 0...length, using: &generator)
    return (0..<count).map { _ in alphabet.randomElement(using: &generator) ?? " " }.joined()
  }
}

/// SplitMix64: numbers that are the same for a seed on every machine.
public struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  public init(seed: UInt64) { state = seed }

  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}
