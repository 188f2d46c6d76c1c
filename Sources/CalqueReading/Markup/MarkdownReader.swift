import CalqueText

/// Reads the prose of Markdown (CommonMark with GitHub's tables, strikethrough, tasks and footnotes): no
/// code, front matter, link targets nor HTML.
struct MarkdownReader {
  /// The article that a page holds.
  ///
  /// - Parameter isMDX: Whether imports, exports and expressions in braces are no prose.
  static func article(
    _ page: DecodedText, id: String, original: [UInt8], isMDX: Bool = false
  ) -> Article {
    var blocks = MarkdownBlocks(page.bytes, isMDX: isMDX)
    blocks.run()
    var prose = ProseBuilder(page.bytes)
    var references = HTMLReferences()
    var comments = blocks.comments
    for block in blocks.blocks {
      prose.separate(.block)
      var inline = MarkdownInline(
        page.bytes, block, labels: blocks.labels, isMDX: isMDX, comments: comments)
      inline.scan(&references)
      comments = inline.comments
      inline.emit(into: &prose)
    }
    let text = prose.prose(of: page)
    return Article(
      id: id, text: text, page: page, original: original,
      escaping: MarkupEscaping(map: text.map, notation: .markdown),
      declaredLanguage: blocks.language, comments: comments.comments(of: page))
  }
}
