/// Cuts normalised text into tokens, sentences and repetitions, for one language.
///
/// One for each worker and language: its character table fills as it goes.
public struct Segmenter: ~Copyable {
  private var tokenizer: Tokenizer
  private let lexicon: WordIndex
  private let sentenceFinder: SentenceFinder

  /// A segmenter with a language's words and the hashes of its abbreviations (without their last point).
  public init(lexicon: WordIndex, abbreviations: Set<UInt64>, turkic: Bool) {
    tokenizer = Tokenizer(turkic: turkic)
    self.lexicon = lexicon
    sentenceFinder = SentenceFinder(abbreviations: abbreviations)
  }

  /// The tokens, sentences and repetitions of a text.
  public mutating func segment(_ text: NormalText) -> SegmentedText {
    let tokens = tokenizer.tokens(of: text.bytes, lexicon: lexicon)
    return SegmentedText(
      bytes: text.bytes, tokens: tokens, sentences: sentenceFinder.sentences(in: tokens),
      repetitions: RepetitionFinder.repetitions(in: tokens))
  }
}
