import Calque
import CalqueRules
import CalqueText

/// Tells the edits that correct articles as one JSON document, an article a line.
public struct PlanReporter {
  private var articles = 0
  private var corrected = 0
  private var failures = 0
  private var edits = 0
  private var left = 0

  public init() {}

  /// Writes what comes before the first article.
  public func begin(into output: inout [UInt8]) {
    output += "{\"schema\":\(JSONWriter.schema),\"articles\":[".utf8
  }

  /// Writes the edits of an article.
  public mutating func report(_ fixed: FixedArticle, into output: inout [UInt8]) {
    separate(into: &output)
    articles += 1
    corrected += fixed.plan.edits.isEmpty ? 0 : 1
    edits += fixed.plan.edits.count
    left += fixed.left.count
    var json = JSONWriter()
    json.object { json in
      json.field("id", fixed.report.article.id)
      json.field("lang", fixed.report.language)
      json.field("encoding", fixed.report.article.encoding)
      var index = LineIndex(fixed.report.article)
      json.key("edits")
      json.array { json in
        for planned in fixed.plan.edits {
          json.object { $0.edit(planned, of: fixed.report.article, &index) }
        }
      }
      json.key("left")
      json.array { json in
        for left in fixed.left {
          json.object { json in
            json.edit(left.edit, of: fixed.report.article, &index)
            json.key("obstacle")
            json.object { json in
              json.field("code", left.obstacle.code)
              json.field("message", left.obstacle.description)
            }
          }
        }
      }
    }
    output += json.bytes
  }

  /// Writes why there are no edits of an article.
  public mutating func report(_ failure: ArticleFailure, into output: inout [UInt8]) {
    separate(into: &output)
    failures += 1
    var json = JSONWriter()
    json.object { $0.failure(failure) }
    output += json.bytes
  }

  /// Writes what comes after the last article.
  public func end(into output: inout [UInt8]) {
    var json = JSONWriter()
    json.object { json in
      json.field("articles", articles)
      json.field("corrected", corrected)
      json.field("failures", failures)
      json.field("edits", edits)
      json.field("left", left)
    }
    output += "\n],\"summary\":".utf8
    output += json.bytes
    output += "}\n".utf8
  }

  private func separate(into output: inout [UInt8]) {
    output += (articles + failures == 0 ? "\n" : ",\n").utf8
  }
}

extension JSONWriter {
  fileprivate mutating func edit(
    _ planned: PlannedEdit, of article: Article, _ index: inout LineIndex
  ) {
    let range =
      article.text.map.seamlessRange(planned.edit.range)
      ?? article.text.map.range(planned.edit.range)
    let place = index.place(of: range.lowerBound)
    self.range(range)
    field("line", place.line)
    field("column", place.column)
    field("text", String(decoding: article.text.bytes[planned.edit.range.bytes()], as: UTF8.self))
    field("replacement", planned.edit.replacement)
    if let source = article.source {
      key("source")
      object { json in
        json.field("path", source.path)
        json.range(source.map.range(range))
      }
    }
    key("reasons")
    array { json in
      for reason in planned.reasons { json.object { $0.reason(reason) } }
    }
  }

  private mutating func reason(_ reason: EditReason) {
    field("rule", reason.rule.description)
    field("category", reason.category.description)
    field("severity", reason.severity.rawValue)
    field("message", reason.message)
    field("confidence", reason.confidence)
    field("applicability", reason.applicability.rawValue)
    if !reason.evidence.isEmpty { field("evidence", reason.evidence) }
  }
}
