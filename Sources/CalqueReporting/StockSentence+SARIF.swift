import Calque
import CalqueRules
import CalqueText

extension StockSentence {
  /// Writes the fields of SARIF's `result`: its first place, and the others related to it.
  func writeSARIF(rule: Int, into json: inout JSONWriter) {
    json.field("ruleId", Self.about.id.description)
    json.field("ruleIndex", rule)
    json.field("level", severity.sarifLevel)
    json.key("message")
    json.object { $0.field("text", message) }
    json.key("locations")
    json.array { json in
      for place in places.prefix(1) { json.object { $0.location(place, holding: text) } }
    }
    json.key("relatedLocations")
    json.array { json in
      for place in places.dropFirst() { json.object { $0.location(place, holding: text) } }
    }
    json.key("partialFingerprints")
    json.object { $0.field("calque/v1", fingerprint.description) }
    if isKnown { json.known() }
    json.key("rank")
    json.number(confidence * 100)
    json.key("properties")
    json.object { json in
      json.field("category", Self.about.category.description)
      json.field("severity", severity.rawValue)
      json.field("confidence", confidence)
    }
  }
}

extension JSONWriter {
  fileprivate mutating func known() {
    field("baselineState", "unchanged")
    key("suppressions")
    array { json in json.object { SARIFResult.write(.baseline, into: &$0) } }
  }

  /// Writes a place, by its line; a record's by that of the record.
  fileprivate mutating func location(_ place: StockSentence.Place, holding text: String) {
    key("physicalLocation")
    object { json in
      json.artifactLocation(place.path)
      json.key("region")
      json.object { json in
        json.field("startLine", place.fileLine)
        json.key("snippet")
        json.object { $0.field("text", text) }
      }
    }
    guard place.record != nil else { return }
    key("logicalLocations")
    array { json in json.object { $0.field("fullyQualifiedName", place.id) } }
  }
}
