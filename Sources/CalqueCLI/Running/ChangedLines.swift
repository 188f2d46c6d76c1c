import Calque
import CalqueReading
import CalqueText

/// The lines that changed in git since a commit, of files below the working tree's root.
///
/// They are those that differ between the working tree and the last commit that it has in common with the
/// given one; files that git does not know yet are changed as a whole.
struct ChangedLines: Sendable {
  private let files: [String: FileChange]

  static let option = CommandOption(
    "changed-since", .text("REF"),
    help: "Tell only findings on lines that changed in git since it parted from REF.")

  /// Which lines of a file changed, as git counts them: from 1, each ended by a line feed.
  enum FileChange: Equatable, Sendable {
    case lines([Range<Int>])
    case whole
  }

  /// What changed since a commit.
  init(since commit: String) throws(CommandError) {
    guard !commit.hasPrefix("-") else { throw .git("‘\(commit)’ is no commit") }
    let root = String(decoding: try Git.run(["rev-parse", "--show-toplevel"]), as: UTF8.self)
      .trimmingLineFeed
    let base = String(decoding: try Git.run(["merge-base", commit, "HEAD"]), as: UTF8.self)
      .trimmingLineFeed
    let diff = try Git.run([
      "-c", "core.quotePath=false", "-C", root, "diff", "--no-ext-diff", "--no-textconv",
      "--no-color", "--no-prefix", "--no-renames", "--text", "--unified=0", base, "--",
    ])
    var files = Self.files(in: diff)
    let unknown = try Git.run([
      "-C", root, "ls-files", "--others", "--exclude-standard", "--full-name", "-z",
    ])
    for name in unknown.split(separator: 0) {
      files[String(decoding: name, as: UTF8.self)] = .whole
    }
    self.files = Dictionary(
      uniqueKeysWithValues: files.map { (FilePath.absolute($0.key, in: root), $0.value) })
  }

  /// The changed lines of the files in a difference without context.
  static func files(in diff: [UInt8]) -> [String: FileChange] {
    var files: [String: FileChange] = [:]
    var name: String?
    var ranges: [Range<Int>] = []
    var content = 0  // lines of it still to come
    func end() { if let name { files[name] = .lines(ranges) } }
    for line in diff.split(separator: 0x0A, omittingEmptySubsequences: false) {
      if content > 0 {
        if line.first != UInt8(ascii: "\\") { content -= 1 }
      } else if line.starts(with: "+++ ".utf8) {
        end()
        name = Self.name(String(decoding: line.dropFirst(4), as: UTF8.self))
        ranges = []
      } else if line.starts(with: "@@ ".utf8) {
        let parts = line.split(separator: 0x20)
        guard parts.count > 2 else { continue }
        let (old, new) = (Self.lines(parts[1]), Self.lines(parts[2]))
        content = old.count + new.count
        if !new.isEmpty { ranges.append(new) }
      }
    }
    end()
    return files
  }

  /// The lines that a hunk's head names: "+7,2".
  private static func lines(_ text: ArraySlice<UInt8>) -> Range<Int> {
    let numbers = String(decoding: text.dropFirst(), as: UTF8.self).split(separator: ",")
    let first = numbers.first.flatMap { Int($0) } ?? 0
    let count = numbers.count > 1 ? Int(numbers[1]) ?? 1 : 1
    return first..<(first + count)
  }

  /// A file's name as a difference writes it; nil for one that is gone.
  private static func name(_ written: String) -> String? {
    var text = written[...]
    if text.hasSuffix("\t") { text.removeLast() }
    guard text != "/dev/null" else { return nil }
    guard text.hasPrefix("\""), text.hasSuffix("\""), text.count > 1 else { return String(text) }
    text = text.dropFirst().dropLast()
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "\\"), let kind = rest.popFirst() else {
        bytes.append(byte)
        continue
      }
      let octal = [kind] + rest.prefix(2)
      if let code = UInt8(String(decoding: octal, as: UTF8.self), radix: 8), octal.count == 3 {
        bytes.append(code)
        rest = rest.dropFirst(2)
      } else {
        let escapes: [UInt8: UInt8] = [
          0x61: 7, 0x62: 8, 0x74: 9, 0x6E: 10, 0x76: 11, 0x66: 12, 0x72: 13,
        ]
        bytes.append(escapes[kind] ?? kind)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Whether anything of a file is told; of standard input all is.
  func concern(_ path: String) -> Bool { path == "-" || change(of: path) != nil }

  /// What changed in a file; nil where nothing did.
  func change(of path: String) -> FileChange? { files[FilePath.absolute(path)] }
}

extension String {
  /// The text without the line feed at its end.
  fileprivate var trimmingLineFeed: String { hasSuffix("\n") ? String(dropLast()) : self }
}
