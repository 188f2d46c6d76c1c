import CalqueTestSupport
import CalqueText
import Testing

@testable import CalqueReading

/// Markup is read down to its prose, and each place leads back to the page. `⟨⟩` stands for what is left
/// out inside a sentence.
struct MarkupTests {
  @Test(arguments: [
    ("# Title #\n\nText.\n", "Title\n\nText."), ("Title\n=====\nText.", "Title\n\nText."),
    ("Title\n---\nText.\n\n---\n\nMore.", "Title\n\nText.\n\nMore."),
    ("Soft\nbreak and hard\\\nbreak, and  \nspaces.", "Soft break and hard\nbreak, and\nspaces."),
    (
      "One *two* **three** ***four*** _five_ __six__ ~~seven~~.",
      "One two three four five six seven."
    ),
    ("snake_case_name and 2 * 3 * 4, a*b*c.", "snake_case_name and 2 * 3 * 4, abc."),
    ("**bold *and italic* end** *open", "bold and italic end *open"),
    ("The `the` code, ``a ` b`` and `open.", "The ⟨⟩ code, ⟨⟩ and `open."),
    (
      "A [link](http://x.example/a_b_c \"ti*tle\") and [ref][R], [r] and [none].\n\n[r]: <x y> 'z'",
      "A link and ref, r and [none]."
    ),
    ("A [link with **bold**](x(y)z) end.", "A link with bold end."),
    ("An ![image *x*](a.png) inside.\n\n![Alone *now*](a.png \"t\")", "An ⟨⟩ inside.\n\nAlone now"),
    (
      "See <https://x.example/the/the>, https://x.example/a(b) and www.x.example.",
      "See ⟨⟩, ⟨⟩ and ⟨⟩."
    ),
    ("a&amp;b &eacute; &#x41; &nosuch; AT&T &copy", "a&b é A &nosuch; AT&T &copy"),
    ("\\*not\\* \\[it\\] \\d", "*not* [it] \\d"),
    (
      "Text with <b class=\"a>b\">bold</b> and a<br>break <!-- no --> end, 1 < 2.",
      "Text with bold and a\nbreak  end, 1 < 2."
    ),
    ("<div>\nno *prose*\n\nProse.\n</div>", "Prose."),
    ("<!-- a\n\nb -->\nProse.\n\n<script>\nx\n\ny\n</script>\n\nMore.", "Prose.\n\nMore."),
    ("```swift\nlet the the = 1\n```\nText.\n~~~\n```\n~~~~\nMore.", "Text.\n\nMore."),
    ("Text.\n\n    code code\n\nMore\n    goes on.", "Text.\n\nMore goes on."),
    (
      "- one\n- two\n  goes on\n\n  More.\n\n      code\n* three\n1. four\n2) five",
      "one\n\ntwo goes on\n\nMore.\n\nthree\n\nfour\n\nfive"
    ),
    ("- [ ] do\n- [x] done\n  - # nested", "do\n\ndone\n\nnested"),
    ("> quoted\n> > deeper\nlazy\n\nOut.", "quoted\n\ndeeper lazy\n\nOut."),
    (
      "| A | B `|` |\n|---|:-:|\n| one \\| 1 | two |\n\nEnd.", "A\n\nB ⟨⟩\n\none | 1\n\ntwo\n\nEnd."
    ),
    ("Note[^1] here.\n\n[^1]: The note.", "Note here.\n\nThe note."),
    ("---\ntitle: the the\nlang: \"fr\" # x\n---\nTexte.", "Texte."), ("", ""), ("\n\n", ""),
    ("--- \nno end", "no end"), ("1986\\. A year.", "1986. A year."),
    ("#5 is no title", "#5 is no title"),
    ("a\r\n\r\nb\rc", "a\n\nb c"), ("“*Wort*”, **„x“**y", "“Wort”, **„x“**y"),
  ])
  func `Markdown is read down to its prose`(page: String, prose: String) {
    expectProse(page, "page.md", prose)
  }

  @Test func `MDX leaves modules and expressions out`() {
    expectProse(
      "import A from 'a'\nexport const b = 1\n\n# Title {props.x}\n\n<Chart data={[1]}/>\n\nText.",
      "page.mdx", "Title ⟨⟩\n\nText.")
  }

  @Test(arguments: [
    ("<p>One <b>two</b>\n  three.<p>Four", "One two three.\n\nFour"),
    (
      "<title>The page</title><body><h1>Title</h1>text<br>more</body>",
      "The page\n\nTitle\n\ntext\nmore"
    ),
    (
      "a &lt;b&gt; &amp;amp; &eacute;&nbsp;&#8217;&#128; &nope; &", "a <b> &amp; é\u{A0}’€ &nope; &"
    ),
    ("<script>if (a < b) '</p>'</script>x<style>p{}</style> y", "⟨⟩x\n\ny"),
    ("the <code>the</code> code<pre>the\nthe</pre>end", "the ⟨⟩ code\n\nend"),
    ("<!-- c --><!DOCTYPE html><?x?>text <!-- a > b -->goes on", "text goes on"),
    ("<ul><li>one<li>two</ul><table><tr><td>a<td>b</table>", "one\n\ntwo\n\na\n\nb"),
    ("<img alt='x'> 1 < 2 <3 a<b", "⟨⟩ 1 < 2 <3 a<b"),
    ("<a title=\"a > b\" href='x'>link</a>", "link"),
    (
      "<html lang=en><p>He had <i lang=\"fr-FR\">un je ne sais quoi <b>x</b></i> in him.<p lang=de>Nein.<p>Yes.",
      "He had ⟨⟩ in him.\n\nYes."
    ),
    ("<p>Say <span translate=no>Duran Duran</span>.</p>", "Say ⟨⟩."),
    ("<div>\r\n\r\n  a\t\tb \n</div>", "a b"), ("", ""), ("<p", "<p"), ("<a href=\"", "<a href=\""),
  ])
  func `HTML is read down to its prose`(page: String, prose: String) {
    expectProse(page, "page.html", prose)
  }

