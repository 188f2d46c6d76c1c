import CalqueRules
import CalqueText

/// Corrects one article after another; one for each thread.
///
/// The corrected article is read and checked again before an edit is taken: every edit removes what it
/// was made for and brings up nothing new, and correcting again changes nothing.
public struct Fixer: ~Copyable {
  private var worker: CheckWorker
  private let options: FixOptions

  /// The most trials of an article; one that needs more is going round in a circle.
  private static let maximumTrials = 256

  public init(_ checker: Checker, options: FixOptions = FixOptions()) {
    worker = checker.worker()
    self.options = options
  }

  /// The corrections of an article.
  ///
  /// `reread` reads the article as it would be with these edits of its file; nil where it could not be.
  ///
  /// - Throws: `CheckerError` where the pack of its language has a mistake.
  /// - Complexity: O(*n*) in the article's bytes for each trial; mostly there is one.
  public mutating func fix(
    _ article: Article, reread: ([SourceEdit]) -> Article?
  ) throws(CheckerError) -> FixedArticle {
    let first = try worker.check(article)
    var current = (article: article, report: first)
    var done = Trial()
    var left: [FixedArticle.LeftEdit] = []
    var width = Int.max
    for _ in 0..<Self.maximumTrials {
      let refused = Set(left.map(\.edit.edit))
      let open = EditPlan(current.report, options).filter { planned in
        guard !refused.contains(planned.edit) else { return false }
        do throws(EditObstacle) {
          _ = try current.article.sourceEdit(planned.edit)
          return true
        } catch {
          left.append(FixedArticle.LeftEdit(edit: planned, obstacle: error))
          return false
        }
      }
      guard !open.edits.isEmpty else {
        return FixedArticle(
          report: first, plan: done.plan, sourceEdits: done.sourceEdits,
          left: left.map { $0.moved(before: done.plan) }, remaining: current.report.findings)
      }
      let round = EditPlan(ordered: Array(open.edits.prefix(width)))
      do throws(Failure) {
        let trial = try Trial(of: article, done.plan, then: round)
        guard let corrected = reread(trial.sourceEdits),
          corrected.text.bytes == trial.plan.applied(to: article.text.bytes)
        else { throw .obstacle(.misread) }
        let report = try check(corrected)
        guard round.keepsPromise(from: current.report, to: report) else {
          throw .obstacle(.fault)
        }
        // What could not be done may be possible now.
        (current, done, left, width) = ((corrected, report), trial, [], .max)
      } catch {
        switch error {
        case .checker(let error): throw error
        case .obstacle(let obstacle):
          if let single = round.edits.first, round.edits.count == 1 {
            left.append(FixedArticle.LeftEdit(edit: single, obstacle: obstacle))
            width = .max
          } else {
            width = round.edits.count / 2
          }
        }
      }
    }
    let plan = EditPlan(first, options)
    return FixedArticle(
      report: first, plan: EditPlan(), sourceEdits: [],
      left: plan.edits.map { FixedArticle.LeftEdit(edit: $0, obstacle: .circle) },
      remaining: first.findings)
  }

  /// The corrections of an article that is a string by itself.
  public mutating func fix(_ article: Article) throws(CheckerError) -> FixedArticle {
    try fix(article) { edits in
      var bytes = article.original
      for edit in edits.reversed() { bytes.replaceSubrange(edit.range, with: edit.bytes) }
      return Article(
        id: article.id, text: DecodedText(String(decoding: bytes, as: UTF8.self)), original: bytes,
        declaredLanguage: article.declaredLanguage, sourceLanguage: article.sourceLanguage)
    }
  }

  private mutating func check(_ article: Article) throws(Failure) -> ArticleReport {
    do throws(CheckerError) {
      return try worker.check(article)
    } catch { throw .checker(error) }
  }

  private enum Failure: Error {
    case checker(CheckerError)
    case obstacle(EditObstacle)
  }

  /// The edits of an article as they would be made.
  private struct Trial {
    let plan: EditPlan
    let sourceEdits: [SourceEdit]

    init() {
      plan = EditPlan()
      sourceEdits = []
    }

    init(of article: Article, _ plan: EditPlan, then round: EditPlan) throws(Failure) {
      self.plan = plan.followed(by: round, on: article.text.bytes)
      var edits: [SourceEdit] = []
      for planned in self.plan.edits {
        do throws(EditObstacle) {
          edits.append(try article.sourceEdit(planned.edit))
        } catch { throw .obstacle(error) }
      }
      sourceEdits = edits
    }
  }
}
