import Calque

extension StockSentence {
  private static let shownPlaces = 5

  /// The first place, and the next few for people, with how many more there are.
  var toldPlaces: (first: Place?, others: ArraySlice<Place>, more: Int) {
    let others = places.dropFirst().prefix(Self.shownPlaces)
    return (places.first, others, max(0, articles - 1 - others.count))
  }

  /// The message with the sentence and other places, for formats that know one place alone.
  var wholeMessage: String {
    let told = toldPlaces
    var list = told.others.map(\.name).joined(separator: ", ")
    if told.more > 0 { list += " and \(told.more) more" }
    return "\(message) ‘\(text)’ It is also in \(list)."
  }
}

extension StockSentence.Place {
  /// The article, with the line and column in it.
  var name: String { "\(id):\(mark.line):\(mark.column)" }

  /// The line of the file: of a record, where it begins.
  var fileLine: Int { record ?? Int(mark.line) }
}
