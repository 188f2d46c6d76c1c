import Calque
import CalqueRules
import CalqueText

/// Comma-separated values (RFC 4180), one row a finding, with a header.
struct CSVReporter: Reporter {
  func begin(into output: inout [UInt8]) {
    row(
      [
        "path", "id", "lang", "line", "column", "start", "end", "rule", "category", "severity",
        "confidence", "message", "text", "suggestion",
      ], &output)
  }

  func report(_ outcome: Outcome, into output: inout [UInt8]) {
    guard case .report(let report) = outcome else { return }
    var index = LineIndex(report.article)
    for finding in report.findings {
      let place = index.place(of: finding.range.lowerBound)
      let bytes = finding.range.bytes()
      row(
        [
          report.article.source?.path ?? report.article.id, report.article.id, report.language,
          String(place.line), String(place.column), String(bytes.lowerBound),
          String(bytes.upperBound), finding.rule.description, finding.category.description,
          finding.severity.rawValue, Decimal.text(finding.confidence, decimals: 4),
          finding.message, report.text(of: finding.range),
          finding.suggestions.first.map {
            CorrectionPreview($0, of: finding, in: report).text
          } ?? "",
        ], &output)
    }
  }

  func report(_ sentence: StockSentence, into output: inout [UInt8]) {
    let about = StockSentence.about
    for place in sentence.places {
      row(
        [
          place.path, place.id, "", String(place.mark.line), String(place.mark.column),
          String(place.mark.range.lowerBound.bytes), String(place.mark.range.upperBound.bytes),
          about.id.description,
          about.category.description, sentence.severity.rawValue,
          Decimal.text(sentence.confidence, decimals: 4), sentence.message, sentence.text, "",
        ], &output)
    }
  }

  private func row(_ cells: [String], _ output: inout [UInt8]) {
    output += cells.map(quoted).joined(separator: ",").utf8
    output += "\r\n".utf8
  }

  private func quoted(_ cell: String) -> String {
    guard cell.utf8.contains(where: { [0x0A, 0x0D, 0x22, 0x2C].contains($0) }) else { return cell }
    return "\"" + cell.reduce(into: "") { $0 += $1 == "\"" ? "\"\"" : String($1) } + "\""
  }
}
