import CalqueText
import Foundation

/// How often words stand beside the function words of some languages, to be looked up in place.
struct NeighbourTable {
  private var languages: [(tag: String, counts: [UInt64: [UInt8]])] = []

  /// The figures of a folder, a file a language: on each line a word or two, and twice the binary
  /// logarithm of their count.
  init(_ folder: String) throws {
    var hasher = WordHasher()
    for name in try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    where name.hasSuffix(".txt") {
      let text = try String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8)
      var counts: [UInt64: [UInt8]] = [:]
      for line in text.split(separator: "\n") where !line.hasPrefix("#") {
        let words = line.split(separator: " ")
        guard let figure = words.last.flatMap({ Int($0) }) else { continue }
        let hashes = words.dropLast().map { hasher.hashes(of: String($0)) }
        guard hashes.allSatisfy({ $0.count == 1 }) else { continue }
        var payload: [UInt8] = []
        PackedNumber.write(figure, width: 1, to: &payload)
        counts[WordIndex.combined(hashes.joined())] = payload
      }
      languages.append((String(name.dropLast(4)), counts))
    }
  }

  /// The Swift source of `EmbeddedNeighbourData`.
  var source: String {
    let indices = languages.map { language in
      var text: [UInt8] = []
      PackedIndex.write(language.counts, payloadWidth: 1, to: &text)
      let literal = StringLiteral.source(of: String(decoding: text, as: UTF8.self))
      return "    (\"\(language.tag)\", \(literal)),\n"
    }
    return """
      /// How often words stand beside function words, in the layout that `NeighbourTable` gives them.
      enum EmbeddedNeighbourData {
        static let languages: [(tag: StaticString, counts: StaticString)] = [
      \(indices.joined())  ]
      }

      """
  }
}
