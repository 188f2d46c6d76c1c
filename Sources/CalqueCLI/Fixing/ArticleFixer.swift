import Calque
import CalqueReading
import CalqueText

/// Reads and corrects one article after another; one for each thread.
struct ArticleFixer: ~Copyable, ArticleWork {
  private let options: FixOptions
  private var reader: ArticleReader
  private var fixers: [(setup: Setup, fixer: SharedFixer)] = []

  init(_ input: InputOptions, options: FixOptions) {
    reader = ArticleReader(input.reading)
    self.options = options
  }

  /// What correcting an article comes to; that it cannot be read or checked is a result too.
  mutating func result(of item: BatchRunner.Item) -> FixResult {
    let article: Article
    do throws(ReadError) {
      article = try reader.read(item.article)
    } catch {
      return FixResult(place: item.article, outcome: .failure(ArticleFailure(error)))
    }
    let holder = Holder(of: article, at: item.article)
    do throws(CheckerError) {
      let fixed = try fixer(for: item.setup).fix(article) { edits in
        try? reader.read(holder.corrected(by: edits), at: item.article)
      }
      return FixResult(place: item.article, outcome: .success(fixed))
    } catch {
      return FixResult(
        place: item.article, outcome: .failure(ArticleFailure(error, of: article)))
    }
  }

  private mutating func fixer(for setup: Setup) -> SharedFixer {
    if let known = fixers.first(where: { $0.setup === setup }) { return known.fixer }
    let fixer = SharedFixer(setup.checker, options)
    fixers.append((setup, fixer))
    return fixer
  }
}

/// A fixer; a class because an array holds nothing that cannot be copied.
private final class SharedFixer {
  private var fixer: Fixer

  init(_ checker: Checker, _ options: FixOptions) {
    fixer = Fixer(checker, options: options)
  }

  func fix(
    _ article: Article, reread: ([SourceEdit]) -> Article?
  ) throws(CheckerError) -> FixedArticle {
    try fixer.fix(article, reread: reread)
  }
}
