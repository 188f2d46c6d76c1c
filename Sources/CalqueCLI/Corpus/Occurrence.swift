import Calque

/// A sentence in one of a corpus's articles, by the article's number.
struct Occurrence: BitwiseCopyable, Comparable {
  let mark: SentenceMark
  let article: UInt32

  /// By words, then by place in the corpus.
  static func < (left: Self, right: Self) -> Bool {
    (left.mark.words, left.article, left.mark.start)
      < (right.mark.words, right.article, right.mark.start)
  }
}
