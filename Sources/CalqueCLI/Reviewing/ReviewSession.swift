import Calque
import CalqueReporting
import CalqueRules
import CalqueText

/// The decisions on the findings of one article.
struct ReviewSession {
  let report: ArticleReport
  let items: [ReviewItem]
  /// The item that is to be decided on; the number of items when all are.
  private(set) var current = 0
  /// The candidate that is shown of it.
  private(set) var candidate = 0
  private var decisions: [Int: Decision] = [:]
  private var history: [[Int]] = []

  enum Decision {
    case accepted(PlannedEdit)
    case skipped
    /// Left alone with all others of its rule in the article.
    case ignored
  }

  /// The decisions on findings, of which some were settled before.
  init(_ report: ArticleReport, isSettled: (Finding<Original>) -> Bool = { _ in false }) {
    self.report = report
    items = report.findings.filter { !isSettled($0) }.map { ReviewItem($0, of: report.article) }
  }

  /// The item that is to be decided on; nil when all are.
  var item: ReviewItem? { current < items.count ? items[current] : nil }

  /// The edit that is shown; nil where the item has no correction.
  var shown: PlannedEdit? {
    guard let item, item.candidates.indices.contains(candidate) else { return nil }
    return item.candidates[candidate]
  }

  /// The edits that were accepted, by place.
  var accepted: [PlannedEdit] {
    decisions.values.compactMap { if case .accepted(let edit) = $0 { edit } else { nil } }
      .sorted { $0.edit.range.lowerBound < $1.edit.range.lowerBound }
  }

  /// The findings that were skipped or left alone.
  var settled: [Finding<Original>] {
    decisions.keys.sorted().filter { index in
      if case .accepted = decisions[index] { false } else { true }
    }.map { items[$0].finding }
  }

  /// Whether an edit touches one that was accepted.
  func isTaken(_ edit: Edit<Decoded>) -> Bool {
    accepted.contains {
      $0.edit.range.lowerBound <= edit.range.upperBound
        && edit.range.lowerBound <= $0.edit.range.upperBound
    }
  }

  mutating func accept(_ edit: PlannedEdit) { decide([current], .accepted(edit)) }

  mutating func skip() { decide([current], .skipped) }

  /// Leaves this finding and all later ones of its rule alone.
  mutating func ignoreRule() {
    guard let rule = item?.finding.rule else { return }
    let same = items.indices.filter {
      $0 >= current && decisions[$0] == nil && items[$0].finding.rule == rule
    }
    decide(same, .ignored)
  }

  /// Shows the next candidate; false where there is no other.
  mutating func showNext() -> Bool {
    guard let item, item.candidates.count > 1 else { return false }
    candidate = (candidate + 1) % item.candidates.count
    return true
  }

  /// Takes the last decision back; false where there is none.
  mutating func undo() -> Bool {
    guard let last = history.popLast(), let first = last.first else { return false }
    for index in last { decisions[index] = nil }
    current = first
    candidate = 0
    return true
  }

  private mutating func decide(_ indices: [Int], _ decision: Decision) {
    for index in indices { decisions[index] = decision }
    history.append(indices)
    candidate = 0
    while current < items.count, decisions[current] != nil { current += 1 }
  }
}
