import CalqueRules
import CalqueText

/// What correcting an article came to.
public struct FixedArticle: Sendable {
  /// The report of the article as it was.
  public let report: ArticleReport
  /// The edits of its text; none where nothing is to be corrected.
  public let plan: EditPlan
  /// The same edits in the bytes of its file, by place.
  public let sourceEdits: [SourceEdit]
  /// The corrections that could not be made.
  public let left: [LeftEdit]
  /// What is still found in the corrected article.
  public let remaining: [Finding<Original>]

  /// A correction that could not be made.
  public struct LeftEdit: Sendable {
    public let edit: PlannedEdit
    public let obstacle: EditObstacle

    /// The same in the text before a plan was carried out.
    func moved(before plan: EditPlan) -> LeftEdit {
      let range = plan.origin(of: edit.range)
      let moved = Edit<Decoded>(Range(bytes: range), edit.edit.replacement)
      return LeftEdit(edit: PlannedEdit(moved, edit.reasons), obstacle: obstacle)
    }
  }
}

extension FixedArticle {
  /// The article with edits that a person has chosen, in order and apart from one another.
  ///
  /// - Throws: `EditObstacle` where one cannot be made.
  package init(_ report: ArticleReport, chosen edits: [PlannedEdit]) throws(EditObstacle) {
    var sourceEdits: [SourceEdit] = []
    for planned in edits { sourceEdits.append(try report.article.sourceEdit(planned.edit)) }
    self.init(
      report: report, plan: EditPlan(ordered: edits), sourceEdits: sourceEdits, left: [],
      remaining: report.findings)
  }
}
