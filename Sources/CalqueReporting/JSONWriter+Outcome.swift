import Calque
import CalqueRules
import CalqueText

extension JSONWriter {
  /// The version of the shape below, which programs rely on.
  static let schema = 1

  /// Writes an article's report, or the error in its place.
  mutating func outcome(_ outcome: Outcome) {
    object { json in
      json.field("schema", Self.schema)
      switch outcome {
      case .report(let report): json.report(report)
      case .failure(let failure): json.failure(failure)
      }
    }
  }

  mutating func failure(_ failure: ArticleFailure) {
    field("id", failure.id)
    key("error")
    object { json in
      json.field("code", failure.code)
      json.field("message", failure.message)
      if let line = failure.line { json.field("line", line) }
      if let byte = failure.byte { json.field("byte", byte) }
    }
  }

  private mutating func report(_ report: ArticleReport) {
    field("id", report.article.id)
    field("lang", report.language)
    field("lang_source", report.languageSource.rawValue)
    field("encoding", report.article.encoding)
    if !report.dictionaries.isEmpty {
      key("dictionaries")
      array { json in for name in report.dictionaries { json.string(name) } }
    }
    field("words", report.words)
    field("score", report.score.value)
    key("score_interval")
    array { json in
      json.number(report.score.interval.lowerBound)
      json.number(report.score.interval.upperBound)
    }
    field("verdict", report.score.verdict.rawValue)
    key("findings")
    array { json in
      guard !report.findings.isEmpty else { return }
      var index = LineIndex(report.article)
      for finding in report.findings {
        let place = index.place(of: finding.range.lowerBound)
        json.object { $0.finding(finding, at: place, of: report) }
      }
    }
  }

  private mutating func finding(
    _ finding: Finding<Original>, at place: TextPlace, of report: ArticleReport
  ) {
    field("rule", finding.rule.description)
    field("category", finding.category.description)
    field("severity", finding.severity.rawValue)
    field("confidence", finding.confidence)
    if explains { field("certainty", finding.certainty.rawValue) }
    field("message", finding.message)
    range(finding.range)
    field("line", place.line)
    field("column", place.column)
    field("text", report.text(of: finding.range))
    if let source = report.article.source {
      key("source")
      object { json in
        json.field("path", source.path)
        json.range(source.map.range(finding.range))
      }
    }
    key("suggestions")
    array { json in
      for suggestion in finding.suggestions {
        json.object { json in
          json.range(suggestion.edit.range)
          json.field("replacement", suggestion.edit.replacement)
          json.field("confidence", suggestion.confidence)
          json.field("applicability", suggestion.applicability.rawValue)
          if json.explains { json.field("reason", suggestion.reason) }
        }
      }
    }
  }

  mutating func range<Text>(_ range: Range<Offset<Text>>) {
    field("start", range.lowerBound.bytes)
    field("end", range.upperBound.bytes)
  }
}
