import Calque
import CalqueText

/// A record that is not passed on, and why.
public struct Reject {
  private let id: String
  private let path: String
  private let line: Int?
  private let reasons: [String]
  private let isReadable: Bool

  /// One whose article does not fulfil a condition.
  public init(_ report: ArticleReport, reasons: [String]) {
    id = report.article.id
    path = report.article.source?.path ?? report.article.id
    line = report.article.source?.line
    self.reasons = reasons
    isReadable = true
  }

  /// One that could not be read.
  public init(_ failure: ArticleFailure) {
    id = failure.id
    path = failure.path
    line = failure.line
    reasons = [failure.message]
    isReadable = failure.code != "malformed-record"
  }

  /// Writes a line of JSON, whose last key holds the record byte for byte; one that is no JSON stands in
  /// `text`, as a string.
  public func write(record: [UInt8], into output: inout [UInt8]) {
    var json = JSONWriter()
    json.object { json in
      json.field("schema", JSONWriter.schema)
      json.field("id", id)
      json.field("path", path)
      if let line { json.field("line", line) }
      json.key("reasons")
      json.array { json in
        for reason in reasons { json.string(reason) }
      }
      if !isReadable { json.field("text", String(decoding: record, as: UTF8.self)) }
    }
    output += json.bytes
    if isReadable, !record.isEmpty {
      output.removeLast()
      output += ",\"record\":".utf8
      output += record
      output += "}".utf8
    }
    output.append(0x0A)
  }
}
