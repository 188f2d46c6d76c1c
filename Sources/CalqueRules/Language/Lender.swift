/// A language whose nouns another one borrows freely, and what it does not borrow.
public struct Lender: Sendable {
  /// The endings of learned words, of which the borrower has its own from the same root.
  let endings: [String]
  /// The commonest words, in the singular.
  let words: Set<String>

  public init(butEndings endings: [String], butWords words: [String]) {
    self.endings = endings
    self.words = Set(words)
  }

  /// Whether a word in lower case is one that is not borrowed.
  func keeps(_ word: String) -> Bool {
    words.contains(word) || word.hasSuffix("s") && words.contains(String(word.dropLast()))
      || endings.contains { word.hasSuffix($0) }
  }
}
