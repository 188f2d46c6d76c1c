import Calque
import CalqueRules
import CalqueTestSupport
import CalqueText
import Foundation
import Testing

@testable import CalqueReporting

/// Machine formats are what their readers take, and say the same as the findings.
struct FormatTests {
  @Test(arguments: [ReportFormat.sarif, .gitlab, .rdjson])
  func `formats of JSON are JSON`(format: ReportFormat) {
    #expect(throws: Never.self) {
      try JSONSerialization.jsonObject(with: SampleOutcomes.told(in: format))
    }
  }

  @Test(arguments: [ReportFormat.junit, .checkstyle])
  func `formats of XML are well-formed`(format: ReportFormat) {
    var html = String(decoding: SampleOutcomes.told(in: format), as: UTF8.self)[...]
    var open: [Substring] = []
    while let start = html.firstIndex(of: "<"), let end = html[start...].firstIndex(of: ">") {
      let tag = html[html.index(after: start)..<end]
      html = html[html.index(after: end)...]
      if tag.hasPrefix("?") || tag.hasSuffix("/") { continue }
      if tag.hasPrefix("/") {
        #expect(open.popLast() == tag.dropFirst())
      } else {
        open.append(tag.prefix { $0 != " " })
      }
    }
    #expect(open.isEmpty)
  }

  @Test func `annotations are read back as GitHub reads them`() throws {
    let text = String(decoding: SampleOutcomes.told(in: .github), as: UTF8.self)
    let findings =
      SampleOutcomes.all.reduce(0) { count, outcome in
        guard case .report(let report) = outcome else { return count + 1 }
        return count + report.findings.count
      } + SampleOutcomes.sentences.count { !$0.isKnown }
    let lines = text.split(separator: "\n")
    #expect(lines.count == findings)
    for line in lines {
      let match = try #require(
        line.wholeMatch(
          of:
            /::(notice|warning|error) file=([^,:]+)(,line=(\d+))?(,(endLine|col|endColumn)=\d+)*(,title=[a-z-]+)?::([^\r\n]+)/
        ), "\(line)")
      #expect(!match.2.isEmpty)
    }
  }

  @Test func `fingerprints of GitLab's report are each their own`() throws {
    let report = try JSONSerialization.jsonObject(with: SampleOutcomes.told(in: .gitlab))
    let entries = try #require(report as? [[String: Any]])
    let fingerprints = entries.compactMap { $0["fingerprint"] as? String }
    #expect(fingerprints.count == entries.count)
    #expect(Set(fingerprints).count == fingerprints.count)
  }

  @Test(arguments: [
    (text: "a\nbé😀c", target: 8, scalars: (2, 4), bytes: (2, 8 - 2 + 1)),
    (text: "a\r\nb", target: 3, scalars: (2, 1), bytes: (2, 1)),
    (text: "a\rb", target: 2, scalars: (2, 1), bytes: (2, 1)),
    (text: "", target: 0, scalars: (1, 1), bytes: (1, 1)),
  ])
  func `columns count code points or bytes`(
    text: String, target: Int, scalars: (Int, Int), bytes: (Int, Int)
  ) {
    for (unit, expected) in [(UnitIndex.Unit.scalars, scalars), (.bytes, bytes)] {
      var index = UnitIndex(Article(text), unit)
      let place = index.place(of: Offset(target))
      #expect(place == TextPlace(line: expected.0, column: expected.1))
    }
  }

  @Test func `going back leads to the same places as going on`() {
    let text = "one\r\ntwo é\rthree 😀\n\nfour\n"
    for unit in [UnitIndex.Unit.scalars, .bytes] {
      var roaming = UnitIndex(Article(text), unit)
      for target in [20, 3, 5, 25, 0, 11, 10, 26, 19, 4] {
        var fresh = UnitIndex(Article(text), unit)
        #expect(roaming.place(of: Offset(target)) == fresh.place(of: Offset(target)), "\(target)")
      }
    }
  }

  @Test(arguments: [
    ("a b/ü&c.txt", "a%20b/%C3%BC%26c.txt"), ("/etc/x", "file:///etc/x"), ("a:b", "a%3Ab"),
  ])
  func `paths are URI references`(path: String, uri: String) {
    #expect(path.uriReference == uri)
  }
}
