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
  /// Words of which the first four bytes are those of the word before, with one space between.
  private(set) var echoes: [TokenIndex] = []
  /// How many words there are.
  private(set) var words = 0
  /// How many of them begin with a capital.
  private(set) var capitals = 0

  static let longWord: UInt8 = 16

  /// The landmarks of a text.
  ///
  /// - Complexity: O(*n*) in the tokens, a few instructions each.
  init(of text: SegmentedText, in language: Language) {
    let allTokens = text.tokens
    let allBytes = text.bytes
    let tokens = allTokens.span
    let bytes = allBytes.span
    let scripts = language.scripts
    let lastHead = bytes.count &- 4
    marks.reserveCapacity(tokens.count / 12)
    names.reserveCapacity(tokens.count / 12)
    strangers.reserveCapacity(tokens.count / 24)
    var words = 0
    var capitals = 0
    var head: UInt32 = 0
    for index in tokens.indices {
      let token = tokens[index]
      if token.kind == .space { continue }
      if token.kind == .word {
        words &+= 1
        let isCapital = token.shape.contains(.capitalised)
        capitals &+= isCapital ? 1 : 0
        if token.word == 0, isCapital || token.script == Script.katakana.rawValue {
          names.append(index)
        }
        if Self.isStrange(token, scripts) { strangers.append(index) }
        if token.shape.contains(.hasDigit) { numbers.append(index) }
        if token.letters >= Self.longWord { longWords.append(index) }
        // Read whether the word is as long or not, for a branch would be missed every other time.
        let four =
          lastHead < 0
          ? 0
          : bytes.bytes.unsafeLoadUnaligned(
            fromByteOffset: min(Int(token.start), lastHead), as: UInt32.self)
        let before = head
        head = token.length > 4 ? four : 0
        if head == before, head != 0, index > 1, tokens[index &- 1].kind == .space,
          tokens[index &- 2].kind == .word
        {
          echoes.append(index)
        }
        continue
      }
      switch token.kind {
      case .number: numbers.append(index)
      case .punctuation: marks.append(index)
      case .ideograph:
        if Self.isStrange(token, scripts) { strangers.append(index) }
      default: continue
      }
    }
    self.words = words
    self.capitals = capitals
  }

  @inline(__always)
  private static func isStrange(_ token: Token, _ scripts: ScriptSet) -> Bool {
    !token.traits.isDisjoint(with: [.foreignName, .foreignWord, .strangeLetter])
      || !token.shape.isDisjoint(with: [.hasDigit, .mixedScript, .hasApostrophe])
      || !scripts.contains(token.script)
  }
}
