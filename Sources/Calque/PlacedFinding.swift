import CalqueRules
import CalqueText

/// A finding as a person is told of it.
public struct PlacedFinding: Sendable {
  public let rule: String
  public let severity: Severity
  public let message: String
  /// What stands there.
  public let text: String
  /// From 1.
  public let line: Int
  /// The grapheme cluster of its line, from 1.
  public let column: Int
  /// The bytes of the article, of a string those of its UTF-8.
  public let bytes: Range<Int>
  /// What could stand there instead, best first.
  public let corrections: [String]
}

extension ArticleReport {
  /// The findings with their places.
  public var places: [PlacedFinding] {
    var index = LineIndex(article)
    return findings.map { finding in
      let place = index.place(of: finding.range.lowerBound)
      return PlacedFinding(
        rule: finding.rule.description, severity: finding.severity, message: finding.message,
        text: text(of: finding.range), line: place.line, column: place.column,
        bytes: finding.range.bytes(),
        corrections: finding.suggestions.compactMap { corrected(finding.range, by: $0.edit) })
    }
  }

  /// What stands in a range once an edit is made; nil where the edit lies elsewhere.
  private func corrected(_ range: OriginalRange, by edit: Edit<Original>) -> String? {
    guard range.lowerBound <= edit.range.lowerBound, edit.range.upperBound <= range.upperBound
    else { return nil }
    return text(of: range.lowerBound..<edit.range.lowerBound) + edit.replacement
      + text(of: edit.range.upperBound..<range.upperBound)
  }
}

extension Checker {
  /// What checking a string comes to.
  ///
  /// ```swift
  /// for finding in try checker.check("It is the the end.", language: "en").places {
  ///   print(finding.line, finding.column, finding.message)
  /// }
  /// ```
  ///
  /// For many texts keep a `worker()`, one for each thread: its tables fill as it goes.
  ///
  /// - Parameter language: A BCP 47 tag; nil to identify it.
  public func check(
    _ text: String, language: String? = nil
  ) throws(CheckerError) -> ArticleReport {
    var worker = worker()
    return try worker.check(Article(text, language: language))
  }
}
