/// A text that a rule must find fault with, or must leave alone; `⟦…⟧` marks what a finding covers.
///
/// Examples are tests and documentation at once.
public struct Example: Sendable {
  /// What the rule must do with the text.
  public enum Verdict: Sendable {
    /// Find exactly the marked places; apply the first suggestions to get the text, where one is given.
    case bad(becomes: String?)
    /// Find nothing.
    case good
  }

  /// The text, with the marks.
  public let marked: String
  public let verdict: Verdict
  /// The BCP 47 tag of the text's language.
  public let language: String
  /// The language it was translated from, where the rule needs it.
  public let sourceLanguage: String?

  public init(
    _ marked: String, _ verdict: Verdict, language: String, sourceLanguage: String? = nil
  ) {
    self.marked = marked
    self.verdict = verdict
    self.language = language
    self.sourceLanguage = sourceLanguage
  }

  /// A text with faults at the marks; with the first suggestions applied it `becomes` this whole text,
  /// where one is given.
  public static func bad(
    _ marked: String, becomes: String? = nil, in language: String = "en", from source: String? = nil
  ) -> Example {
    Example(marked, .bad(becomes: becomes), language: language, sourceLanguage: source)
  }

  /// A text that must stay silent.
  public static func good(
    _ text: String, in language: String = "en", from source: String? = nil
  ) -> Example {
    Example(text, .good, language: language, sourceLanguage: source)
  }

  /// The text without the marks.
  public var text: String { marked.filter { $0 != "⟦" && $0 != "⟧" } }

  /// The marked stretches of the text, in UTF-8 bytes.
  public var marks: [Range<Int>] {
    var marks: [Range<Int>] = []
    var position = 0
    var start = 0
    for character in marked {
      switch character {
      case "⟦": start = position
      case "⟧": marks.append(start..<position)
      default: position += character.utf8.count
      }
    }
    return marks
  }
}
