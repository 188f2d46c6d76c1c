import Calque
import CalqueReading
import CalqueText

/// Reads and checks one article after another; one for each thread.
struct ArticleChecker: ~Copyable, ArticleWork {
  private var reader: ArticleReader
  private var workers: [(setup: Setup, worker: Worker)] = []

  init(_ input: InputOptions) {
    reader = ArticleReader(input.reading)
  }

  /// What an article comes to; that it cannot be read or checked is an outcome too.
  mutating func result(of item: BatchRunner.Item) -> Outcome {
    let article: Article
    do throws(ReadError) {
      article = try reader.read(item.article)
    } catch { return .failure(ArticleFailure(error)) }
    return outcome(of: article, under: item.setup)
  }

  /// What an article comes to that was read.
  mutating func outcome(of article: Article, under setup: Setup) -> Outcome {
    do throws(CheckerError) {
      return .report(try worker(for: setup).check(article))
    } catch { return .failure(ArticleFailure(error, of: article)) }
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

extension ArticleFailure {
  init(_ error: ReadError) {
    self.init(
      id: error.id ?? error.path, path: error.path, code: error.code, message: error.description,
      line: error.line, byte: error.byte)
  }

  init(_ error: CheckerError, of article: Article) {
    self.init(
      id: article.id, path: article.source?.path, code: "pack", message: error.description,
      line: article.source?.line)
  }
}
