import CalqueTestSupport
import Testing

@testable import CalqueReporting

/// Reports are, whole, what the files beside this one hold.
struct ReporterTests {
  @Test(arguments: ReportFormat.allCases)
  func `a format tells a run as it is kept`(format: ReportFormat) {
    expectSnapshot(output(format, TextStyle()), "\(format.rawValue).txt")
  }

  @Test func `the text has colour where it may`() {
    expectSnapshot(output(.text, TextStyle(hasColor: true, width: 60)), "text-color.txt")
  }

  @Test func `the text leaves summaries out where it is quiet`() {
    expectSnapshot(output(.text, TextStyle(hasSummaries: false)), "text-quiet.txt")
  }

  @Test func `a run without articles is told`() {
    for format in ReportFormat.allCases {
      var reporter = format.reporter(TextStyle())
      var output: [UInt8] = []
      reporter.begin(into: &output)
      reporter.end(into: &output)
      expectSnapshot(output, "empty-\(format.rawValue).txt")
    }
  }

  @Test(arguments: [
    (0.0, "0"), (1, "1"), (93.4, "93.4"), (0.97126, "0.9713"), (0.00004, "0"), (-0.00001, "0"),
    (-2.5, "-2.5"), (100.05, "100.05"), (1e300, "null"), (.nan, "null"), (-.infinity, "null"),
  ])
  func `numbers are plain with at most four decimals`(value: Double, text: String) {
    #expect(Decimal.text(value, decimals: 4) == text)
  }

  @Test func `strings are escaped as JSON asks`() {
    var json = JSONWriter()
    json.string("\"\\/\u{8}\u{C}\n\r\t\u{0}\u{1F}\u{7F}é\u{2028}😀")
    #expect(
      String(decoding: json.bytes, as: UTF8.self)
        == #""\"\\/\b\f\n\r\t\u0000\u001f"# + "\u{7F}é\u{2028}😀\"")
  }

  private func output(_ format: ReportFormat, _ style: TextStyle) -> [UInt8] {
    var reporter = format.reporter(style)
    var output: [UInt8] = []
    reporter.begin(into: &output)
    for outcome in SampleOutcomes.all { reporter.report(outcome, into: &output) }
    for sentence in SampleOutcomes.sentences { reporter.tell(sentence, into: &output) }
    reporter.end(into: &output)
    return output
  }
}
