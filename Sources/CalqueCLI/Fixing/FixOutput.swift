import Calque
import CalqueReading

/// Where corrections go.
protocol FixOutput {
  /// The exit status where there are corrections.
  static var statusOfCorrections: ExitStatus { get }

  /// Takes what correcting the next article came to.
  mutating func take(_ result: FixResult, _ console: inout Console) throws(CommandError)

  /// Takes the end of the run; returns the exit status that it asks for.
  mutating func end(_ console: inout Console) throws(CommandError) -> ExitStatus
}

/// What correcting an article came to, with the place it was found at.
struct FixResult: Sendable {
  let place: PendingArticle
  let outcome: Result<FixedArticle, ArticleFailure>

  /// The corrected article; nil where there is none, or nothing was to be corrected.
  var corrected: FixedArticle? {
    guard case .success(let fixed) = outcome, !fixed.plan.edits.isEmpty else { return nil }
    return fixed
  }

  /// The bytes of its file or line, before and after.
  var replacement: Replacement? {
    guard case .success(let fixed) = outcome else { return nil }
    let holder = Holder(of: fixed.report.article, at: place)
    return Replacement(
      start: holder.start, old: holder.bytes, new: holder.corrected(by: fixed.sourceEdits))
  }
}
