import Calque
import CalqueReading
import CalqueRules
import CalqueText

/// Keeps of reports what is found on changed lines.
struct ChangedPlaces {
  private let lines: ChangedLines
  /// The changed bytes of the last file; nil where all are.
  private var last: (path: String, bytes: [Range<Int>]?)?

  init(_ lines: ChangedLines) {
    self.lines = lines
  }

  /// An outcome with the findings alone that touch changed lines.
  mutating func narrowed(_ outcome: Outcome) throws(CommandError) -> Outcome {
    guard case .report(var report) = outcome, !report.findings.isEmpty else { return outcome }
    let source = report.article.source
    guard let changed = try bytes(of: source?.path ?? report.article.id) else { return outcome }
    report.keep { finding in
      let range = (source.map { $0.map.range(finding.range).bytes() } ?? finding.range.bytes())
      return changed.contains {
        $0.overlaps(range) || range.isEmpty && $0.contains(range.lowerBound)
      }
    }
    return .report(report)
  }

  private mutating func bytes(of path: String) throws(CommandError) -> [Range<Int>]? {
    if let last, last.path == path { return last.bytes }
    var bytes: [Range<Int>]? = []
    switch lines.change(of: path) {
    case nil: bytes = path == "-" ? nil : []
    case .whole: bytes = nil
    case .lines(let lines):
      bytes = ByteStream.isCompressed(path) ? nil : try Self.bytes(of: lines, in: path)
    }
    last = (path, bytes)
    return bytes
  }

  /// The bytes of some lines of a file, which are in order.
  private static func bytes(
    of lines: [Range<Int>], in path: String
  ) throws(CommandError) -> [Range<Int>] {
    let file = try SourceFile(path: path)
    var ranges: [Range<Int>] = []
    var rest = lines[...]
    var (number, start) = (1, 0)
    while let lines = rest.first, let line = try file.takeLine() {
      let end = start + line.count
      if lines.contains(number) { ranges.append(start..<end) }
      if number + 1 >= lines.upperBound { rest.removeFirst() }
      (number, start) = (number + 1, end)
    }
    return ranges
  }
}
