import CalqueTestSupport
import CalqueText
import Testing

@testable import CalqueReading

/// The records of a JSON file are its array's, each with its place.
struct JSONStreamTests {
  @Test(arguments: [
    ("[]", [], []), (" [ ] \n", [], []), ("", [], []), (#"{"text":"x"}"#, [0], [1]),
    (#"[{"text":"]}"},"# + "\n  {\"a\":[{}],\n\"text\":\"\\\"\"}]\n", [1, 18], [1, 2]),
    ("{\"text\":\"1\"}\n{\"text\":\"2\"}\n", [0, 13], [1, 2]), ("[1, true]", [1, 4], [1, 1]),
    ("\u{FEFF}[{}]", [4], [1]), ("[,{}]", [1, 2], [1, 1]),
  ])
  func `records are found where they begin`(json: String, starts: [Int], lines: [Int]) throws {
    let found = try records(json)
    #expect(found.error == nil)
    #expect(found.records.map(\.start) == starts)
    #expect(found.records.map(\.number) == lines)
    for record in found.records {
      let end = record.start + record.bytes.count
      #expect(Array(json.utf8)[record.start..<end].elementsEqual(record.bytes))
    }
  }

  @Test(arguments: [
    ("[{} {}]", 1, 4), ("[{},]", 1, 4), ("[{}", 1, 3), ("[{}] x", 1, 5), ("nothing", 0, 0),
  ])
  func `what stands between records is told with its place`(json: String, count: Int, byte: Int)
    throws
  {
    let found = try records(json)
    #expect(found.records.count == count)
    #expect(found.error?.byte == byte)
  }

  @Test func `records longer than a block are whole`() throws {
    let long = String(repeating: "é\\\"]", count: ByteStream.block / 4)
    let json = (0..<3).map { "{\"n\":\($0),\"text\":\"\(long)\"}" }
    let found = try records("[" + json.joined(separator: ",\n") + "]")
    #expect(found.records.map { String(decoding: $0.bytes, as: UTF8.self) } == json)
  }

  @Test(arguments: [
    ("text", #"{"text":"it"}"#), ("a.b", #"{"a":{"a":{"b":1},"b":"it"},"b":"no"}"#),
    ("a.1.b", #"{"a":[{"b":"no"},{"b":"it"}]}"#), ("/a.b/c~1d/~0", #"{"a.b":{"c/d":{"~":"it"}}}"#),
    ("a.b", #"{"a":{"b":"no"},"a":{"b":"it"}}"#), ("été", #"{"\u00e9t\u00E9":"it"}"#),
    ("😀", #"{"\ud83d\ude00":"it"}"#),
  ])
  func `a field is found by its path`(path: String, json: String) throws {
    let folder = TemporaryFolder()
    var options = ReadingOptions()
    options.fields.text = path
    let found = try first(in: folder.write(json, to: "a.json"), options)
    var reader = ArticleReader(options)
    #expect(String(decoding: try reader.read(found).original, as: UTF8.self) == "it")
  }

  @Test func `a field that an array's end or another key takes away is missing`() throws {
    let folder = TemporaryFolder()
    var options = ReadingOptions()
    options.fields.text = "a.b"
    for json in [#"{"a":[{"b":"x"}]}"#, #"{"a":{"b":"x"},"a":{}}"#, #"{"a":"b"}"#] {
      let found = try first(in: folder.write(json, to: "a.json"), options)
      var reader = ArticleReader(options)
      let error = #expect(throws: ReadError.self) { try reader.read(found) }
      #expect(error?.code == "missing-field")
      #expect(error?.description == "the record has no ‘a.b’")
    }
  }

  private func first(in path: String, _ options: ReadingOptions) throws -> PendingArticle {
    var list = ArticleList(paths: [path], options)
    let found = list.next()
    return try #require(found)
  }

  private func records(_ json: String) throws -> (records: [Line], error: ReadError?) {
    let folder = TemporaryFolder()
    var stream = try JSONStream(path: folder.write(json, to: "a.json"))
    var records: [Line] = []
    do throws(ReadError) {
      while let record = try stream.next() { records.append(record) }
      return (records, nil)
    } catch { return (records, error) }
  }
}
