import CalqueTestSupport
import CalqueText
import Testing

@testable import CalqueReading

/// Rows of CSV and TSV become articles whose places lead back to the file.
struct RowTests {
  @Test(arguments: [
    ("text\nplain\n", ["plain"]), ("text\r\nplain\r\nlast", ["plain", "last"]),
    ("id,text\n1,\"a, \"\"b\"\"\"\n", ["a, \"b\""]),
    ("id,text\n1,\"two\r\nlines\"\n\n2,\"\"\n", ["two\r\nlines", ""]),
    ("text,id\n5\" high and \"so\",1\n", ["5\" high and \"so\""]),
    ("\u{FEFF}\"text\",id\n\u{201C}é\u{201D},1\n", ["\u{201C}é\u{201D}"]),
  ])
  func `a field is what RFC 4180 says`(file: String, texts: [String]) throws {
    let folder = TemporaryFolder()
    let path = folder.write(file, to: "a.csv")
    let read = articles(path).map { $0.map { String(decoding: $0.original, as: UTF8.self) } }
    #expect(read.map { try? $0.get() } == texts)
  }

  @Test(arguments: [
    ("text\tid\n\"said\" he, 5\" high\t1\n", ["\"said\" he, 5\" high"]),
    ("text\tid\n\"a\tb\"\t1\nx\t2\n", ["a\tb", "x"]),
    ("id\ttext\n1\t\"open\n2\t“x”\n", ["\"open", "“x”"]),
  ])
  func `quotation marks of TSV count where they are all around a field`(
    file: String, texts: [String]
  ) {
    let folder = TemporaryFolder()
    let path = folder.write(file, to: "a.tsv")
    let read = articles(path).map { $0.map { String(decoding: $0.original, as: UTF8.self) } }
    #expect(read.map { try? $0.get() } == texts)
  }

  @Test(arguments: ["UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252"], [",", "\t"])
  func `every place leads back to its bytes, in every encoding`(
    encoding: String, separator: String
  ) throws {
    let folder = TemporaryFolder()
    let texts = [
      "Café “x” – the the end.", "It says \"the\" – and “”.", "ÿ\u{2026} \"\"", "naïve, très, ça",
    ]
    let encoder = Encoder(encoding: encoding)
    let file = texts.enumerated().reduce("id\(separator)text\r\n") { file, text in
      file + "\(text.offset)\(separator)\"\(text.element.replacing("\"", with: "\"\""))\"\r\n"
    }
    let bytes = try #require(encoder.encode(file))
    let path = folder.write(bytes, to: separator == "," ? "a.csv" : "a.tsv")
    let read = try articles(path, encoding: encoding).map { try $0.get() }
    #expect(read.map { String(decoding: $0.original, as: UTF8.self) } == texts)
    #expect(read.map(\.encoding) == texts.map { _ in encoding })
    for (article, text) in zip(read, texts) {
      let map = try #require(article.source?.map)
      var position = 0
      for character in text.unicodeScalars {
        let length = String(character).utf8.count
        let raw = map.range(Range(bytes: position..<(position + length))).bytes()
        let written = character == "\"" ? "\"\"" : String(character)
        #expect(Array(bytes[raw]) == encoder.encode(written))
        position += length
      }
    }
  }

  @Test func `a row that is malformed is an error at its place, and the rest goes on`() throws {
    let folder = TemporaryFolder()
    let path = folder.write(
      "id,text\n1,\"a\"b\n2,x,y\n3\n4,\"never closed\n5,x\n", to: "a.csv")
    let read = articles(path)
    #expect(read.map { $0.error?.code } == Array(repeating: "malformed-record", count: 4) + [nil])
    #expect(read.map { $0.error?.line } == [2, 3, 4, 5, nil])
    #expect(read.map { $0.error?.byte } == [13, 19, 22, 25, nil])
    #expect(try read.last?.get().id == "5")
  }

  @Test func `a table without the column is an error that names those there are`() {
    let folder = TemporaryFolder()
    let path = folder.write("id,body\n1,x\n", to: "a.csv")
    let read = articles(path)
    #expect(read.count == 1)
    #expect(
      read.first?.error == .missingColumn(path: path, field: "text", columns: ["id", "body"]))
  }

  @Test(arguments: [
    (#""x X""#, "a \"b\", c\n", #""x a ""b"", c"# + "\n\""), ("x X", "a; b", "x a; b"),
    ("x X", "a, b", nil), ("x X", "a \"b\"", nil), ("x X", "a\nb", nil),
  ])
  func `text is written so that it is read again, or not at all`(
    field: String, text: String, written: String?
  ) throws {
    let folder = TemporaryFolder()
    let file = "text,n\n\(field),1\n"
    let path = folder.write(file, to: "a.csv")
    let article = try #require(articles(path).first).get()
    let source = try #require(article.source)
    let range = source.map.range(Range(bytes: 2..<3))
    guard let written else {
      #expect(source.escaping.escaped(text, at: range) == nil)
      return
    }
    var bytes = Array(file.utf8)
    let escaped = try #require(source.escaping.escaped(text, at: range))
    bytes.replaceSubrange(range.bytes(), with: Array(escaped.utf8))
    #expect(String(decoding: bytes, as: UTF8.self) == "text,n\n\(written),1\n")
  }

  private func articles(_ path: String, encoding: String? = nil) -> [Result<Article, ReadError>] {
    var options = ReadingOptions()
    if let encoding, let decoder = try? Decoder(encoding: encoding) { options.decoder = decoder }
    var list = ArticleList(paths: [path], options)
    var reader = ArticleReader(options)
    var results: [Result<Article, ReadError>] = []
    while let found = list.next() {
      do throws(ReadError) {
        results.append(.success(try reader.read(found)))
      } catch {
        results.append(.failure(error))
      }
    }
    return results
  }
}

extension Result {
  /// Why there is no value.
  fileprivate var error: Failure? {
    if case .failure(let error) = self { error } else { nil }
  }
}
