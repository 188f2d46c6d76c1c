extension String {
  /// The text on one line in which Markdown sees no markup (CommonMark 2.4).
  var markdownEscaped: String {
    reduce(into: "") { escaped, character in
      switch character {
      case "\n", "\r", "\r\n", "\t": escaped += " "
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case _ where character.isASCII && (character.isPunctuation || character.isSymbol):
        escaped += "./:,;-'\"!?()@".contains(character) ? String(character) : "\\\(character)"
      default: escaped += character.isUnprintable ? character.placeholder : String(character)
      }
    }
  }
}
