import CalqueTestSupport
import CalqueText
import Foundation
import Testing

@testable import CalqueCLI

/// In a folder of every format, in UTF-8, UTF-16 and windows-1252 and every compression, each finding stands at its bytes.
///
/// `CALQUE_FILES` in the environment makes it larger.
struct MixedFolderTests {
  /// A format's file with one finding, or as many as there are records.
  private struct Sample {
    let ending: String
    let page: String
    let findings: Int
    var isJSON: Bool { ending.hasPrefix("json") }
    var isTable: Bool { ending == "csv" || ending == "tsv" }
  }

  private static let samples = [
    Sample(ending: "txt", page: "Café “noir”, naïve.\r\nIt is “the the” end, é.\n", findings: 1),
    Sample(
      ending: "md", page: "# Café\n\nIt — is *the* **the** end, and `the the` “é”.\n", findings: 1),
    Sample(ending: "mdx", page: "import X\n\n{x} Café “noir” is\nthe the end.\n", findings: 1),
    Sample(
      ending: "html",
      page: "<p>“é” caf&eacute; café</p>\r\n<pre>the the</pre><p>&lt; the\n<b>the</b> end.",
      findings: 2),
    Sample(
      ending: "srt", page: "1\n00:00:01,000 --> 00:00:02,000\n<i>Café</i>, “the\nthe” end.\n",
      findings: 1),
    Sample(
      ending: "vtt", page: "WEBVTT\n\n00:01.000 --> 00:02.000\nCafé “noir” is the the end.\n",
      findings: 1),
    Sample(
      ending: "jsonl",
      page: #"{"text":"Caf\u00e9 café “the the”"}"# + "\n" + #"{"text":"\"the\u0020the\" end"}"#,
      findings: 3),
    Sample(
      ending: "json",
      page:
        "[ {\"n\":[1,{}],\n \"text\":\"é “the the” \\ud83d\\ude00\"},\n{\"text\":\"It is\\nthe\\u0020the end\"}]",
      findings: 2),
    Sample(
      ending: "csv",
      page: "n,text\r\n1,\"é “\"\"the the\"\"”, the\r\nend\"\r\n2,It is the the end\r\n",
      findings: 2),
    Sample(ending: "tsv", page: "text\tn\nCafé: the the end\t1\n\"é, the the\"\t2\n", findings: 2),
  ]

  @Test func `each finding's text is what its bytes say, with the format's escaping undone`()
    async throws
  {
    let folder = TemporaryFolder()
    let count = ProcessInfo.processInfo.environment["CALQUE_FILES"].flatMap { Int($0) } ?? 180
    var packed: [[String]] = [[], [], []]
    var files: [String: (sample: Sample, bytes: [UInt8])] = [:]
    var planted = 0
    for number in 0..<count {
      let sample = Self.samples[number % Self.samples.count]
      let encoding = sample.isJSON ? 0 : number / Self.samples.count % 3
      let compression = number / Self.samples.count / 3 % 3
      let page = String(
        repeating: "It was said so in the morning. ", count: sample.ending == "txt" ? 3 : 0)
      let bytes = try Self.bytes(page + sample.page, encoding)
      let name = "in/\(number % 7)/\(number).\(sample.ending)"
      let path = folder.write(bytes, to: name)
      packed[compression].append(path)
      files[name + ["", ".gz", ".zst"][compression]] = (sample, bytes)
      planted += sample.findings
    }
    for (program, paths) in [(["gzip"], packed[1]), (["zstd", "-q", "--rm"], packed[2])] {
      for start in stride(from: 0, to: paths.count, by: 500) {
        let some = Array(paths[start..<min(start + 500, paths.count)])
        #expect(try Command.run(program + some, in: folder.path).status == 0)
      }
    }
    let run = await CalqueRun(
      "check", "-f", "jsonl", "-l", "en", "-r", "doubled-word", "--text-field", "text",
      "\(folder.path)/in",
      in: folder)
    #expect(run.status == .findings)
    #expect(run.errors == "")
    var found = 0
    for line in run.output.split(separator: "\n") {
      let article = try #require(
        try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
      let encoding = try #require(article["encoding"] as? String)
      for finding in try #require(article["findings"] as? [[String: Any]]) {
        found += 1
        let source = finding["source"] as? [String: Any]
        let name = try #require(source?["path"] as? String ?? article["id"] as? String)
        let file = try #require(files[name])
        let place = source ?? finding
        let start = try #require(place["start"] as? Int)
        let raw = Array(file.bytes[start..<(try #require(place["end"] as? Int))])
        let written = String(
          decoding: try Decoder(encoding: encoding).decode(raw).bytes, as: UTF8.self)
        let text = try Self.undone(written, file.sample)
        #expect(text == finding["text"] as? String, "\(name)")
        #expect(text.lowercased().contains("the") || text.contains("af"), "\(name)")
      }
    }
    #expect(found == planted)
  }

  private static func bytes(_ page: String, _ encoding: Int) throws -> [UInt8] {
    switch encoding {
    case 0: return Array(page.utf8)
    case 1: return [0xFF, 0xFE] + Array(try #require(page.data(using: .utf16LittleEndian)))
    default: return Array(try #require(page.data(using: .windowsCP1252)))
    }
  }

  private static func undone(_ written: String, _ sample: Sample) throws -> String {
    if sample.isJSON {
      let value = try JSONSerialization.jsonObject(
        with: Data("\"\(written)\"".utf8), options: .fragmentsAllowed)
      return try #require(value as? String)
    }
    return sample.isTable ? written.replacing("\"\"", with: "\"") : written
  }
}
