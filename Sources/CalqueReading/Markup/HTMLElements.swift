/// What HTML's elements do to the prose in them.
enum HTMLElements {
  /// Elements that never have content.
  static let void: Set<String> = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source",
    "track", "wbr",
  ]

  /// Elements whose content is text up to their own closing tag.
  static let rawText: Set<String> = [
    "script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes",
  ]

  /// Elements that hold no prose.
  static let noProse: Set<String> = [
    "script", "style", "textarea", "xmp", "iframe", "noembed", "noframes", "code", "pre", "kbd",
    "samp", "var", "tt", "svg", "math", "template", "object", "canvas", "audio", "video", "select",
  ]

  /// Elements that stand inside a sentence; all others divide prose.
  static let inline: Set<String> = [
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em",
    "font", "i", "img", "ins", "kbd", "label", "mark", "math", "nobr", "q", "rb", "rp", "rt",
    "ruby", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "svg", "time", "tt",
    "u", "var", "wbr", "script", "template", "link", "meta", "noscript", "button", "input",
  ]

  /// Elements that a tag of their own kind closes, or the beginning of another block.
  static let closedBySelf: Set<String> = [
    "li", "dt", "dd", "td", "th", "tr", "option", "p",
  ]
}
