import Calque
import CalqueLanguages
import CalqueReporting
import CalqueRules
import CalqueText
import Foundation

// Prints how fast each stage of a check is on the texts of a folder, beside one bare pass of ICU's
// word-break iterator over the same text in UTF-16: one core, one run, processor time. The check is all
// there is, from the bytes of a file to a line of JSON, with every rule.
//
//   calque-bench CORPORA [LANGUAGE…]

/// The seconds of processor time this thread has taken.
func processorTime() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

/// The least processor time, in seconds, that each stage takes in nine rounds; all stages take turns, so
/// that a noisy moment falls on all of them.
func least(_ stages: [() throws -> Void]) throws -> [Double] {
  var least = Array(repeating: Double.infinity, count: stages.count)
  for _ in 0..<9 {
    for (number, stage) in stages.enumerated() {
      let start = processorTime()
      try stage()
      least[number] = min(least[number], processorTime() - start)
    }
  }
  return least
}

let arguments = CommandLine.arguments.dropFirst()
guard let root = arguments.first else {
  print("usage: calque-bench CORPORA [LANGUAGE…]")
  exit(2)
}
let checker = try Checker()
var worker = checker.worker()

func pad(_ text: String, _ width: Int) -> String {
  String(repeating: " ", count: max(0, width - text.count)) + text
}
func rate(_ bytes: Int, _ seconds: Double) -> String {
  pad(String(format: "%.0f", Double(bytes) / seconds / 1e6), 7)
}
print("MB/s       ICU words normalise segment   check   check ÷ ICU   findings")
let given = Array(arguments.dropFirst())
let languages =
  given.isEmpty ? try FileManager.default.contentsOfDirectory(atPath: root).sorted() : given
for language in languages {
  let folder = "\(root)/\(language)"
  var files: [[UInt8]] = []
  for file in try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
  where file.hasSuffix(".txt") {
    files.append(Array(try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(file)"))))
  }
  let size = files.reduce(0) { $0 + $1.count }
  guard size > 0 else { continue }
  let rounds = max(1, 400_000 / size)
  let bytes = size * rounds
  let utf16 = files.map { Array(String(decoding: $0, as: UTF8.self).utf16) }
  let iterator = try BreakIterator(.word, locale: language)
  let known = try checker.catalogue.language(language)
  let segmenter = Segmenter(
    lexicon: known.lexicon.index, abbreviations: known.abbreviations,
    tables: SegmenterTables(turkic: known.isTurkic))
  let normal = files.map { NormalText(bytes: $0) }
  var reporter = ReportFormat.jsonl.reporter(TextStyle())
  var output: [UInt8] = []
  var findings = 0
  let times = try least([
    { for _ in 0..<rounds { for text in utf16 { _ = iterator.pass(over: text) } } },
    { for _ in 0..<rounds { for file in files { _ = NormalText(bytes: file) } } },
    { for _ in 0..<rounds { for text in normal { _ = segmenter.segment(text) } } },
    {
      findings = 0
      for _ in 0..<rounds {
        for file in files {
          output.removeAll(keepingCapacity: true)
          let article = Article(
            id: language, text: try Decoder().decode(file), original: file,
            declaredLanguage: language)
          let report = try worker.check(article)
          findings += report.findings.count
          reporter.report(.report(report), into: &output)
        }
      }
    },
  ])
  print(
    pad(language, 7), rate(bytes, times[0]), rate(bytes, times[1]), " ", rate(bytes, times[2]),
    rate(bytes, times[3]), pad(String(format: "%.2f", times[3] / times[0]), 10),
    pad("\(findings / rounds)", 10))
}
