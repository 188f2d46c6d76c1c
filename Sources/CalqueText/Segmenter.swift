/// Cuts normalised text into tokens, sentences and repetitions, for one language.
///
/// One for each worker and language: its table of words fills as it goes.
public struct Segmenter: ~Copyable {
  private let tables: SegmenterTables
  private let words: WordMemo
  private let sentenceFinder: SentenceFinder

  /// A segmenter for a language.
  ///
  /// - Parameters:
  ///   - lexicon: The language's words.
  ///   - abbreviations: Hashes of what stands before a point that ends no sentence.
  ///   - letters: The language's letters, case-folded; none where it has no say.
  ///   - tables: What it shares with the segmenters of the worker's other languages.
  ///   - traits: What else is known of a word, by its hash, its number in the lexicon and its script; asked
  ///     when a word is met anew.
  public init(
    lexicon: WordIndex, abbreviations: Set<UInt64>, letters: Set<UInt32> = [],
    tables: SegmenterTables = SegmenterTables(),
    traits: (@Sendable (UInt64, UInt16, UInt16) -> WordTraits)? = nil
  ) {
    self.tables = tables
    words = WordMemo(lexicon, letters: letters, traits: traits)
    sentenceFinder = SentenceFinder(abbreviations: abbreviations)
  }

  /// The tokens, sentences and repetitions of a text.
  public func segment(_ text: NormalText) -> SegmentedText {
    tables.tokenizer.read(text.bytes, words: words, into: &tables.list)
    defer { tables.list.removeAll() }
    return SegmentedText(
      bytes: text.bytes, tokens: Array(tables.list.tokens), notable: Array(tables.list.notable),
      words: tables.list.words, numbers: tables.list.numbers, isDense: tables.list.isDense,
      sentences: sentenceFinder.sentences(in: tables.list.tokens, notable: tables.list.notable),
      repetitions: tables.repetitionFinder.repetitions(in: tables.list.tokens))
  }
}
