import Calque
import CalqueRules

/// The parts of the page that stand around the articles.
enum HTMLPage {
  /// Everything up to the first article.
  static let start = """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; \
    style-src 'unsafe-inline'; script-src 'unsafe-inline'">
    <title>Calque report</title>
    <style>
    \(HTMLStyle.sheet)
    </style>
    </head>
    <body>
    <script type="application/json" id="data">

    """

  /// Everything after the last.
  static func end(_ overview: HTMLOverview) -> String {
    """
    </script>
    <a class="skip" href="#articles">Skip to the articles</a>
    <header>
    <h1>Calque report</h1>
    <button type="button" id="theme" aria-pressed="false">Dark</button>
    </header>
    <main>
    <noscript><p>The articles are drawn by a script of this page, which your browser does not run. The \
    overview needs none.</p></noscript>
    <div id="home">
    \(totals(overview))\(dictionaries(overview))
    <section class="charts" aria-label="Overview">
    <div>
    \(scores(overview))
    \(worst(overview))
    </div>
    <div>
    \(rules(overview))
    \(languages(overview))
    </div>
    </section>
    \(sentences(overview))\
    <section id="articles" aria-labelledby="articles-title" tabindex="-1">
    <h2 id="articles-title">Articles</h2>
    <form id="filters">
    <label>Rule <select name="rule"><option value="">all</option></select></label>
    <label>Severity <select name="severity"><option value="">all</option>\
    <option>critical</option><option>major</option><option>minor</option><option>neutral</option>\
    </select></label>
    <label>Language <select name="language"><option value="">all</option></select></label>
    <label>Id <input name="id" type="search"></label>
    <label>Order <select name="order"><option value="">of the input</option>\
    <option value="score">lowest score first</option>\
    <option value="findings">most findings first</option></select></label>
    </form>
    <p id="count" role="status"></p>
    <div class="scroll" tabindex="0" role="region" aria-label="List of articles"><table>
    <thead><tr><th scope="col">Article</th><th scope="col">Language</th>\
    <th scope="col" class="number">Score</th><th scope="col" class="number">Words</th>\
    <th scope="col">Findings</th></tr></thead>
    <tbody id="list"></tbody>
    </table></div>
    <nav aria-label="Pages"><button type="button" id="previous">Previous</button>\
    <span id="page"></span><button type="button" id="next">Next</button></nav>
    </section>
    </div>
    <article id="view" hidden></article>
    </main>
    <script>
    \(HTMLScript.text)
    </script>
    </body>
    </html>

    """
  }

  private static func totals(_ overview: HTMLOverview) -> String {
    let tally = overview.tally
    var items = [("articles", tally.articles), ("words", tally.words)]
    items += Severity.allCases.reversed().filter { $0 != .neutral || tally.count($0) > 0 }
      .map { ($0.rawValue, tally.count($0)) }
    if tally.failures > 0 { items.append(("not checked", tally.failures)) }
    return "<ul class=\"totals\">"
      + items.map { name, count in
        "<li class=\"\(name)\"><span>\(name)</span> <b>\(count.grouped)</b></li>"
      }.joined() + "</ul>"
  }

  private static func dictionaries(_ overview: HTMLOverview) -> String {
    let names = overview.tally.dictionaries
    return names.isEmpty
      ? "" : "\n<p>Dictionaries asked: \(names.joined(separator: ", ").xmlEscaped)</p>"
  }

  /// Columns, one for each range of scores.
  private static func scores(_ overview: HTMLOverview) -> String {
    let most = max(1, overview.scores.max() ?? 1)
    var columns = ""
    for (place, count) in overview.scores.enumerated() {
      let height = count == 0 ? 0 : max(2, count * 120 / most)
      let x = place * 50
      columns += """
        <rect x="\(x + 5)" y="\(140 - height)" width="40" height="\(height)" rx="3"/>\
        <text x="\(x + 25)" y="\(134 - height)">\(count == 0 ? "" : count.grouped)</text>\
        <text x="\(x + 25)" y="156" class="label">\(HTMLOverview.bounds[place].name)</text>
        """
    }
    let told = zip(HTMLOverview.bounds, overview.scores).map { "\($0.name): \($1)" }
      .joined(separator: ", ")
    return """
      <figure><figcaption><h2>Scores</h2></figcaption>
      <svg class="scores" viewBox="0 0 400 160" role="img" aria-label="Articles by score. \(told)">\(columns)</svg>
      </figure>
      """
  }

