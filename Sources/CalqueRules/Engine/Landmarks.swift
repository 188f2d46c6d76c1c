import CalqueText

/// The tokens that rules about a whole article look for, listed in one pass, so that none of these rules
/// passes over all the others.
public struct Landmarks: Sendable {
  /// Punctuation marks.
  private(set) var marks: [TokenIndex] = []
  /// Numbers, and words with a digit in them.
  private(set) var numbers: [TokenIndex] = []
  /// Words in no lexicon that begin with a capital, and those in katakana: what may be a name.
  private(set) var names: [TokenIndex] = []
  /// Words and ideographs that, by their traits, spelling or script, may be another language's.
  private(set) var strangers: [TokenIndex] = []
  /// Words so long that letters may go round in them.
  private(set) var longWords: [TokenIndex] = []
  /// Words of more than four bytes that begin with the same four as the word before, with one space between.
  private(set) var echoes: [TokenIndex] = []
  /// How many words begin with a capital.
  private(set) var capitals = 0

  /// The landmarks of a text.
  ///
  /// - Complexity: O(*n*) in the notable tokens.
  init(of text: SegmentedText) {
    let allTokens = text.tokens
    let tokens = allTokens.span
    marks.reserveCapacity(text.notable.count / 3)
    names.reserveCapacity(text.notable.count / 4)
    numbers.reserveCapacity(text.numbers + 4)
    strangers.reserveCapacity(text.notable.count / 6)
    for index in text.notable {
      let token = tokens[index]
      switch token.kind {
      case .word:
        if token.shape.contains(.capitalised) {
          capitals &+= 1
          if token.word == 0 { names.append(index) }
        } else if token.word == 0, token.script == Script.katakana.rawValue {
          names.append(index)
        }
        if token.isStrange { strangers.append(index) }
        if token.shape.contains(.hasDigit) { numbers.append(index) }
        if token.letters >= Token.longWord { longWords.append(index) }
        if token.traits.contains(.beginsAsBefore), index > 1, tokens[index &- 1].kind == .space,
          tokens[index &- 2].kind == .word
        {
          echoes.append(index)
        }
      case .number: numbers.append(index)
      case .punctuation: marks.append(index)
      case .ideograph: if token.isStrange { strangers.append(index) }
      default: continue
      }
    }
  }
}

extension Token {
  /// Whether it may be of another language.
  @inline(__always)
  fileprivate var isStrange: Bool {
    !traits.isDisjoint(with: [.foreignName, .foreignWord, .strangeLetter, .foreignScript])
      || !shape.isDisjoint(with: [.hasDigit, .mixedScript, .hasApostrophe])
  }
}
