import CFuzzStubs
import Calque
import CalqueReading
import CalqueRules
import CalqueText
import Glibc

// CALQUE_FUZZ names the part that is tried: reading, decoding, segmenting or checking; a broken law ends
// the program with the law's sentence.

/// The program's start, under the name the package manager gives it, which leaves the work to libFuzzer.
@_cdecl("calque_fuzz_main")
public func start(
  _ count: CInt, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
) -> CInt {
  var count = count
  var arguments = arguments
  return LLVMFuzzerRunDriver(&count, &arguments) { bytes, count in
    let input = Array(UnsafeBufferPointer(start: bytes, count: count))
    switch Laws.part {
    case "reading": Laws.read(input)
    case "decoding": Laws.decode(input)
    case "segmenting": Laws.segment(input)
    default: Laws.check(input)
    }
    return 0
  }
}

/// What must hold of any input.
enum Laws {
  static let part = getenv("CALQUE_FUZZ").map { String(cString: $0) } ?? "checking"
  private static let languages = [
    "en", "fr", "de", "ru", "ar", "hi", "ja", "zh", "th", "tr", "und",
  ]
  private static let checker = try? Checker()

  /// A record's text is well-formed and leads back inside its line, in order; what is no record is an error
  /// with its place inside the line.
  static func read(_ input: [UInt8]) {
    var reader = ArticleReader()
    let line = Line(bytes: input, number: 2, start: 100)
    do throws(ReadError) {
      let article = try reader.read(.record(line, path: "fuzz"))
      precondition(
        Array(String(decoding: article.original, as: UTF8.self).utf8) == article.original,
        "a record's text is well-formed")
      guard let map = article.source?.map else { preconditionFailure("a record has a source") }
      precondition(map.fromLength == article.original.count, "the map leads from all of the text")
      var end = 100
      for start in article.original.indices {
        let range = map.range(Range(bytes: start..<start + 1)).bytes()
        precondition(range.lowerBound >= 100, "a range leads inside the line")
        precondition(range.upperBound <= 100 + input.count, "a range leads inside the line")
        precondition(range.upperBound >= end, "ranges lead back in order")
        end = range.upperBound
      }
    } catch {
      let byte = error.byte ?? 100
      precondition(byte >= 100 && byte <= 100 + input.count, "an error lies inside the line")
    }
  }

  /// The map of decoding and normalising leads back inside the original, in order; normalising twice is
  /// normalising once.
  static func decode(_ input: [UInt8]) {
    for decoder in [Decoder(), try? Decoder(encoding: "UTF-8")].compactMap({ $0 }) {
      guard let text = try? decoder.decode(input) else { continue }
      let normal = NormalText(text)
      let map = normal.map.then(text.map)
      precondition(map.fromLength == normal.bytes.count, "the map leads from all of the text")
      precondition(map.toLength == input.count, "the map leads to all of the original")
      precondition(
        NormalText(bytes: normal.bytes).bytes == normal.bytes, "normal text stays as it is")
      var end = 0
      for start in normal.bytes.indices {
        let range = map.range(Range(bytes: start..<start + 1)).bytes()
        precondition(range.upperBound <= input.count, "a range leads inside the original")
        precondition(range.upperBound >= end, "ranges lead back in order")
        end = range.upperBound
      }
    }
  }

  /// Tokens tile the text; sentences and repetitions lie within it, in order.
  static func segment(_ input: [UInt8]) {
    guard let text = try? Decoder().decode(input) else { return }
    let normal = NormalText(text)
    let segmenter = Segmenter(lexicon: WordIndex([]), abbreviations: [])
    let segmented = segmenter.segment(normal)
    var end: UInt32 = 0
    for token in segmented.tokens {
      precondition(token.start == end && token.end > token.start, "tokens tile the text")
      end = token.end
    }
    precondition(Int(end) == normal.bytes.count, "tokens reach the text's end")
    var next = 0
    for sentence in segmented.sentences {
      precondition(sentence.tokens.lowerBound >= next, "sentences stand in order")
      precondition(!sentence.tokens.isEmpty, "a sentence holds a token")
      next = sentence.tokens.upperBound
    }
    precondition(next <= segmented.tokens.count, "sentences lie within the text")
    for repetition in segmented.repetitions {
      precondition(
        repetition.tokens.upperBound <= segmented.tokens.count && repetition.count >= 2,
        "a repetition has two rounds within the text")
    }
  }

  /// Findings and their edits lie on character boundaries, in order; two runs agree.
  static func check(_ input: [UInt8]) {
    guard let checker, let first = input.first,
      let text = try? Decoder().decode(Array(input.dropFirst())), text.encoding == "UTF-8",
      text.illFormed.isEmpty
    else { return }
    let original = Array(input.dropFirst())
    let language = languages[Int(first) % languages.count]
    let article = Article(id: "fuzz", text: text, original: original, declaredLanguage: language)
    var one = checker.worker()
    var two = checker.worker()
    guard let report = try? one.check(article), let again = try? two.check(article) else {
      preconditionFailure("every language can be checked")
    }
    precondition(
      report.findings.map(\.range) == again.findings.map(\.range)
        && report.findings.map(\.message) == again.findings.map(\.message)
        && report.score.value == again.score.value, "two runs agree")
    func isBoundary(_ place: Int) -> Bool {
      place == original.count || place < original.count && original[place] & 0xC0 != 0x80
    }
    for finding in report.findings {
      let range = finding.range.bytes()
      precondition(
        isBoundary(range.lowerBound) && isBoundary(range.upperBound),
        "a finding lies on character boundaries")
      for suggestion in finding.suggestions {
        let range = suggestion.edit.range.bytes()
        precondition(
          isBoundary(range.lowerBound) && isBoundary(range.upperBound),
          "an edit lies on character boundaries")
      }
    }
    precondition((0...100).contains(report.score.value), "a score lies between 0 and 100")
    precondition(report.score.interval.contains(report.score.value), "a score lies in its interval")
  }
}
