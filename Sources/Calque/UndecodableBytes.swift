import CalqueRules
import CalqueText

/// The finding at bytes that could not be read in the article's encoding.
enum UndecodableBytes {
  static let about = RuleDescription(
    id: "undecodable-bytes", category: .characterEncoding, severity: .major,
    summary: "Bytes are not text in the article's encoding.",
    rationale:
      "A file damaged or saved in two encodings loses characters; readers see � in their place.",
    examples: [])

  static func findings(in text: DecodedText) -> [Finding<Original>] {
    text.illFormed.map { range in
      let count = range.bytes().count
      return Finding(
        rule: about.id, category: about.category, severity: about.severity, confidence: 1,
        certainty: .strong,
        message: count == 1
          ? "This byte is not \(text.encoding)." : "These \(count) bytes are not \(text.encoding).",
        range: range, suggestions: [])
    }
  }
}
