import Calque
import CalqueRules
import CalqueText

extension JSONWriter {
  /// Writes a stock sentence's fields.
  mutating func fields(of sentence: StockSentence) {
    field("rule", StockSentence.about.id.description)
    field("category", StockSentence.about.category.description)
    field("severity", sentence.severity.rawValue)
    field("confidence", sentence.confidence)
    field("message", sentence.message)
    field("text", sentence.text)
    field("articles", sentence.articles)
    field("of", sentence.corpus)
    key("places")
    array { json in
      for place in sentence.places { json.object { $0.fields(of: place) } }
    }
  }

  private mutating func fields(of place: StockSentence.Place) {
    field("id", place.id)
    range(place.mark.range)
    field("line", Int(place.mark.line))
    field("column", Int(place.mark.column))
    guard let record = place.record else { return }
    key("source")
    object { json in
      json.field("path", place.path)
      json.field("line", record)
    }
  }
}
