import CalqueText

/// How articles are found and read.
public struct ReadingOptions: Sendable {
  /// The format of all files; nil where the extension tells.
  public var format: InputFormat?
  /// The decoder of files, but for JSON, which is UTF-8.
  public var decoder = Decoder()
  /// What the fields of records are called.
  public var fields = RecordFields()
  /// Whether folders give their CSV, TSV and JSON files too, which may hold anything.
  public var takesTables = false
  /// What is left out.
  public var filter = PathFilter()
  /// What standard input is called.
  public var standardInputName = "-"

  public init() {}
}

extension ReadingOptions {
  /// What a path is called, "-" among them.
  public func name(of path: String) -> String { path == "-" ? standardInputName : path }

  /// The formats of files that folders give.
  var formatsInFolders: [InputFormat] {
    if let format { return [format] }
    return InputFormat.allCases.filter { takesTables || !$0.isTable }
  }
}
