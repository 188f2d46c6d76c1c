import CalqueRules
import CalqueText

/// The edits that correct an article's text, by place, none touching another: any of them can be made
/// without the others.
public struct EditPlan: Sendable {
  public private(set) var edits: [PlannedEdit] = []

  /// The plan that changes nothing.
  public init() {}

  /// The plan of an article: the first suggestion of each finding, where it promises enough. Of two that
  /// touch, the one for the more severe finding stays, then the surer, then the smaller.
  ///
  /// - Complexity: O(*n* log *n*) in the article's findings.
  public init(_ report: ArticleReport, _ options: FixOptions = FixOptions()) {
    var taken = TakenPlaces()
    for candidate in Self.candidates(of: report, options).sorted(by: Self.precedes)
    where taken.take(candidate.place) {
      edits.append(candidate.edit)
    }
    edits.sort { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// A plan of edits that stand in order and do not touch.
  init(ordered edits: [PlannedEdit]) {
    self.edits = edits
  }

  /// The plan without some of its edits.
  public func filter(_ isKept: (PlannedEdit) -> Bool) -> EditPlan {
    EditPlan(ordered: edits.filter(isKept))
  }

  /// The text with the edits made.
  public func applied(to text: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    var position = 0
    for planned in edits {
      result += text[position..<planned.range.lowerBound]
      result += planned.edit.replacement.utf8
      position = planned.range.upperBound
    }
    return result + text[position...]
  }

  /// A suggestion that may be taken, and the place it was made for.
  private struct Candidate {
    let edit: PlannedEdit
    let place: Range<Int>
    let reason: EditReason
  }

  private static func candidates(
    of report: ArticleReport, _ options: FixOptions
  ) -> [Candidate] {
    report.findings.compactMap { finding in
      guard let suggestion = finding.suggestions.first,
        suggestion.applicability >= options.applicability,
        suggestion.confidence >= options.minimumConfidence,
        let minimal = MinimalEdit(suggestion.edit, of: report.article)
      else { return nil }
      let reason = EditReason(finding, suggestion)
      return Candidate(
        edit: PlannedEdit(minimal.edit, [reason]), place: minimal.place, reason: reason)
    }
  }

  private static func precedes(_ left: Candidate, _ right: Candidate) -> Bool {
    if left.reason.severity != right.reason.severity {
      return left.reason.severity > right.reason.severity
    }
    if left.reason.confidence != right.reason.confidence {
      return left.reason.confidence > right.reason.confidence
    }
    let sizes = (left.place.count, right.place.count)
    return sizes.0 != sizes.1
      ? sizes.0 < sizes.1 : left.place.lowerBound < right.place.lowerBound
  }
}

/// Places that no other may touch.
private struct TakenPlaces {
  private var places: [Range<Int>] = []  // in order

  /// Takes a place; false where it touches one that is taken.
  mutating func take(_ place: Range<Int>) -> Bool {
    var low = 0
    var high = places.count
    while low < high {
      let middle = (low + high) / 2
      if places[middle].upperBound < place.lowerBound { low = middle + 1 } else { high = middle }
    }
    if low < places.count, places[low].lowerBound <= place.upperBound { return false }
    places.insert(place, at: low)
    return true
  }
}
