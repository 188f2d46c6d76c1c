import Calque
import CalqueReading
import CalqueText

/// Reads and checks one article after another; one for each thread.
struct ArticleChecker: ~Copyable {
  private var reader: ArticleReader
  private var worker: CheckWorker

  init(_ checker: Checker, decoder: Decoder) {
    reader = ArticleReader(decoder: decoder)
    worker = checker.worker()
  }

  /// What an article comes to; that it cannot be read or checked is an outcome too.
  mutating func outcome(of pending: PendingArticle) -> Outcome {
    let article: Article
    do throws(ReadError) {
      article = try reader.read(pending)
    } catch {
      return .failure(
        ArticleFailure(
          id: error.id ?? error.path, path: error.path, code: error.code,
          message: error.description, line: error.line, byte: error.byte))
    }
    do throws(CheckerError) {
      return .report(try worker.check(article))
    } catch {
      return .failure(
        ArticleFailure(
          id: article.id, path: article.source?.path, code: "pack", message: error.description,
          line: article.source?.line))
    }
  }
}
