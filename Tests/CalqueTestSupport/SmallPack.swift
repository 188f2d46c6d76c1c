import Calque
import CalqueRules
import CalqueText

/// A pack of a made-up language, written to a folder for one test.
public struct SmallPack: ~Copyable {
  /// A tag that no language has (ISO 639-2 keeps it for local use).
  public static let tag = "qtz"

  private let folder = TemporaryFolder()
  private let rules: Set<RuleID>?

  /// A pack of these files, by name within it, of whose rules these run, or all; its `language.yaml` says
  /// nothing where none is given.
  public init(_ files: [(name: String, text: String)], rules: Set<RuleID>? = nil) {
    self.rules = rules
    folder.write("name: Test\n", to: "\(Self.tag)/language.yaml")
    for file in files { folder.write(file.text, to: "\(Self.tag)/\(file.name)") }
  }

  /// The folder that holds the pack.
  public var path: String { folder.path }

  /// The text with `⟦…⟧` around what the pack's rules find in it.
  public borrowing func marked(_ text: String, from source: String? = nil) throws -> String {
    var bytes = Array(text.utf8)
    for finding in try report(on: text, from: source).findings.reversed() {
      bytes.insert(contentsOf: "⟧".utf8, at: finding.range.upperBound.bytes)
      bytes.insert(contentsOf: "⟦".utf8, at: finding.range.lowerBound.bytes)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The text with the first suggestions of the pack's rules applied.
  public borrowing func corrected(_ text: String, from source: String? = nil) throws -> String {
    ExampleJudge.applyFirst(try report(on: text, from: source).findings, to: text)
  }

  /// What checking a text of the made-up language comes to.
  public borrowing func report(on text: String, from source: String? = nil) throws -> ArticleReport
  {
    var options = CheckOptions()
    options.rules = rules
    options.packFolders = [path]
    options.isStrict = true
    options.language = Self.tag
    options.sourceLanguage = source
    var worker = try Checker(options: options).worker()
    return try worker.check(Article(text))
  }
}
