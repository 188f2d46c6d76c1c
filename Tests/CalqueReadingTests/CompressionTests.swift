import CalqueTestSupport
import CalqueText
import Foundation
import Testing

@testable import CalqueReading

/// Compressed files are read as what they expand to, told by their bytes and not by their names.
struct CompressionTests {
  private static let long = (0..<40_000).map { "{\"id\":\($0),\"text\":\"café \($0 * 7919)\"}\n" }
    .joined()

  @Test(arguments: ["gzip", "zstd"], ["", "x", "{\"text\":\"a\"}\n", long])
  func `what was compressed is read again`(program: String, text: String) throws {
    let folder = TemporaryFolder()
    let path = try compressed(text, program, in: folder)
    #expect(try FileText(path: path).bytes == Array(text.utf8))
  }

  @Test(arguments: ["gzip", "zstd"])
  func `members follow one another, and NUL may fill up`(program: String) throws {
    let folder = TemporaryFolder()
    let one = try bytes(compressed("one ", program, in: folder))
    let two = try bytes(compressed("two", program, in: folder))
    let path = folder.write(one + two + [UInt8](repeating: 0, count: 700), to: "both.txt")
    #expect(String(decoding: try FileText(path: path).bytes, as: UTF8.self) == "one two")
  }

  @Test(arguments: ["gzip", "zstd"])
  func `of a stream that breaks off, what stands before is read`(program: String) throws {
    let folder = TemporaryFolder()
    let whole = try bytes(compressed(Self.long, program, in: folder))
    for length in [5, 20, whole.count / 2, whole.count - 1] {
      let path = folder.write(whole[..<length], to: "cut.jsonl")
      let (texts, error) = records(path)
      #expect(
        error == .corrupt(path: path, byte: length, reason: "the compressed stream breaks off"))
      #expect(texts == (0..<texts.count).map { "café \($0 * 7919)" })
      if length == whole.count / 2 { #expect(texts.count > 1000) }
      #expect(throws: ReadError.self) { try FileText(path: path) }
    }
  }

  @Test(arguments: ["gzip", "zstd"])
  func `a corrupt stream is an error at its place, after what stands before`(
    program: String
  ) throws {
    let folder = TemporaryFolder()
    var bytes = try bytes(compressed(Self.long, program, in: folder))
    for index in (bytes.count * 3 / 4)..<(bytes.count * 3 / 4 + 64) { bytes[index] ^= 0xA5 }
    let path = folder.write(bytes, to: "broken.jsonl")
    let (texts, error) = records(path)
    #expect(error?.code == "corrupt")
    #expect((error?.byte).map { (1..<bytes.count).contains($0) } == true)
    #expect(texts.count > 1000)
  }

  @Test(arguments: [
    ("a.jsonl.gz", InputFormat.jsonl), ("a.CSV.ZST", .csv), ("b/a.md.zstd", .markdown),
    ("a.gz", nil), ("a.txt", .text), ("txt", nil), (".txt", .text),
  ])
  func `the format is told behind the extension of compression`(path: String, format: InputFormat?)
  {
    #expect(InputFormat(path: path) == format)
  }

  @Test(arguments: ["gzip", "zstd"])
  func `any format is read compressed`(program: String) throws {
    let folder = TemporaryFolder()
    for (name, file) in [
      ("a.csv", "text,id\n\"x, y\",1\n"), ("a.json", "[{\"text\":\"x, y\"}]"),
      ("a.html", "<p>x, y"),
      ("a.md", "x, y\n"), ("a.txt", "x, y"), ("a.srt", "1\n00:00:01,0 --> 00:00:02,0\nx, y\n"),
    ] {
      let path = folder.write(
        try bytes(compressed(file, program, in: folder)), to: "\(program)/\(name)")
      var list = ArticleList(paths: [path])
      var reader = ArticleReader()
      let found = list.next()
      let article = try reader.read(try #require(found))
      let text = String(decoding: article.text.bytes, as: UTF8.self)
      #expect(text.trimmingCharacters(in: .newlines) == "x, y", "\(name)")
    }
  }

  private func compressed(
    _ text: String, _ program: String, in folder: borrowing TemporaryFolder
  ) throws -> String {
    let path = folder.write(text, to: "plain")
    let run = try Command.run(
      ["sh", "-c", "\(program) -c '\(path)' > '\(path).\(program)'"], in: folder.path)
    #expect(run.status == 0, "\(run.output)")
    return "\(path).\(program)"
  }

  private func bytes(_ path: String) throws -> [UInt8] {
    Array(try #require(FileManager.default.contents(atPath: path)))
  }

  private func records(_ path: String) -> (texts: [String], error: ReadError?) {
    var list = ArticleList(paths: [path])
    var reader = ArticleReader()
    var texts: [String] = []
    var last: ReadError?
    while let found = list.next() {
      do throws(ReadError) {
        texts.append(String(decoding: try reader.read(found).original, as: UTF8.self))
      } catch { last = error }
    }
    return (texts, last)
  }
}
