import Calque
import CalqueReading
import CalqueText

/// Reads and checks one article after another; one for each thread.
struct ArticleChecker: ~Copyable {
  private var reader: ArticleReader
  private var workers: [(setup: Setup, worker: Worker)] = []

  init(decoder: Decoder) {
    reader = ArticleReader(decoder: decoder)
  }

  /// What an article comes to; that it cannot be read or checked is an outcome too.
  mutating func outcome(of pending: PendingArticle, under setup: Setup) -> Outcome {
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
      return .report(try worker(for: setup).check(article))
    } catch {
      return .failure(
        ArticleFailure(
          id: article.id, path: article.source?.path, code: "pack", message: error.description,
          line: article.source?.line))
    }
  }

  private mutating func worker(for setup: Setup) -> Worker {
    if let known = workers.first(where: { $0.setup === setup }) { return known.worker }
    let worker = Worker(setup.checker)
    workers.append((setup, worker))
    return worker
  }
}

/// A checker's worker; a class because an array holds nothing that cannot be copied.
private final class Worker {
  private var worker: CheckWorker

  init(_ checker: Checker) {
    worker = checker.worker()
  }

  func check(_ article: Article) throws(CheckerError) -> ArticleReport { try worker.check(article) }
}