  private static func rules(_ overview: HTMLOverview) -> String {
    let sorted = overview.rules.sorted {
      $0.value.count == $1.value.count ? $0.key < $1.key : $0.value.count > $1.value.count
    }
    let rows = sorted.map { rule, found in
      Row(
        name: rule, link: "#rule=\(rule)", count: found.count, severity: found.severity.rawValue,
        text: found.count.grouped)
    }
    return bars("Findings by rule", ["Rule", "Findings"], rows)
  }

  private static func languages(_ overview: HTMLOverview) -> String {
    let sorted = overview.languages.sorted {
      $0.value.findings == $1.value.findings
        ? $0.key < $1.key : $0.value.findings > $1.value.findings
    }
    let rows = sorted.map { tag, language in
      let mean = score(language.score / Double(max(1, language.articles)))
      return Row(
        name: tag, link: "#language=\(tag)", count: language.findings, severity: "plain",
        text: "\(language.findings.grouped); score \(mean)")
    }
    return bars("Findings by language", ["Language", "Findings and mean score"], rows)
  }

  private static func worst(_ overview: HTMLOverview) -> String {
    guard !overview.worst.isEmpty else { return "" }
    let items = overview.worst.map { article in
      """
      <li><a href="#article-\(article.number)"><bdi>\(article.id.xmlEscaped)</bdi></a> \
      <span>\(score(article.score))</span></li>
      """
    }
    return "<figure><figcaption><h2>Lowest scores</h2></figcaption>\n<ol class=\"worst\">"
      + items.joined(separator: "\n") + "</ol></figure>"
  }

  /// A score with one decimal, whatever it is.
  private static func score(_ score: Double) -> String {
    let text = Decimal.text(score, decimals: 1)
    return text.contains(".") ? text : text + ".0"
  }

  private static func sentences(_ overview: HTMLOverview) -> String {
    guard !overview.sentences.isEmpty else { return "" }
    let items = overview.sentences.map { sentence in
      let told = sentence.toldPlaces
      var places = ([told.first].compactMap(\.self) + told.others)
        .map { "<bdi>\($0.name.xmlEscaped)</bdi>" }.joined(separator: ", ")
      if told.more > 0 { places += " and \(told.more.grouped) more" }
      return """
        <li class="\(sentence.severity)"><blockquote dir="auto">\(sentence.text.xmlEscaped)</blockquote>
        <p>\(sentence.message.xmlEscaped)</p><p class="places">\(places)</p></li>
        """
    }
    return """
      <section id="stock" aria-labelledby="stock-title">
      <h2 id="stock-title">Sentences that unrelated articles share</h2>
      <ol class="stock">\(items.joined(separator: "\n"))</ol>
      </section>

      """
  }

  private struct Row {
    let name: String
    let link: String
    let count: Int
    let severity: String
    let text: String
  }

  /// Bars in a table; those beyond the first twelve are folded away.
  private static func bars(_ title: String, _ heads: [String], _ rows: [Row]) -> String {
    guard let most = rows.map(\.count).max(), most > 0 else { return "" }
    func table(_ rows: some Sequence<Row>) -> String {
      let lines = rows.map { row in
        let width = row.count == 0 ? 0 : max(1, row.count * 100 / most)
        return """
          <tr><th scope="row"><a href="\(row.link.xmlEscaped)">\(row.name.xmlEscaped)</a></th>\
          <td><svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">\
          <rect class="\(row.severity)" width="\(width)" height="8"/></svg></td>\
          <td class="number">\(row.text)</td></tr>
          """
      }
      return """
        <table class="bars"><thead class="hidden"><tr><th scope="col">\(heads[0])</th>\
        <th scope="col">Bar</th><th scope="col">\(heads[1])</th></tr></thead><tbody>
        \(lines.joined(separator: "\n"))
        </tbody></table>
        """
    }
    let rest = rows.dropFirst(12)
    let more =
      rest.isEmpty
      ? "" : "<details><summary>\(rest.count) more</summary>\(table(rest))</details>"
    return """
      <figure><figcaption><h2>\(title)</h2></figcaption>
      \(table(rows.prefix(12)))\(more)
      </figure>
      """
  }
}
