import CalqueTestSupport
import CalqueText
import Glibc
import Testing

@testable import CalqueReading

/// Articles are found in files and folders, in one order, and what cannot be read is a value.
struct ArticleListTests {
  @Test func `a folder gives its texts by name, without hidden ones`() throws {
    let folder = TemporaryFolder()
    for name in [
      "b.txt", "a/z.TXT", "a/b/c.txt", "a-1.txt", "notes.rtf", ".hidden.txt", ".git/x.txt", "B.txt",
    ] {
      folder.write("x", to: name)
    }
    folder.write("{\"text\":\"1\"}\n\n{\"text\":\"2\"}\n", to: "c.jsonl")
    symlink(folder.path, "\(folder.path)/loop")
    symlink("\(folder.path)/b.txt", "\(folder.path)/link.txt")
    #expect(
      names(in: [folder.path], under: folder) == [
        "B.txt", "a/b/c.txt", "a/z.TXT", "a-1.txt", "b.txt", "c.jsonl:1", "c.jsonl:3", "link.txt",
      ])
    #expect(names(in: [folder.path + "/"], under: folder).count == 8)
    #expect(names(in: [folder.path], format: .jsonl, under: folder) == ["c.jsonl:1", "c.jsonl:3"])
  }

  @Test func `files are taken in the order given, whatever they are called`() {
    let folder = TemporaryFolder()
    let second = folder.write("x", to: "second.md")
    let first = folder.write("x", to: "first")
    let records = folder.write("{\"text\":\"1\"}", to: "records.log")
    #expect(names(in: [second, first], under: folder) == ["second.md", "first"])
    #expect(names(in: [records], format: .jsonl, under: folder) == ["records.log:1"])
  }

  @Test func `what is missing, empty of text or unreadable is an error, and the rest goes on`() {
    let folder = TemporaryFolder()
    let missing = "\(folder.path)/missing"
    folder.write("x", to: "nothing/image.png")
    let good = folder.write("x", to: "good.txt")
    let found = articles(in: [missing, "\(folder.path)/nothing", "\(missing).jsonl", good])
    #expect(
      found == [
        .failure(.unreadable(path: missing, reason: "No such file or directory")),
        .failure(.noText(path: "\(folder.path)/nothing")),
        .failure(.unreadable(path: "\(missing).jsonl", reason: "No such file or directory")),
        .success("x"),
      ])
  }

  @Test func `a malformed record does not stop the file`() {
    let folder = TemporaryFolder()
    let path = folder.write(
      "\u{FEFF}{\"text\":\"one\"}\r\n{\"text\":\n{\"text\":\"three\"}", to: "a.jsonl")
    let found = articles(in: [path])
    #expect(found.count == 3)
    #expect(found.first == .success("one"))
    #expect(
      found.dropFirst().first
        == .failure(.malformedRecord(path: path, line: 2, byte: 27, expected: "valid JSON")))
    #expect(found.last == .success("three"))
  }

  @Test func `plain text keeps its bytes, and what is no text is an error`() {
    let folder = TemporaryFolder()
    let utf16 = folder.write([0xFF, 0xFE, 0x41, 0, 0xE9, 0], to: "utf16.txt")
    let binary = folder.write([0x7F, 0x45, 0x4C, 0x46, 2, 1, 0, 0], to: "binary.txt")
    let empty = folder.write("", to: "empty.txt")
    #expect(
      articles(in: [utf16, binary, empty]) == [
        .success("Aé"), .failure(.binary(path: binary, byte: 6)), .success(""),
      ])
  }

  private func names(
    in paths: [String], format: InputFormat? = nil, under folder: borrowing TemporaryFolder
  ) -> [String] {
    var options = ReadingOptions()
    options.format = format
    var list = ArticleList(paths: paths, options)
    var names: [String] = []
    while let found = list.next() {
      switch found {
      case .file(let path): names.append(String(path.dropFirst(folder.path.count + 1)))
      case .record(let line, let path):
        names.append("\(path.dropFirst(folder.path.count + 1)):\(line.number)")
      case .failure(let error): names.append(error.description)
      }
    }
    return names
  }

  private func articles(in paths: [String]) -> [Result<String, ReadError>] {
    var list = ArticleList(paths: paths)
    var reader = ArticleReader()
    var results: [Result<String, ReadError>] = []
    while let found = list.next() {
      do throws(ReadError) {
        results.append(.success(String(decoding: try reader.read(found).text.bytes, as: UTF8.self)))
      } catch {
        results.append(.failure(error))
      }
    }
    return results
  }
}
