import Calque
import CalqueReading
import CalqueText

/// Tells corrections as a unified diff, file by file.
struct DiffOutput: FixOutput {
  static let statusOfCorrections = ExitStatus.findings

  private var file: File?
  /// The last compressed file, which has no lines.
  private var refused: String?

  private struct File {
    let path: String
    /// Its bytes, where it is one article.
    let bytes: [UInt8]?
    var edits: [SourceEdit]
  }

  mutating func take(_ result: FixResult, _ console: inout Console) throws(CommandError) {
    guard let fixed = result.corrected, let first = fixed.sourceEdits.first else { return }
    let path = result.place.path
    guard !ByteStream.isCompressed(path) else {
      if path != refused { console.complain("\(path): \(CommandError.compressed)") }
      refused = path
      return
    }
    if let file, file.path == path,
      let last = file.edits.last, last.range.upperBound <= first.range.lowerBound
    {
      self.file?.edits += fixed.sourceEdits
      return
    }
    try endFile(&console)
    let article = fixed.report.article
    // What it read has been read and is gone.
    guard path != "-" || article.source == nil else {
      throw .unwritable("records of standard input are told corrected, not as a diff; name a file")
    }
    file = File(
      path: path, bytes: article.source == nil ? article.original : nil, edits: fixed.sourceEdits)
  }

  mutating func end(_ console: inout Console) throws(CommandError) -> ExitStatus {
    try endFile(&console)
    return refused == nil ? .quiet : .failure
  }

  private mutating func endFile(_ console: inout Console) throws(CommandError) {
    guard let file else { return }
    self.file = nil
    let name = Self.name(of: file.path)
    if let bytes = file.bytes {
      try console.output.fill { $0 += UnifiedDiff.text(path: name, of: bytes, edits: file.edits) }
      return
    }
    var diff = UnifiedDiff(path: name, edits: file.edits)
    let source = try SourceFile(path: file.path)
    while let line = try source.takeLine() {
      try console.output.fill { diff.add(line, into: &$0) }
    }
    try console.output.fill { diff.end(into: &$0) }
  }

  /// A file's path as the difference names it: from here where it lies below, else from the root.
  private static func name(of path: String) -> String {
    guard path != "-" else { return path }
    let path = FilePath.absolute(path)
    let folder = FilePath.workingFolder
    let prefix = folder == "/" ? folder : folder + "/"
    return String(path.dropFirst(path.hasPrefix(prefix) ? prefix.count : 1))
  }
}
