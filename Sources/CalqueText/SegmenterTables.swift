/// What cutting a text needs whatever its language: the facts of characters, and room.
///
/// A class, because the segmenters of a worker's languages share it; one for each worker and way to fold.
public final class SegmenterTables {
  let tokenizer: Tokenizer
  var repetitionFinder = RepetitionFinder()
  var list = TokenList()

  /// Tables that fold case by default, or as Turkish and Azerbaijani do.
  public init(turkic: Bool = false) {
    tokenizer = Tokenizer(turkic: turkic)
  }
}
