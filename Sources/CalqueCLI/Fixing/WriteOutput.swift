import Calque
import CalqueReading
import Glibc

/// Writes corrections into the files, each at once or not at all.
struct WriteOutput: FixOutput {
  static let statusOfCorrections = ExitStatus.quiet

  private let isQuiet: Bool
  private var path = ""
  private var replacements: [Replacement] = []
  private var edits = 0
  private var written: Set<String> = []
  private var total = (edits: 0, files: 0)
  private var status = ExitStatus.quiet

  init(isQuiet: Bool) {
    self.isQuiet = isQuiet
  }

  mutating func take(_ result: FixResult, _ console: inout Console) throws(CommandError) {
    if result.place.path != path {
      try writeFile(&console)
      path = result.place.path
    }
    guard let fixed = result.corrected, let replacement = result.replacement else { return }
    // A file that is met for the second time has been read without the corrections of the first.
    if let last = replacements.last, replacement.start < last.start + last.old.count { return }
    replacements.append(replacement)
    edits += fixed.plan.edits.count
  }

  mutating func end(_ console: inout Console) throws(CommandError) -> ExitStatus {
    try writeFile(&console)
    guard !isQuiet, total.files != 1 else { return status }
    try console.output.write("In all: \(Self.plural(total.edits, "correction")) in ")
    try console.output.write("\(Self.plural(total.files, "file"))\n")
    return status
  }

  private mutating func writeFile(_ console: inout Console) throws(CommandError) {
    defer { (replacements, edits) = ([], 0) }
    guard !replacements.isEmpty else { return }
    do throws(CommandError) {
      guard path != "-" else {
        throw .unwritable("is standard input; without ‘--write’ it is told corrected")
      }
      guard !ByteStream.isCompressed(path) else { throw .compressed }
      let file = try WritableFile(at: path)
      guard written.insert(file.path).inserted else { return }
      var replacement = FileReplacement(of: file)
      try replacement.write(replacements)
    } catch {
      status = .failure
      console.complain("\(path): \(error)")
      return
    }
    total = (total.edits + edits, total.files + 1)
    if !isQuiet { try console.output.write("\(path): \(Self.plural(edits, "correction"))\n") }
  }

  private static func plural(_ count: Int, _ noun: String) -> String {
    count == 1 ? "1 \(noun)" : "\(count) \(noun)s"
  }
}
