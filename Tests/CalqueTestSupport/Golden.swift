import CalqueYAML

@testable import CalqueLanguages

/// What a marked article's golden file says must be found.
public struct Golden: Sendable {
  public let rule: String
  /// The bytes of the article that the fault covers.
  public let range: Range<Int>
  /// What the text becomes, best first; none where only a human could know.
  public let corrections: [String]

  /// The entries of a golden file, in order of place.
  public static func entries(_ file: [UInt8], of article: [UInt8]) throws -> [Golden] {
    guard case .sequence(let nodes) = try YAMLParser.parse(file, file: "golden").content else {
      return []
    }
    return try nodes.map { node in
      var rule = ""
      var text = ""
      var occurrence = 1
      var corrections: [String] = []
      let keys = ["rule", "text", "occurrence", "correction", "note"]
      for (key, value) in try node.entries("an artifact", knowing: keys) {
        switch key {
        case "rule": rule = try value.string("a rule")
        case "text": text = try value.string("a text")
        case "occurrence": occurrence = Int(try value.string("a number")) ?? 1
        case "correction":
          if case .scalar(let only) = value.content {
            corrections = [only]
          } else {
            corrections = try value.strings("corrections")
          }
        default: break
        }
      }
      let places = Self.places(of: Array(text.utf8), in: article)
      guard places.indices.contains(occurrence - 1) else {
        throw node.error("‘\(text)’ does not stand \(occurrence) times in the article")
      }
      let start = places[occurrence - 1]
      return Golden(
        rule: rule, range: start..<start + text.utf8.count, corrections: corrections)
    }
  }

  private static func places(of text: [UInt8], in article: [UInt8]) -> [Int] {
    guard !text.isEmpty, text.count <= article.count else { return [] }
    return (0...(article.count - text.count)).filter {
      article[$0] == text[0] && article[$0..<$0 + text.count].elementsEqual(text)
    }
  }
}
