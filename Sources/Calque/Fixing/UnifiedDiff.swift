/// The difference that edits make to a file, in the unified format that `patch` and `git apply` take.
///
/// It is given the file line by line and keeps no more than one change and its surroundings. A line is
/// what a line feed ends, whatever the file's encoding: that is how those programs count.
public struct UnifiedDiff {
  private let path: String
  private var edits: ArraySlice<SourceEdit>
  private var position = 0  // of the next line, in bytes
  private var line = 1  // its number
  private var shift = 0  // how many lines the new file is ahead
  private var before: [[UInt8]] = []  // the last lines that are not in a hunk
  private var hunk: Hunk?
  private var change = Change()
  private var isBegun = false

  private static let context = 3

  /// The difference of a file by edits that are in order and do not overlap.
  public init(path: String, edits: [SourceEdit]) {
    self.path = path
    self.edits = edits[...]
  }

  /// The difference of a whole file.
  public static func text(path: String, of bytes: [UInt8], edits: [SourceEdit]) -> [UInt8] {
    var diff = UnifiedDiff(path: path, edits: edits)
    var output: [UInt8] = []
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 0x0A).map { $0 + 1 } ?? bytes.count
      diff.add(bytes[start..<end], into: &output)
      start = end
    }
    diff.end(into: &output)
    return output
  }

  /// Takes the next line, with its line feed where it has one.
  public mutating func add(_ bytes: ArraySlice<UInt8>, into output: inout [UInt8]) {
    let end = position + bytes.count
    let isWhole = bytes.last == 0x0A
    while let edit = edits.first, edit.range.lowerBound < end || !isWhole {
      edits.removeFirst()
      change.edits.append(edit)
    }
    if change.isOpen(at: position) {
      if change.lines.isEmpty { change.start = position }
      change.lines.append(Array(bytes))
    } else {
      keep(Array(bytes), into: &output)
    }
    position = end
    if !change.lines.isEmpty, !change.isOpen(at: end) { close(into: &output) }
  }

  /// Takes the file's end.
  public mutating func end(into output: inout [UInt8]) {
    change.edits += edits
    edits = []
    if !change.edits.isEmpty {
      if change.lines.isEmpty { change.start = position }
      close(into: &output)
    }
    write(into: &output)
  }

  /// Takes a line that stays as it is.
  private mutating func keep(_ bytes: [UInt8], into output: inout [UInt8]) {
    line += 1
    guard hunk != nil else {
      before = before.suffix(Self.context - 1) + [bytes]
      return
    }
    hunk?.after.append(bytes)
    if let after = hunk?.after, after.count > 2 * Self.context {
      write(into: &output)
      before = after.suffix(Self.context)
    }
  }

  /// Puts the lines of the change into the hunk.
  private mutating func close(into output: inout [UInt8]) {
    let old = change.lines
    let new = change.newLines
    change = Change()
    let same = zip(old, new).prefix { $0 == $1 }.count
    let shorter = min(old.count, new.count) - same
    let sameAtEnd = zip(old.reversed(), new.reversed()).prefix(shorter).prefix { $0 == $1 }.count
    for bytes in old.prefix(same) { keep(bytes, into: &output) }
    let removed = old.dropFirst(same).dropLast(sameAtEnd)
    let added = new.dropFirst(same).dropLast(sameAtEnd)
    if !removed.isEmpty || !added.isEmpty {
      if hunk == nil {
        hunk = Hunk(old: line - before.count, new: line - before.count + shift)
        hunk?.after = before
        before = []
      }
      hunk?.takeContext()
      for bytes in removed { hunk?.append("-", bytes) }
      for bytes in added { hunk?.append("+", bytes) }
      line += removed.count
      shift += added.count - removed.count
    }
    for bytes in old.suffix(sameAtEnd) { keep(bytes, into: &output) }
  }

  /// Writes the hunk, with the file's names before the first.
  private mutating func write(into output: inout [UInt8]) {
    guard var hunk else { return }
    self.hunk = nil
    if !isBegun {
      output += "--- \(Self.name("a/" + path))\n+++ \(Self.name("b/" + path))\n".utf8
      isBegun = true
    }
    hunk.after = Array(hunk.after.prefix(Self.context))
    hunk.takeContext()
    output += hunk.header.utf8
    output += hunk.body
  }

  /// A file's name as git writes it: quoted where it would be misunderstood, with a tab after blanks.
  private static func name(_ path: String) -> String {
    let isPlain = path.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F && $0 != 0x22 && $0 != 0x5C }
    guard isPlain else { return "\"" + path.utf8.map(quoted).joined() + "\"" }
    return path.contains(" ") ? path + "\t" : path
  }

  private static func quoted(_ byte: UInt8) -> String {
    switch byte {
    case UInt8(ascii: "\""): "\\\""
    case UInt8(ascii: "\\"): "\\\\"
    case UInt8(ascii: "\n"): "\\n"
    case UInt8(ascii: "\t"): "\\t"
    case 0x20..<0x7F: String(Unicode.Scalar(byte))
    default:
      "\\" + [byte >> 6, byte >> 3 & 7, byte & 7].map { String($0) }.joined()
    }
  }
}

/// Lines that edits change, as long as it is not known where the change ends.
private struct Change {
  var edits: [SourceEdit] = []
  var lines: [[UInt8]] = []
  var start = 0

  /// Whether the line that begins at a position belongs to it.
  func isOpen(at position: Int) -> Bool {
    guard let last = edits.last else { return false }
    // A line whose line feed goes is joined by the next.
    return lines.isEmpty || last.range.upperBound >= position
  }

  /// The lines with the edits made.
  var newLines: [[UInt8]] {
    let old = lines.flatMap { $0 }
    var new: [UInt8] = []
    var position = 0
    for edit in edits {
      new += old[position..<(edit.range.lowerBound - start)]
      new += edit.bytes
      position = edit.range.upperBound - start
    }
    new += old[position...]
    var lines: [[UInt8]] = []
    for line in new.split(separator: 0x0A, omittingEmptySubsequences: false) {
      lines.append(line + [0x0A])
    }
    if let last = lines.popLast(), last.count > 1 { lines.append(last.dropLast()) }
    return lines
  }
}

/// Changes that are near one another, with the lines around them.
private struct Hunk {
  private let old: Int
  private let new: Int
  private var counts = (old: 0, new: 0)
  private(set) var body: [UInt8] = []
  /// Lines that stay, after the last change.
  var after: [[UInt8]] = []

  init(old: Int, new: Int) {
    self.old = old
    self.new = new
  }

  /// Writes the lines after the last change.
  mutating func takeContext() {
    for bytes in after { append(" ", bytes) }
    after = []
  }

  mutating func append(_ sign: Unicode.Scalar, _ bytes: [UInt8]) {
    if sign != "+" { counts.old += 1 }
    if sign != "-" { counts.new += 1 }
    body.append(UInt8(ascii: sign))
    body += bytes
    if bytes.last != 0x0A { body += "\n\\ No newline at end of file\n".utf8 }
  }

  var header: String {
    "@@ -\(Self.range(old, counts.old)) +\(Self.range(new, counts.new)) @@\n"
  }

  /// A range of lines; an empty one is named by the line before it.
  private static func range(_ start: Int, _ count: Int) -> String {
    count == 1 ? "\(start)" : "\(count == 0 ? start - 1 : start),\(count)"
  }
}
