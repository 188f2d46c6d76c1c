import CalqueLanguages
import CalqueRules
import CalqueYAML

/// Findings that were there before, each with how often: what is not among them is new.
///
/// Findings are known by their fingerprints, so that moved and reflowed text stays known, and by their
/// number, so that one more of an old fault is new.
public struct Baseline: Sendable {
  private var known: [Fingerprint: Entry] = [:]

  private struct Entry: Sendable {
    let rule: String
    var count: Int
    let text: String
  }

  /// How much of a finding's text is kept, for a comment in the file.
  private static let shownCharacters = 60

  public init() {}

  /// How many findings it knows.
  public var count: Int { known.values.reduce(0) { $0 + $1.count } }

  /// Takes in all findings of a report, those that were set aside by a baseline too.
  public mutating func add(_ report: ArticleReport) {
    let findings =
      report.findings + report.setAside.filter { $0.cause == .baseline }.map(\.finding)
    for finding in findings {
      known[
        Fingerprint(finding, in: report.article),
        default: Entry(
          rule: finding.rule.description, count: 0,
          text: String(report.text(of: finding.range).prefix(Self.shownCharacters)))
      ].count += 1
    }
  }

  /// Takes in a stock sentence.
  public mutating func add(_ sentence: StockSentence) {
    known[sentence.fingerprint] = Entry(
      rule: StockSentence.about.id.description, count: 1,
      text: String(sentence.text.prefix(Self.shownCharacters)))
  }

  /// The sentence, marked where it is known.
  public func marked(_ sentence: StockSentence) -> StockSentence {
    var sentence = sentence
    sentence.isKnown = known[sentence.fingerprint] != nil
    return sentence
  }

  /// The report with the findings set aside that are known; each one counts once.
  public mutating func setAsideKnown(in report: ArticleReport) -> ArticleReport {
    var report = report
    let article = report.article
    report.setAside { finding in
      let fingerprint = Fingerprint(finding, in: article)
      guard let entry = known[fingerprint], entry.count > 0 else { return false }
      known[fingerprint]?.count -= 1
      return true
    }
    return report
  }
}

extension Baseline {
  private static let schema = "1"

  /// Reads a baseline's file.
  public init(contentsOf path: String) throws(ConfigurationError) {
    guard let text = FileBytes.read(path) else { throw .unreadable(file: path) }
    do throws(PackError) {
      let node = try YAMLParser.parse(text, file: path)
      for (key, value) in try node.entries("a baseline", knowing: ["schema", "findings"]) {
        if key == "schema" {
          guard try value.string("a number") == Self.schema else {
            throw value.error("expected schema \(Self.schema)")
          }
        } else {
          try read(value)
        }
      }
    } catch { throw ConfigurationError(error) }
  }

  private mutating func read(_ findings: YAMLNode) throws(PackError) {
    for rule in try findings.entries("findings") {
      let id = try rule.key.string("a rule id")
      for entry in try rule.value.entries("fingerprints") {
        guard let fingerprint = Fingerprint(try entry.key.string("a fingerprint")) else {
          throw entry.key.error("expected a fingerprint: sixteen hexadecimal digits")
        }
        guard let count = Int(try entry.value.string("a number")), count > 0 else {
          throw entry.value.error("expected how often it is there")
        }
        known[fingerprint] = Entry(rule: id, count: count, text: "")
      }
    }
  }

  /// The file's text, in an order that changes little where findings change little.
  ///
  /// - Parameter shown: How a finding's text is shown in a comment: one line, without controls.
  public func text(_ shown: (String) -> String) -> String {
    var text = """
      # Findings that are known: ‘calque check --baseline’ leaves them out, and finds what is new.
      schema: \(Self.schema)
      findings:

      """
    let rules = Dictionary(grouping: known.filter { $0.value.count > 0 }) { $0.value.rule }
    for (rule, entries) in rules.sorted(by: { $0.key < $1.key }) {
      text += "  \(rule):\n"
      for (fingerprint, entry) in entries.sorted(by: { "\($0.key)" < "\($1.key)" }) {
        text += "    \"\(fingerprint)\": \(entry.count)  # \(shown(entry.text))\n"
      }
    }
    return text
  }
}
