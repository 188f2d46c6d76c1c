import Calque
import CalqueLanguages
import CalqueRules
import CalqueText
import Foundation

// Prints how fast each stage of a check is on the texts of a folder, beside one bare pass of ICU's
// word-break iterator over the same text in UTF-16: one core, one run, best of five.
//
//   calque-bench CORPORA [LANGUAGE…]

/// The seconds the fastest of five runs takes.
func seconds(_ body: () throws -> Void) rethrows -> Double {
  var best = Double.infinity
  for _ in 0..<5 {
    let start = ContinuousClock.now
    try body()
    let taken = ContinuousClock.now - start
    best = min(best, Double(taken.components.attoseconds) / 1e18 + Double(taken.components.seconds))
  }
  return best
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
print("MB/s    ICU words normalise segment   check   check ÷ ICU   findings")
let given = Array(arguments.dropFirst())
let languages =
  given.isEmpty ? try FileManager.default.contentsOfDirectory(atPath: root).sorted() : given
for language in languages {
  let folder = "\(root)/\(language)"
  let files = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
  var articles: [Article] = []
  for file in files where file.hasSuffix(".txt") {
    let text = try String(contentsOfFile: "\(folder)/\(file)", encoding: .utf8)
    articles.append(Article(id: file, text, language: language))
  }
  let size = articles.reduce(0) { $0 + $1.original.count }
  guard size > 0 else { continue }
  let rounds = max(1, 1_000_000 / size)
  let bytes = size * rounds
  let utf16 = articles.map { Array(String(decoding: $0.original, as: UTF8.self).utf16) }
  let iterator = try BreakIterator(.word, locale: language)
  let icu = seconds {
    for _ in 0..<rounds { for text in utf16 { _ = iterator.pass(over: text) } }
  }
  let normalise = seconds {
    for _ in 0..<rounds { for article in articles { _ = NormalText(article.text) } }
  }
  let known = try checker.catalogue.language(language)
  var segmenter = Segmenter(
    lexicon: known.lexicon.index, abbreviations: known.abbreviations, turkic: known.isTurkic)
  let normal = articles.map { NormalText($0.text) }
  let segment = seconds {
    for _ in 0..<rounds { for text in normal { _ = segmenter.segment(text) } }
  }
  var findings = 0
  let check = try seconds {
    findings = 0
    for _ in 0..<rounds {
      for article in articles { findings += try worker.check(article).findings.count }
    }
  }
  print(
    pad(language, 4), rate(bytes, icu), rate(bytes, normalise), " ", rate(bytes, segment),
    rate(bytes, check), pad(String(format: "%.2f", check / icu), 10),
    pad("\(findings / rounds)", 10))
}
