import Calque
import CalqueRules
import CalqueText
import Glibc

/// The findings that were skipped in earlier reviews, kept in the user's folder of states.
struct SettledFindings {
  private let path: String?
  private var fingerprints: Set<String> = []

  /// What earlier reviews have settled; nothing where it cannot be read.
  init(environment: (String) -> String?) {
    let folder =
      environment("XDG_STATE_HOME").flatMap { $0.hasPrefix("/") ? $0 : nil }
      ?? environment("HOME").map { $0 + "/.local/state" }
    path = folder.map { $0 + "/calque/settled" }
    guard let path, let file = try? SourceFile(path: path) else { return }
    while let line = try? file.takeLine() {
      fingerprints.insert(String(decoding: line.dropLast(), as: UTF8.self))
    }
  }

  func contains(_ finding: Finding<Original>, in article: Article) -> Bool {
    fingerprints.contains(Fingerprint(finding, in: article).description)
  }

  /// Keeps that findings were skipped.
  ///
  /// - Throws: `CommandError.unwritable` where the file cannot be written.
  func add(_ findings: [Finding<Original>], in article: Article) throws(CommandError) {
    guard let path, !findings.isEmpty else { return }
    for end in path.indices.dropFirst() where path[end] == "/" {
      mkdir(String(path[..<end]), 0o700)
    }
    let descriptor = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw .system("what was skipped cannot be kept in \(path)") }
    defer { close(descriptor) }
    var output = Output(descriptor: descriptor)
    for finding in findings { try output.write("\(Fingerprint(finding, in: article))\n") }
    try output.flush()
  }
}
