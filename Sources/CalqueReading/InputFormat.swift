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
  /// An array of such records, or one, a file.
  case json
  /// One article a row, with the names of the columns in the first line (RFC 4180).
  case csv
  /// The same with tabs.
  case tsv

  /// Whether a file holds any number of articles.
  public var isRecords: Bool {
    switch self {
    case .text, .markdown, .html, .subtitles: false
    case .jsonl, .json, .csv, .tsv: true
    }
  }

  /// Whether files with its extension hold more often something else than articles.
  public var isTable: Bool { [.json, .csv, .tsv].contains(self) }

  /// The extensions of its files.
  public var extensions: [String] {
    switch self {
    case .text: ["txt"]
    case .markdown: ["md", "markdown", "mdx"]
    case .html: ["html", "htm", "xhtml"]
    case .subtitles: ["srt", "vtt"]
    case .jsonl: ["jsonl", "ndjson"]
    case .json: ["json"]
    case .csv: ["csv"]
    case .tsv: ["tsv", "tab"]
    }
  }

  /// The extensions of the files that folders give by themselves.
  public static var extensions: [String] { allCases.filter { !$0.isTable }.flatMap(\.extensions) }

  /// The extensions of compressed files, behind those of their formats.
  private static let compressed = [".gz", ".zst", ".zstd"]

  /// A path in lower case without the extension of a compressed file.
  static func uncompressed(_ path: String) -> String {
    let path = path.lowercased()
    let ending = compressed.first { path.hasSuffix($0) } ?? ""
    return String(path.dropLast(ending.count))
  }

  /// The format of a file by its extension, compressed or not; nil where no format has it.
  public init?(path: String) {
    let name = Self.uncompressed(path).split(separator: "/").last ?? ""
    guard let point = name.lastIndex(of: ".") else { return nil }
    let ending = String(name[name.index(after: point)...])
    guard let format = Self.allCases.first(where: { $0.extensions.contains(ending) }) else {
      return nil
    }
    self = format
  }
}
