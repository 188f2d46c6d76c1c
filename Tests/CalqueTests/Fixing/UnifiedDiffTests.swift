import CalqueTestSupport
import Foundation
import Testing

@testable import Calque

/// `patch` and `git apply` take a difference, and take it back.
struct UnifiedDiffTests {
  @Test(arguments: [
    (old: "a\nb\nc\n", new: "a\nB\nc\n"), (old: "a\nb", new: "a\nB"), (old: "a", new: "a\n"),
    (old: "a\n", new: "a"), (old: "a\n", new: "a\nb\n"), (old: "a\r\nb\r\n", new: "A\r\nb\r\n"),
    (old: "a\nb\nc\n", new: "b\nc\n"), (old: "a\nb\nc\n", new: "ab\nc\n"),
    (old: "a\nb\nc\n", new: "a\nb\n"), (old: "a\rb\rc", new: "a\rc"), (old: "\n\n\n", new: "\n\n"),
    (old: "1\n2\n3\n4\n5\n6\n7\n8\n9\n", new: "1!\n2\n3\n4\n5\n6\n7\n8!\n9\n"),
    (old: "1\n2\n3\n4\n5\n6\n7\n8\n9\n", new: "1!\n2\n3\n4\n5\n6\n7\n8\n9!\n"),
    (old: "--- a\n+++ b\n", new: "--- a\n+++ c\n"),
    (old: "é\u{0}\n\u{1}\n", new: "e\u{0}\n\u{1}\n"),
  ])
  func `a difference is taken by patch and git, there and back`(old: String, new: String) throws {
    let edit = Self.edit(from: Array(old.utf8), to: Array(new.utf8))
    try Self.expectTaken("article.txt", Array(old.utf8), [edit])
  }

  @Test(arguments: [
    "with blank.txt", "näme – ü.txt", "quo\"te\\.txt", "tab\tand\nline.txt", "deep/er/a.txt",
  ])
  func `files of any name are found`(name: String) throws {
    try Self.expectTaken(name, Array("a\nb\n".utf8), [SourceEdit(2..<3, Array("B".utf8))])
  }

  @Test func `any edits of any text make a difference that is taken`() throws {
    var random = RandomText(
      seed: 4, alphabet: ["a", "b", "\n", "\n", "\r\n", "é", "漢\n", "", "line\n", "\u{301}"])
    var generator = SeededGenerator(seed: 5)
    for _ in 0..<60 {
      let old = Array(random.next(atMost: 60).utf8)
      var edits: [SourceEdit] = []
      var position = 0
      while position < old.count, edits.count < 6 {
        let start = Int.random(in: position...old.count, using: &generator)
        let end = min(old.count, start + Int.random(in: 0...3, using: &generator))
        edits.append(SourceEdit(start..<end, Array(random.next(atMost: 4).utf8)))
        position = end + 1
      }
      try Self.expectTaken("a.txt", old, edits)
    }
  }

  @Test func `a difference is short, and its hunks are where they should be`() {
    let old = (1...20).map { "line \($0)\n" }.joined()
    let places = old.ranges(of: "ne 2\n") + old.ranges(of: "ne 16")
    let edits = places.map {
      SourceEdit(old.utf8Offset($0.lowerBound)..<old.utf8Offset($0.upperBound), Array("X".utf8))
    }
    let diff = UnifiedDiff.text(path: "a.txt", of: Array(old.utf8), edits: edits)
    expectSnapshot(diff, "unified.diff")
    #expect(UnifiedDiff.text(path: "a.txt", of: Array(old.utf8), edits: []).isEmpty)
  }

  private static func edit(from old: [UInt8], to new: [UInt8]) -> SourceEdit {
    let same = zip(old, new).prefix { $0 == $1 }.count
    let end = zip(old.reversed(), new.reversed()).prefix(min(old.count, new.count) - same)
      .prefix { $0 == $1 }.count
    return SourceEdit(same..<(old.count - end), Array(new[same..<(new.count - end)]))
  }

  private static func expectTaken(_ name: String, _ old: [UInt8], _ edits: [SourceEdit]) throws {
    var new = old
    for edit in edits.reversed() { new.replaceSubrange(edit.range, with: edit.bytes) }
    let diff = UnifiedDiff.text(path: name, of: old, edits: edits)
    guard old != new else {
      #expect(diff.isEmpty)
      return
    }
    for tool in [["git", "apply", "--whitespace=nowarn"], ["patch", "-p1", "-s", "-f"]] {
      let folder = TemporaryFolder()
      let file = folder.write(old, to: name)
      let patch = folder.write(diff, to: "the.diff")
      for (reverse, expected) in [([], new), (["-R"], old)] {
        let words = tool + reverse + (tool[0] == "git" ? [patch] : ["-i", patch])
        let run = try Command.run(words, in: folder.path)
        let result = FileManager.default.contents(atPath: file).map { Array($0) }
        #expect(
          run.status == 0 && (result ?? []) == expected,
          "\(words): \(run.output)\n\(String(decoding: diff, as: UTF8.self))")
      }
    }
  }
}

extension String {
  fileprivate func utf8Offset(_ index: Index) -> Int {
    utf8.distance(from: startIndex, to: index)
  }
}
