/// Cuts normalised text into tokens, sentences and repetitions, for one language.
///
/// One for each worker and language: its tables of characters and words fill as it goes.
public struct Segmenter: ~Copyable {
  private let tokenizer: Tokenizer
  private let words: WordMemo
  private let sentenceFinder: SentenceFinder
  private var repetitionFinder = RepetitionFinder()
  private var list = TokenList()

  /// A segmenter for a language.
  ///
  /// - Parameters:
  ///   - lexicon: The language's words.
  ///   - abbreviations: Hashes of what stands before a point that ends no sentence.
  ///   - turkic: Whether case folds as in Turkish.
  ///   - letters: The language's letters, case-folded; none where it has no say.
  ///   - traits: What else is known of a word, by its hash, its number in the lexicon and its script; asked
  ///     when a word is met anew.
  public init(
    lexicon: WordIndex, abbreviations: Set<UInt64>, turkic: Bool, letters: Set<UInt32> = [],
    traits: (@Sendable (UInt64, UInt16, UInt16) -> WordTraits)? = nil
  ) {
    tokenizer = Tokenizer(turkic: turkic)
    words = WordMemo(lexicon, letters: letters, traits: traits)
    sentenceFinder = SentenceFinder(abbreviations: abbreviations)
  }

  /// The tokens, sentences and repetitions of a text.
  public mutating func segment(_ text: NormalText) -> SegmentedText {
    tokenizer.read(text.bytes, words: words, into: &list)
    return SegmentedText(
      bytes: text.bytes, tokens: Array(list.tokens), notable: Array(list.notable),
      words: list.words, numbers: list.numbers, isDense: list.isDense,
      sentences: sentenceFinder.sentences(in: list.tokens, notable: list.notable),
      repetitions: repetitionFinder.repetitions(in: list.tokens))
  }
}
