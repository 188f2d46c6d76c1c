import Calque
import CalqueReporting
import Glibc

/// The baselines of a command line: the one that findings are held against, and the one that is written.
struct BaselineFile {
  private var known: Baseline?
  private var written: (path: String, baseline: Baseline)?

  static let baseline = CommandOption(
    "baseline", .file, help: "Leave out the findings that this file knows.")
  static let write = CommandOption(
    "write-baseline", .file, help: "Write all findings to a file; none of them is new then.")

  init(_ arguments: ParsedArguments) throws(CommandError) {
    if let path = arguments.value(Self.baseline) {
      do throws(ConfigurationError) {
        known = try Baseline(contentsOf: path)
      } catch { throw .configuration(error) }
    }
    written = arguments.value(Self.write).map { ($0, Baseline()) }
  }

  /// An outcome with its known findings set aside: all of them where they are being written down.
  mutating func heldAgainst(_ outcome: Outcome) -> Outcome {
    guard known != nil || written != nil, case .report(let report) = outcome else { return outcome }
    if written != nil {
      written?.baseline.add(report)
      var all = Baseline()
      all.add(report)
      return .report(all.setAsideKnown(in: report))
    }
    return .report(known?.setAsideKnown(in: report) ?? report)
  }

  /// A stock sentence, marked where it is known: always where it is being written down.
  mutating func heldAgainst(_ sentence: StockSentence) -> StockSentence {
    written?.baseline.add(sentence)
    return (written?.baseline ?? known)?.marked(sentence) ?? sentence
  }

  /// Writes what was asked for; returns what to tell of it.
  ///
  /// A file is replaced whole or not at all.
  func finish() throws(CommandError) -> String? {
    guard let (path, baseline) = written else { return nil }
    let text = baseline.text { text in
      text.map { $0.isNewline ? " " : String($0) }.joined().printable
    }
    let temporary = "\(path).\(getpid())"
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw .notWritten(path: path, errno: errno) }
    var file = Output(descriptor: descriptor)
    do throws(CommandError) {
      try file.write(text)
      try file.flush()
    } catch {
      close(descriptor)
      unlink(temporary)
      throw error
    }
    close(descriptor)
    guard rename(temporary, path) == 0 else { throw .notWritten(path: path, errno: errno) }
    return "wrote \(baseline.count) known findings to \(path)"
  }
}
