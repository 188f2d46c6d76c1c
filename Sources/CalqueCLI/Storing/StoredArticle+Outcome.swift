import Calque
import CalqueReading
import CalqueStoring
import CalqueText

extension StoredRun.Article {
  /// What the article came to, with its text read out of the store.
  func outcome(_ reader: inout ArticleReader) -> Outcome {
    switch content {
    case .failure(let failure): return .failure(failure)
    case .result(let result, let source?):
      do throws(ReadError) {
        return .report(result.report(of: try reader.read(source, at: pending)))
      } catch { return .failure(ArticleFailure(error)) }
    case .result(let result, nil):
      // Nothing was found; the text is of no interest, and not there.
      let text = DecodedText(bytes: [], map: OffsetMap(), encoding: result.encoding)
      let source = place.line.map {
        RecordSource(path: place.path, line: $0, map: OffsetMap(), encoding: result.encoding)
      }
      return .report(result.report(of: Article(id: id, text: text, original: [], source: source)))
    }
  }

  private var pending: PendingArticle {
    guard let number = place.line, let start = place.start,
      let line = Line(number: number, start: start, notationText: place.notation ?? "")
    else { return .file(path: place.path) }
    return .record(line, path: place.path)
  }
}
