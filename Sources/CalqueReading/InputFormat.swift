/// A form that articles come in.
public enum InputFormat: String, CaseIterable, Sendable {
  /// One article a file, all of it prose.
  case text
  /// One article a file, in Markdown.
  case markdown
  /// One article a file, in HTML.
  case html
  /// One article a file: the subtitles of SubRip or WebVTT.
  case subtitles
  /// One article a line: `{"id","text","lang"?,"source_lang"?}`.
  case jsonl

  /// The extensions of its files.
  public var extensions: [String] {
    switch self {
    case .text: ["txt"]
    case .markdown: ["md", "markdown", "mdx"]
    case .html: ["html", "htm", "xhtml"]
    case .subtitles: ["srt", "vtt"]
    case .jsonl: ["jsonl", "ndjson"]
    }
  }

  /// The extensions of all formats.
  public static var extensions: [String] { allCases.flatMap(\.extensions) }

  /// The format of a file by its extension; nil where no format has it.
  public init?(path: String) {
    guard let name = path.split(separator: "/").last, let point = name.lastIndex(of: ".") else {
      return nil
    }
    let ending = name[name.index(after: point)...].lowercased()
    guard let format = Self.allCases.first(where: { $0.extensions.contains(ending) }) else {
      return nil
    }
    self = format
  }
}
