import CalqueRules
import CalqueText

extension EditPlan {
  /// Whether the edits removed what they were made for and brought up nothing new, by the reports of the
  /// text without and with them.
  ///
  /// What was found before may be found again where it moved to; and what lay hidden in a finding may
  /// show, where no edit touched it.
  func keepsPromise(from before: ArticleReport, to after: ArticleReport) -> Bool {
    let made = Set(edits.map(\.edit))
    var kept: [RuleID: [Range<Int>]] = [:]
    var corrected: [(rule: RuleID, place: Range<Int>)] = []
    for finding in before.findings {
      let place = moved(before.article.text.range(of: finding.range).bytes())
      let edit = finding.suggestions.first.flatMap { MinimalEdit($0.edit, of: before.article) }
      if let edit, made.contains(edit.edit) {
        corrected.append((finding.rule, place))
      } else {
        kept[finding.rule, default: []].append(place)
      }
    }
    let replacements = placed.map(\.place)
    return after.findings.allSatisfy { finding in
      let place = after.article.text.range(of: finding.range).bytes()
      if kept[finding.rule]?.contains(where: place.touches) == true { return true }
      guard !corrected.contains(where: { $0.rule == finding.rule && place.touches($0.place) })
      else { return false }
      return corrected.contains { $0.place.contains(place) }
        && !replacements.contains(where: place.touches)
    }
  }

  /// Where a stretch of the text lies after the edits, with the replacements it touches.
  private func moved(_ range: Range<Int>) -> Range<Int> {
    let lower = position(after: range.lowerBound, atEnd: false)
    return lower..<max(lower, position(after: range.upperBound, atEnd: true))
  }
}

extension Range<Int> {
  /// Whether nothing lies between two ranges.
  fileprivate func touches(_ other: Range<Int>) -> Bool {
    lowerBound <= other.upperBound && other.lowerBound <= upperBound
  }
}
