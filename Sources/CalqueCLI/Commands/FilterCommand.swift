import Calque
import CalqueReading
import CalqueReporting
import CalqueText
import Glibc

/// Passes the records whose articles are good enough.
enum FilterCommand: Command {
  private static let keepIf = CommandOption(
    "keep-if", short: "k", .text("CONDITION"),
    help: "What a record must fulfil to be passed on. It asks for"
      + " \(ArticleFact.allCases.map(\.rawValue).joined(separator: ", ")), rule('ID') and category('PATH')"
      + " (how many findings there are), and joins them with == != < <= > >= + - * / and or not ( )."
  )
  private static let rejects = CommandOption(
    "rejects", .file,
    help:
      "Write the other records to a file, a line of JSON each: ‘reasons’ says why, and ‘record’, its"
      + " last key, is the line as it was.")

  static let about = CommandDescription(
    "filter", summary: "Pass on the lines of a corpus that are good enough.",
    operand: .init(.paths, isRepeated: true),
    options: [
      keepIf, rejects, StoreSession.option, ReportOptions.quietOption, ProgressDisplay.option,
    ]
      + CheckingOptions.all + InputOptions.all.filter { $0.name != InputOptions.formatOption.name },
    examples: [
      (
        "calque filter -k 'score >= 90 and critical == 0' a.jsonl > good.jsonl",
        "Keep what is good; each line stays as it is, byte for byte."
      ),
      (
        "calque filter -k 'major == 0' --rejects bad.jsonl a.jsonl > good.jsonl",
        "Keep the rest elsewhere, with its reasons."
      ),
      (
        "calque filter -k 'major / words < 0.002 or lang == \"ja\"' a.jsonl",
        "Calculate, compare and join."
      ),
      (
        "calque filter -k \"rule('repetition-loop') == 0\" a.jsonl",
        "Ask for the findings of a rule."
      ),
    ],
    notes: [
      "Takes JSON Lines, and gives its lines in their order; blank ones are left out. A line that cannot"
        + " be read is rejected, and makes the exit status 2."
    ])

  static func run(
    _ arguments: ParsedArguments, _ console: inout Console
  ) async throws(CommandError) -> ExitStatus {
    guard let condition = arguments.value(keepIf) else {
      throw .usage(.missingOperand("--keep-if CONDITION", command: about.name))
    }
    let filter: ArticleFilter
    do throws(FilterError) {
      filter = try ArticleFilter(condition)
    } catch { throw .condition(condition, error) }
    let input = try InputOptions(arguments).reading(.jsonl)
    var setups = try Setups(arguments)
    _ = try setups.setup(for: arguments.operands.first ?? "-")  // before anything is written
    var others = try RejectsFile(arguments.value(rejects))
    let isQuiet = arguments.has(ReportOptions.quietOption)
    if !isQuiet, !arguments.has(ProgressDisplay.option) {
      console.beginProgress(over: arguments.operands)
    }
    var status = ExitStatus.quiet
    var counts = (kept: 0, rejected: 0)
    try await CheckRun(setups: setups, input: input, session: StoreSession(arguments)).run(
      arguments.operands, &console
    ) { outcome, item, console throws(CommandError) in
      var reject: Reject?
      switch outcome {
      case .failure(let failure):
        status = .failure
        console.complain(failure.complaint)
        reject = Reject(failure)
      case .report(let report):
        let objections = filter.objections(to: report)
        if !objections.isEmpty { reject = Reject(report, reasons: objections) }
      }
      console.progress(outcome, of: item.article)
      guard let reject else {
        counts.kept += 1
        if case .record(let line, _) = item.article {
          try console.output.fill { $0 += line.bytes + [0x0A] }
        }
        return
      }
      counts.rejected += 1
      try others.write(reject, of: item.article)
    }
    console.endProgress()
    try others.finish()
    if !isQuiet {
      console.complain("kept \(counts.kept.grouped) records, rejected \(counts.rejected.grouped)")
    }
    return status
  }
}

/// The file of what is not passed on; it may not be wanted.
private struct RejectsFile: ~Copyable {
  private let descriptor: Int32
  private var output: Output

  init(_ path: String?) throws(CommandError) {
    descriptor = path.map { open($0, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644) } ?? -1
    if let path, descriptor < 0 { throw .notWritten(path: path, errno: errno) }
    output = Output(descriptor: descriptor)
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  mutating func write(_ reject: Reject, of article: PendingArticle) throws(CommandError) {
    guard descriptor >= 0 else { return }
    var bytes: [UInt8] = []
    if case .record(let line, _) = article { bytes = line.bytes }
    try output.fill { reject.write(record: bytes, into: &$0) }
  }

  mutating func finish() throws(CommandError) {
    if descriptor >= 0 { try output.flush() }
  }
}
