import Calque
import CalqueTestSupport
import Foundation
import Testing

/// The library is used as the README says.
struct LibraryTests {
  @Test func `the example prints what it finds`() throws {
    let program = try Command.product("CheckString")
    let own = try Command.run([program], in: "/")
    #expect(own.status == 0)
    #expect(
      own.output == """
        1:8: ‘does not’ and ‘did not’ are two renderings of one verb. [double-rendering]
          try: does not confirm
          try: did not confirm

        """)
    let given = try Command.run([program, "It is fine.", "Café:\nIt is the the end."], in: "/")
    #expect(given.output == "2:7: ‘the’ is written twice. [doubled-word]\n  try: the\n")
  }

  @Test func `the README shows the example as it is`() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let read = { (name: String) in
      try String(contentsOf: root.appendingPathComponent(name), encoding: .utf8)
    }
    let example = try read("Examples/CheckString/main.swift")
    #expect(try read("README.md").contains("```swift\n\(example)```\n"))
  }

  @Test func `a string's findings have places`() throws {
    let report = try Checker().check("Café.\nIt is the the end.", language: "en")
    let finding = try #require(report.places.first)
    #expect(report.places.count == 1)
    #expect(finding.rule == "doubled-word")
    #expect(finding.text == "the the")
    #expect((finding.line, finding.column) == (2, 7))
    #expect(finding.bytes == 13..<20)
    #expect(finding.corrections == ["the"])
  }
}
