import CalqueText

/// How an article writes what can be written in several ways: what a correction must follow.
enum Typography {
  /// The apostrophe the article uses: the straight one where it stands in most words that have one, or
  /// where none has one and the quotation marks are straight.
  static func apostrophe(near index: TokenIndex, in article: ArticleText) -> String {
    let text = article.text
    var straight = 0
    var curly = 0
    for token in text.tokens[text.neighbourhood(of: index)]
    where token.shape.contains(.hasApostrophe) {
      let bytes = text.bytes[Int(token.start)..<Int(token.end)]
      if bytes.contains(0x27) { straight += 1 } else { curly += 1 }
    }
    if straight == curly { return usesStraightMarks(near: index, in: article) ? "'" : "’" }
    return straight > curly ? "'" : "’"
  }

  /// Whether the article quotes with straight marks alone.
  static func usesStraightMarks(near index: TokenIndex, in article: ArticleText) -> Bool {
    let text = article.text
    var isStraight = false
    for token in text.tokens[text.neighbourhood(of: index)] where token.kind == .punctuation {
      if token.mark == 0x22 { isStraight = true }
      if token.mark == 0x201C || token.mark == 0x201D { return false }
    }
    return isStraight
  }

  /// The dash the article uses between words: a hyphen with spaces, where it uses no other.
  static func dash(
    near index: TokenIndex, in article: ArticleText, rather own: String
  ) -> String {
    var hyphens = 0
    let tokens = article.text.tokens
    for index in article.text.neighbourhood(of: index) {
      let token = tokens[index]
      if token.mark == 0x2013 || token.mark == 0x2014 { return own }
      if token.mark == 0x2D, index > 0, index + 1 < tokens.count,
        tokens[index - 1].kind == .space, tokens[index + 1].kind == .space
      {
        hyphens += 1
      }
    }
    return hyphens > 0 ? "-" : own
  }

  /// Whether the language puts a no-break space where these tokens stand.
  static func takesNoBreakSpace(
    _ tokens: ClosedRange<TokenIndex>, in article: ArticleText
  ) -> Bool {
    let text = article.text
    let spacing = article.language.spacing
    if tokens.upperBound + 1 < text.tokens.count,
      spacing.before.contains(text.tokens[tokens.upperBound + 1].mark)
    {
      return true
    }
    return tokens.lowerBound > 0
      && spacing.after.contains(text.tokens[tokens.lowerBound - 1].mark)
  }

  /// The quotation mark that belongs where tokens stand for one: the partner of the mark it goes with,
  /// else what the article uses, else CLDR's; with the no-break space the language wants beside it.
  static func quotationMark(
    replacing tokens: ClosedRange<TokenIndex>, in article: ArticleText
  ) -> String {
    QuotationMarkChoice(tokens, article).mark
  }
}
