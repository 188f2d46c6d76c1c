/// A pattern as it is written, before its words are looked up.
indirect enum PatternSyntax: Equatable, Sendable {
  /// Text as it is written: one or more tokens without blanks between them.
  case literal(String, offset: Int)
  /// A class of words, by its dotted path or a verb's name, narrowed by features.
  case wordClass(String, features: Features, offset: Int)
  /// The forms of a verb of one meaning.
  case verb(String, features: Features, offset: Int)
  /// A key of the rule's table of corrections.
  case listed(offset: Int)
  /// Any token of a kind.
  case kind(PatternKind)
  /// A place between tokens.
  case place(PatternPlace)
  /// The same tokens as a capture, by its number from 1.
  case same(Int, offset: Int)
  case sequence([PatternSyntax])
  case alternatives([PatternSyntax])
  /// A parenthesis, numbered from 1 in the order they open.
  case capture(Int, PatternSyntax)
  /// So many rounds: as few as will match, but for a single optional one.
  case repeated(PatternSyntax, ClosedRange<Int>)
}

/// A kind of token a pattern may ask for.
enum PatternKind: String, CaseIterable, Sendable {
  /// A word or an ideograph.
  case word
  /// A number in digits, or a word of the class of numerals.
  case number
  /// A number that can be a year: 1600 to 2199, without separators.
  case year
  /// A word that begins with a capital.
  case capitalised
  /// A word that begins with a small letter.
  case lowercase
}

/// A place between tokens a pattern may ask for.
enum PatternPlace: String, CaseIterable, Sendable {
  /// Nothing but marks stands before it in the sentence.
  case sentenceStart = "sentence-start"
  /// Nothing but marks stands after it in the sentence.
  case sentenceEnd = "sentence-end"
}
