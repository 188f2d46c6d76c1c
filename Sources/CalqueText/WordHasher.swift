/// Gives the hashes by which a text's words will be known, for word lists and phrases.
public struct WordHasher: ~Copyable {
  private let tokenizer: Tokenizer
  private let noWords = WordMemo(WordIndex([]))

  /// A hasher that folds case by default, or as Turkish does.
  public init(turkic: Bool = false) {
    tokenizer = Tokenizer(turkic: turkic)
  }

  /// The hashes of a phrase's tokens, blanks left out.
  public mutating func hashes(of phrase: String) -> [UInt64] {
    tokens(of: phrase).filter { !$0.isBlank }.map(\.hash)
  }

  /// The tokens of a phrase, blanks too.
  public mutating func tokens(of phrase: String) -> [Token] {
    tokenizer.tokens(of: NormalText(bytes: Array(phrase.utf8)).bytes, words: noWords)
  }
}
