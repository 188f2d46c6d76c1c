import Calque
import CalqueRules
import CalqueText

/// A finding as SARIF's `result`.
struct SARIFResult {
  private let finding: Finding<Original>
  private let report: ArticleReport
  private let rule: Int
  private let cause: SetAside.Cause?
  private let region: Region
  private let fixes: [(region: Region, text: String, description: String)]

  /// A stretch of a file: of an article that is one, in lines and columns; of a record, in bytes too.
  private struct Region {
    let place: FindingPlace
    let bytes: Range<Int>

    init(_ range: OriginalRange, of article: Article, _ index: inout UnitIndex) {
      place = FindingPlace(range, of: article, &index)
      bytes = article.source?.map.range(range).bytes() ?? range.bytes()
    }
  }

  init(
    _ finding: Finding<Original>, of report: ArticleReport, rule: Int,
    setAside cause: SetAside.Cause?, _ index: inout UnitIndex
  ) {
    self.finding = finding
    self.report = report
    self.rule = rule
    self.cause = cause
    let article = report.article
    region = Region(finding.range, of: article, &index)
    var fixes: [(region: Region, text: String, description: String)] = []
    for suggestion in finding.suggestions {
      let edit = suggestion.edit
      let text =
        if let source = article.source {
          source.escaping.escaped(edit.replacement, at: source.map.range(edit.range))
        } else {
          article.escaping.escaped(edit.replacement, at: edit.range)
        }
      guard let text else { continue }
      fixes.append(
        (
          Region(edit.range, of: article, &index), text,
          CorrectionPreview(suggestion, of: finding, in: report).text
        ))
    }
    self.fixes = fixes
  }

  /// Writes the fields of the result.
  func write(into json: inout JSONWriter) {
    json.field("ruleId", finding.rule.description)
    json.field("ruleIndex", rule)
    json.field("level", finding.severity.sarifLevel)
    json.key("message")
    json.object { $0.field("text", finding.message) }
    json.key("locations")
    json.array { json in
      json.object { json in
        json.key("physicalLocation")
        json.object { json in
          json.artifactLocation(region.place.path)
          json.key("region")
          json.object { json in
            write(region, into: &json)
            json.key("snippet")
            json.object { $0.field("text", report.text(of: finding.range)) }
          }
        }
        if report.article.source != nil {
          json.key("logicalLocations")
          json.array { json in
            json.object { $0.field("fullyQualifiedName", report.article.id) }
          }
        }
      }
    }
    json.key("partialFingerprints")
    json.object { json in
      json.field("calque/v1", Fingerprint(finding, in: report.article).description)
    }
    if report.isHeldAgainstBaseline {
      json.field("baselineState", cause == .baseline ? "unchanged" : "new")
    }
    if let cause {
      json.key("suppressions")
      json.array { json in json.object { Self.write(cause, into: &$0) } }
    }
    json.key("rank")
    json.number(finding.confidence * 100)
    if !fixes.isEmpty { writeFixes(into: &json) }
    json.key("properties")
    json.object { json in
      json.field("category", finding.category.description)
      json.field("severity", finding.severity.rawValue)
      json.field("confidence", finding.confidence)
      json.field("language", report.language)
    }
  }

  private func write(_ region: Region, into json: inout JSONWriter) {
    json.field("startLine", region.place.line)
    if let column = region.place.column, let endColumn = region.place.endColumn {
      json.field("startColumn", column)
      json.field("endLine", region.place.endLine)
      json.field("endColumn", endColumn)
    }
    json.field("byteOffset", region.bytes.lowerBound)
    json.field("byteLength", region.bytes.count)
  }

  static func write(_ cause: SetAside.Cause, into json: inout JSONWriter) {
    switch cause {
    case .baseline:
      json.field("kind", "external")
      json.field("justification", "The baseline knows it.")
    case .comment(let reason):
      json.field("kind", "inSource")
      json.field("justification", reason)
    }
  }

  private func writeFixes(into json: inout JSONWriter) {
    json.key("fixes")
    json.array { json in
      for fix in fixes {
        json.object { json in
          json.key("description")
          json.object { $0.field("text", fix.description) }
          json.key("artifactChanges")
          json.array { json in
            json.object { json in
              json.artifactLocation(fix.region.place.path)
              json.key("replacements")
              json.array { json in
                json.object { json in
                  json.key("deletedRegion")
                  json.object { write(fix.region, into: &$0) }
                  json.key("insertedContent")
                  json.object { $0.field("text", fix.text) }
                }
              }
            }
          }
        }
      }
    }
  }
}
