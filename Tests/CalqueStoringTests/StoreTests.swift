import Calque
import CalqueRules
import CalqueTestSupport
import CalqueText
import Testing

@testable import CalqueStoring

/// A store gives back what it was given, to one writer at a time.
struct StoreTests {
  @Test func `a report comes back as it was`() throws {
    let folder = TemporaryFolder()
    let path = "\(folder.path)/run.sqlite"
    var worker = try Checker().worker()
    let text =
      "The mayor does not did not confirm it.\u{0} She paid with money money. 😀 “It is \u{200B}late."
    let report = try worker.check(Article(id: "a", text, language: "en"))
    #expect(report.findings.count > 2)
    var content = ContentHash()
    content.combine(text)
    let failure = ArticleFailure(id: "b", path: "b.txt", code: "x", message: "y", line: 3, byte: 9)
    var writer = try RunWriter(path: path, input: "--encoding=x")
    let entry = RunWriter.Entry(
      content: content, ruleSet: ContentHash(), known: nil, source: Array(text.utf8))
    try writer.add(.report(report), at: .init(path: "a.jsonl", line: 7, start: 70), entry)
    try writer.add(.failure(failure), at: .init(path: "b.txt"), nil)
    try writer.add(.report(report), at: .init(path: "a.jsonl", line: 8, start: 90), entry)
    try writer.finish(isComplete: true)
    var run = try StoredRun(path: path)
    #expect(run.isFinished && run.input == "--encoding=x")
    for (id, line) in [("a", 7), ("b", 3), ("a", 8)] {
      let article = try #require(try run.next())
      #expect(article.id == id && article.place.line == line)
      switch article.content {
      case .result(let result, let source):
        #expect(source == Array(text.utf8))
        let read = result.report(of: report.article)
        #expect(read.words == report.words && read.language == report.language)
        #expect(read.score.value == report.score.value)
        #expect(read.score.interval == report.score.interval)
        #expect("\(read.findings)" == "\(report.findings)")
        for finding in report.findings {
          let (now, before) = (
            try #require(read.description(of: finding.rule)),
            try #require(report.description(of: finding.rule))
          )
          #expect(now.summary == before.summary && now.rationale == before.rationale)
          #expect("\(now.examples)" == "\(before.examples)")
        }
      case .failure(let read):
        #expect("\(read)" == "\(failure)")
      }
    }
    #expect(try run.next() == nil)
    var reader = try ResultReader(path: path)
    #expect(try reader.result(of: content, under: ContentHash())?.findings.count ?? 0 > 2)
    #expect(try reader.result(of: content, under: content) == nil)
  }

  @Test(arguments: [
    (unchanged: [true, true, true], isComplete: true, written: []),
    (unchanged: [true, true], isComplete: true, written: [0, 1]),  // there were more
    (unchanged: [true, true, false], isComplete: true, written: [0, 1, 2]),
    (unchanged: [false, true, true], isComplete: true, written: [0, 1, 2]),
    (unchanged: [true, true, true, false], isComplete: true, written: [0, 1, 2, 3]),
    (unchanged: [true, true], isComplete: false, written: [0, 1]),
  ])
  func `a run that is the one before stays where it is`(
    run: (unchanged: [Bool], isComplete: Bool, written: [Int])
  ) throws {
    let folder = TemporaryFolder()
    let path = "\(folder.path)/run.sqlite"
    let report = try Checker().check("All is well.", language: "en")
    func write(_ unchanged: [Bool], isComplete: Bool, line: Int) throws {
      var writer = try RunWriter(path: path, input: "")
      for (place, isUnchanged) in unchanged.enumerated() {
        let entry = RunWriter.Entry(
          content: ContentHash(), ruleSet: ContentHash(), known: isUnchanged ? 1 : nil, source: [])
        try writer.add(
          .report(report), at: .init(path: "a.jsonl", line: line + place), entry,
          isUnchanged: isUnchanged)
      }
      #expect(writer.counts.articles == unchanged.count)
      try writer.finish(isComplete: isComplete)
    }
    try write([false, false, false], isComplete: true, line: 1)
    // That what is unchanged is not looked at shows in the lines, which do change here.
    try write(run.unchanged, isComplete: run.isComplete, line: 11)
    let database = try Database(path: path, isWritable: false)
    var rows = try database.prepare("SELECT place, line, run FROM article ORDER BY run, place")
    var written: [Int] = []
    while try rows.step() {
      if rows.integer(2) == 2 { written.append(rows.integer(0)) }
    }
    #expect(written == run.written)
    #expect(try database.number("SELECT count(*) FROM run WHERE finished = 1") == 1)
    let count = run.isComplete ? run.unchanged.count : 3
    #expect(try database.number("SELECT articles FROM run WHERE finished = 1") == count)
    var told = try StoredRun(path: path)
    for place in 0..<count {
      let isCopied = !run.isComplete || place < run.unchanged.prefix { $0 }.count
      #expect(try told.next()?.place.line == (isCopied ? 1 : 11) + place)
    }
    #expect(try told.next() == nil)
  }

  @Test func `only one run writes at a time, and only to a store`() throws {
    let folder = TemporaryFolder()
    let path = "\(folder.path)/run.sqlite"
    let first = try RunWriter(path: path, input: "")
    #expect(throws: StoreError.busy(path: path)) { _ = try RunWriter(path: path, input: "") }
    #expect(first.counts.articles == 0)
    let text = folder.write(
      "An article that is no database, whatever it is called.", to: "a.sqlite")
    #expect(throws: StoreError.foreign(path: text)) { _ = try RunWriter(path: text, input: "") }
    #expect(throws: StoreError.foreign(path: text)) { _ = try StoredRun(path: text) }
    let missing = "\(folder.path)/missing"
    #expect(
      throws: StoreError.database(path: missing, reason: "unable to open database file")
    ) { _ = try StoredRun(path: missing) }
    let foreign = "\(folder.path)/foreign"
    try Database(path: foreign, isWritable: true).execute("CREATE TABLE mine (a)")
    #expect(throws: StoreError.foreign(path: foreign)) {
      _ = try RunWriter(path: foreign, input: "")
    }
  }

  @Test func `hashes tell contents apart, and their parts`() {
    func hash(_ parts: String...) -> ContentHash {
      var hash = ContentHash()
      for part in parts { hash.combine(part) }
      return hash
    }
    let all = [
      hash(), hash(""), hash("a"), hash("a", ""), hash("", "a"), hash("ab"), hash("a", "b"),
      hash("b", "a"), hash(String(repeating: "a", count: 100_000)),
    ]
    #expect(Set(all).count == all.count)
    #expect(hash("a", "b") == hash("a", "b"))
    #expect(all.allSatisfy { $0.bytes.count == 16 })
  }
}

extension StoredRun.Article: Equatable {
  public static func == (left: Self, right: Self) -> Bool { "\(left)" == "\(right)" }
}

extension StoredResult: Equatable {
  public static func == (left: Self, right: Self) -> Bool { left.number == right.number }
}
