import CalqueStoring
import CalqueText

/// Tells how two runs differ, for reading or as JSON.
public struct ComparisonReport {
  private let comparison: RunComparison
  private let old: String
  private let new: String

  /// The report of a comparison of two stores of these names.
  public init(_ comparison: RunComparison, old: String, new: String) {
    self.comparison = comparison
    self.old = old
    self.new = new
  }

  /// The text, with at most so many articles that got better, and worse.
  public func text(_ style: TextStyle, limit: Int) -> String {
    let totals = comparison.totals
    var text = "\(style.painted("\(old.printable) → \(new.printable)", .bold))\n\n"
    text += table([
      row("articles", totals.old.articles, totals.new.articles),
      row("words", totals.old.words, totals.new.words),
      row("findings", totals.old.findings, totals.new.findings),
      row("mean score", totals.old.score, totals.new.score),
    ])
    let rules = comparison.rules.sorted { left, right in
      let changes = [left, right].map { abs($0.value.new - $0.value.old) }
      return changes[0] == changes[1] ? left.key < right.key : changes[0] > changes[1]
    }
    if !rules.isEmpty {
      text += "\n\(style.painted("Findings of each rule", .bold))\n"
      text += table(rules.map { row($0.key, $0.value.old, $0.value.new) })
    }
    if !comparison.languages.isEmpty {
      text += "\n\(style.painted("Mean score of each language", .bold))\n"
      text += table(
        comparison.languages.sorted { $0.key < $1.key }.map {
          row($0.key, $0.value.old.score, $0.value.new.score)
        })
    }
    text += "\n\(style.painted("Articles", .bold))\n"
    text += "  \(better.count) better, \(worse.count) worse, \(comparison.unchanged) the same"
    let alone = comparison.alone
    if alone.old + alone.new > 0 {
      text += "; \(alone.old) only in the old run, \(alone.new) only in the new"
    }
    text += "\n"
    for (title, articles) in [("better", better), ("worse", worse)] where !articles.isEmpty {
      text += "\n\(style.painted("Most \(title)", .bold))\n"
      text += table(articles.prefix(limit).map { row($0.id.printable, $0.old, $0.new) })
      if articles.count > limit { text += "  … and \(articles.count - limit) more\n" }
    }
    return text
  }

  /// One JSON document, with every article that got better or worse.
  public var json: [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.field("schema", JSONWriter.schema)
      json.field("old", old)
      json.field("new", new)
      json.key("totals")
      json.object { $0.pair(comparison.totals.old, comparison.totals.new) }
      json.key("rules")
      json.array { json in
        for (rule, counts) in comparison.rules.sorted(by: { $0.key < $1.key }) {
          json.object { json in
            json.field("rule", rule)
            json.field("old", counts.old)
            json.field("new", counts.new)
          }
        }
      }
      json.key("languages")
      json.array { json in
        for (language, totals) in comparison.languages.sorted(by: { $0.key < $1.key }) {
          json.object { json in
            json.field("lang", language)
            json.pair(totals.old, totals.new)
          }
        }
      }
      json.key("articles")
      json.object { json in
        json.field("better", better.count)
        json.field("worse", worse.count)
        json.field("same", comparison.unchanged)
        json.field("only_old", comparison.alone.old)
        json.field("only_new", comparison.alone.new)
        json.key("changed")
        json.array { json in
          for article in comparison.changed {
            json.object { json in
              json.field("id", article.id)
              json.field("lang", article.language)
              json.field("old", article.old)
              json.field("new", article.new)
            }
          }
        }
      }
    }
    return json.bytes + [0x0A]
  }

  private var better: [RunComparison.Article] { comparison.changed.filter { $0.new > $0.old } }

  /// Most first.
  private var worse: [RunComparison.Article] {
    comparison.changed.filter { $0.new < $0.old }.reversed()
  }

  private func row(_ name: String, _ old: Int, _ new: Int) -> [String] {
    let change = new - old
    return [name, "\(old)", "\(new)", change == 0 ? "" : change > 0 ? "+\(change)" : "\(change)"]
  }

  private func row(_ name: String, _ old: Double?, _ new: Double?) -> [String] {
    var change = ""
    if let old, let new {
      let text = Self.hundredths(new - old)
      change = text.contains { "123456789".contains($0) } ? (new > old ? "+\(text)" : text) : ""
    }
    return [name] + [old, new].map { $0.map(Self.hundredths) ?? "–" } + [change]
  }

  /// A number with two decimals, so that points stand below each other.
  private static func hundredths(_ value: Double) -> String {
    let text = Decimal.text(value, decimals: 2)
    guard let point = text.firstIndex(of: ".") else { return text + ".00" }
    return text[point...].count == 2 ? text + "0" : text
  }

  /// Rows with their first cells in line on the left, and the others on the right.
  private func table(_ rows: [[String]]) -> String {
    func width(_ text: String) -> Int { text.reduce(0) { $0 + $1.cells } }
    let widths = (0..<4).map { column in rows.map { width($0[column]) }.max() ?? 0 }
    var text = ""
    for row in rows {
      var line = "  " + row[0] + String(repeating: " ", count: widths[0] - width(row[0]))
      for column in 1..<4 {
        line += "  " + String(repeating: " ", count: widths[column] - width(row[column]))
        line += row[column]
      }
      while line.hasSuffix(" ") { line.removeLast() }
      text += line + "\n"
    }
    return text
  }
}

extension JSONWriter {
  fileprivate mutating func pair(_ old: RunComparison.Totals, _ new: RunComparison.Totals) {
    key("old")
    object { $0.totals(old) }
    key("new")
    object { $0.totals(new) }
  }

  private mutating func totals(_ totals: RunComparison.Totals) {
    field("articles", totals.articles)
    field("words", totals.words)
    field("findings", totals.findings)
    if let score = totals.score { field("score", score) }
  }
}