  @Test(arguments: [
    (
      "1\r\n00:00:01,000 --> 00:00:02,000\r\nHello <i>there</i>,\r\nyou two.\r\n\r\n2\r\n"
        + "00:00:03,000 --> 00:00:04,000\r\n{\\an8}12 of us.\r\n",
      "Hello there, you two.\n12 of us."
    ),
    (
      "WEBVTT - title\n\nNOTE\nnothing\n\nSTYLE\n::cue {}\n\nintro\n01:02.000 --> 01:03.000 line:0\n"
        + "<v Ann>Hello <00:01.500>world 1 < 2\n- Yes.\n", "Hello world 1 < 2\n- Yes."
    ),
  ])
  func `subtitles are read down to what is said`(page: String, prose: String) {
    expectProse(page, page.hasPrefix("WEBVTT") ? "page.vtt" : "page.srt", prose)
  }

  @Test func `the language that a page declares is taken along`() throws {
    #expect(try read("---\nlang: pt-BR\n---\nx", "a.md").declaredLanguage == "pt-BR")
    #expect(try read("+++\nlanguage = 'de'\n+++\nx", "a.md").declaredLanguage == "de")
    #expect(try read("<html lang='nl'>x", "a.html").declaredLanguage == "nl")
    #expect(try read("x", "a.html").declaredLanguage == nil)
  }

  @Test func `a replacement is written in the page's notation, or not at all`() throws {
    let html = try read("<p>a &amp; <b>b</b> c</p>", "a.html")
    #expect(html.escaping.escaped("x < y", at: Range(bytes: 3..<10)) == "x &lt; y")
    #expect(html.escaping.escaped("x", at: Range(bytes: 3..<15)) == nil)
    let markdown = try read("a *b* c", "a.md")
    #expect(markdown.escaping.escaped("x*y", at: Range(bytes: 3..<4)) == "x\\*y")
    #expect(markdown.escaping.escaped("x", at: Range(bytes: 0..<4)) == nil)
  }

  @Test func `pages in other encodings lead back to their bytes`() throws {
    let page = "<p>caf&eacute; <b>ü</b></p>"
    let utf16: [UInt8] =
      [0xFF, 0xFE] + page.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    var reader = ArticleReader()
    let article = try reader.read(utf16, at: .file(path: "a.html"))
    #expect(String(decoding: article.text.bytes, as: UTF8.self) == "café ü")
    #expect(article.text.map.range(Range(bytes: 3..<5)).bytes() == 14..<30)
    #expect(article.text.map.range(Range(bytes: 6..<8)).bytes() == 38..<40)
  }

  @Test(arguments: ["a.md", "a.mdx", "a.html", "a.srt"])
  func `any text is read, and what is kept stands in the page`(name: String) throws {
    let marks = [
      "*", "**", "_", "`", "```", "~~", "[", "](x)", "]", "![", "<", ">", "<b>", "</b>", "<p>",
      "<!--",
      "-->", "&amp;", "&", "\n", "\n\n", "# ", "- ", "1. ", "> ", "    ", "|", "---", "===", "\r\n",
      "\\", "{", "}", "\t", "[^1]", "[^1]: ", "[x]: ", "http://x.y", "<script>", "</script>",
      "<code>",
      "00:00 --> 00:01\n", "<a href=\"", "'", "<i lang=fr>", "|-|\n",
    ]
    var random = RandomText(seed: 5, alphabet: marks + ["a", "b c", "é", "字", " ", " "])
    for _ in 0..<3000 {
      let page = random.next(atMost: 40)
      let article = try read(page, name)
      let bytes = Array(page.utf8)
      #expect(article.text.map.toLength == bytes.count, "\(page)")
      for stretch in article.text.map.stretches where stretch.fromUnit == 1 && stretch.toUnit == 1 {
        let kept = article.text.bytes[stretch.from..<stretch.fromEnd]
        let isSame = zip(kept, bytes[stretch.to..<stretch.toEnd]).allSatisfy {
          $0 == $1 || $0.isMarkupSpace && $1.isMarkupSpace
        }
        #expect(isSame, "\(page)")
      }
    }
  }

  @Test(arguments: ["`", "<a '", "[^", "[", "<!--", "**a ", "&amp", "<a \"", "![[", "> ", "- "])
  func `a page of nothing but marks is read in time`(mark: String) throws {
    for name in ["a.md", "a.html"] {
      let page = String(repeating: mark, count: 20_000)
      let clock = ContinuousClock()
      let time = try clock.measure { _ = try read(page, name) }
      #expect(time < .seconds(10), "\(name) of ‘\(mark)’ took \(time)")
    }
  }

  private func read(_ page: String, _ name: String) throws -> Article {
    var reader = ArticleReader()
    return try reader.read(Array(page.utf8), at: .file(path: name))
  }

  private func expectProse(
    _ page: String, _ name: String, _ prose: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    do {
      let article = try read(page, name)
      let found = String(decoding: article.text.bytes, as: UTF8.self)
      #expect(
        found.split(separator: "\u{FFFC}", omittingEmptySubsequences: false)
          .joined(separator: "⟨⟩") == prose, sourceLocation: sourceLocation)
      #expect(article.page.bytes == Array(page.utf8), sourceLocation: sourceLocation)
    } catch {
      Issue.record(error, sourceLocation: sourceLocation)
    }
  }
}
