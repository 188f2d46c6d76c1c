import CalqueTestSupport
import CalqueText
import Testing

@testable import CalqueReading

/// Folders and globs give what is wanted of them.
struct PathFilterTests {
  private static let files = [
    "a.txt", "b.md", "deep/c.txt", "deep/er/d.txt", "deep/er/e.log", "drafts/f.txt",
    "g/drafts/h.txt",
    "table.csv",
  ]

  @Test(arguments: [
    (["drafts/"], ["a.txt", "b.md", "deep/c.txt", "deep/er/d.txt"]),
    (["*.txt"], ["b.md"]), (["deep", "g"], ["a.txt", "b.md", "drafts/f.txt"]),
    (["deep/er/**", "*.md"], ["a.txt", "deep/c.txt", "drafts/f.txt", "g/drafts/h.txt"]),
    (["{a,b}.{txt,md}", "d*", "h.*"], []),
  ])
  func `what is excluded is left out of folders`(patterns: [String], left: [String]) {
    let folder = TemporaryFolder()
    for name in Self.files { folder.write("x", to: name) }
    var options = ReadingOptions()
    options.filter.excluded = patterns.map { PathPattern($0) }
    #expect(names(in: [folder.path], options, under: folder) == left)
    #expect(
      names(in: [folder.path + "/"], options, under: folder) == left, "with a slash at its end")
  }

  @Test(arguments: [
    ("*.txt", ["a.txt"]),
    ("**/*.txt", ["a.txt", "deep/c.txt", "deep/er/d.txt", "drafts/f.txt", "g/drafts/h.txt"]),
    ("deep/*", ["deep/c.txt", "deep/er/d.txt"]), ("deep/**/*.log", ["deep/er/e.log"]),
    ("{deep,g}/**", ["deep/c.txt", "deep/er/d.txt", "g/drafts/h.txt"]),
    ("?.[mt]*", ["a.txt", "b.md"]),
  ])
  func `a glob gives the files that it matches`(glob: String, found: [String]) {
    let folder = TemporaryFolder()
    for name in Self.files { folder.write("x", to: name) }
    #expect(names(in: ["\(folder.path)/\(glob)"], ReadingOptions(), under: folder) == found)
  }

  @Test func `a file is taken by its name before a glob is, and a glob without files is an error`()
  {
    let folder = TemporaryFolder()
    folder.write("x", to: "a[1].txt")
    folder.write("x", to: "a1.txt")
    let options = ReadingOptions()
    #expect(names(in: ["\(folder.path)/a[1].txt"], options, under: folder) == ["a[1].txt"])
    #expect(names(in: ["\(folder.path)/*.md"], options, under: folder) == ["matches no file"])
  }

  @Test func `what .gitignore leaves out is left out, the nearest and the last counting`() {
    let folder = TemporaryFolder()
    for name in [
      "a.txt", "b.txt", "c.txt", "build/x.txt", "src/build/y.txt", "src/a.txt", "src/keep/a.txt",
      "docs/a.txt", "docs/sub/z.txt", "#x.txt", "sp ace.txt", "out/o.txt", "top.txt", "src/top.txt",
    ] {
      folder.write("x", to: name)
    }
    folder.write(
      "# a comment\n\na.txt\nbuild/\n\\#x.txt\nsp ace.txt   \n/top.txt\nout\n!out/o.txt\ndocs/**/z.txt\n",
      to: ".gitignore")
    folder.write("!a.txt\r\n", to: "src/keep/.gitignore")
    folder.write("c.txt\n", to: ".git/info/exclude")
    let left = ["b.txt", "src/keep/a.txt", "src/top.txt"]
    var options = ReadingOptions()
    #expect(names(in: [folder.path], options, under: folder) == left)
    #expect(names(in: ["\(folder.path)/src"], options, under: folder) == Array(left.dropFirst()))
    #expect(names(in: ["\(folder.path)/**/*.txt"], options, under: folder) == left)
    let named = ["\(folder.path)/a.txt", "\(folder.path)/build"]
    #expect(names(in: named, options, under: folder) == ["a.txt", "build/x.txt"])
    options.filter.respectsIgnoreFiles = false
    #expect(names(in: [folder.path], options, under: folder).count == 14)
  }

  @Test func `a folder whose every file is left out is no error`() {
    let folder = TemporaryFolder()
    folder.write("x", to: "in/a.txt")
    folder.write("*.txt\n", to: "in/.gitignore")
    #expect(names(in: ["\(folder.path)/in"], ReadingOptions(), under: folder) == [])
  }

  private func names(
    in paths: [String], _ options: ReadingOptions, under folder: borrowing TemporaryFolder
  ) -> [String] {
    var list = ArticleList(paths: paths, options)
    var names: [String] = []
    while let found = list.next() {
      if case .failure(let error) = found {
        names.append(error.description)
      } else {
        names.append(String(found.path.dropFirst(folder.path.count + 1)))
      }
    }
    return names
  }
}
