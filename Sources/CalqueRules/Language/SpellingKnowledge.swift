/// What spelling dictionaries tell about words: whose they are.
public protocol SpellingKnowledge: Sendable {
  /// Whether a dictionary of the article's language, of any region, has a word in lower case.
  func isOwn(_ word: String) -> Bool

  /// The other languages, without script and region, whose dictionaries have a word.
  func otherLanguages(of word: String) -> [String]

  /// How many other languages have a word, be it with the capital of a German noun.
  func reach(of word: String) -> Int

  /// The dictionaries that are asked, each by its name, its size and its day.
  var dictionaries: [String] { get }
}
