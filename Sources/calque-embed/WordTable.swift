import CalqueText
import Foundation

/// The words of all packs, each with the languages it belongs to, to be looked up in place.
struct WordTable {
  private var languages: [String] = []
  private var byHash: [UInt64: UInt64] = [:]

  /// The words of a folder of packs.
  ///
  /// - Precondition: the packs are of at most 60 languages.
  init(_ folder: String) throws {
    let root = URL(fileURLWithPath: folder, isDirectory: true)
    let prefix = root.standardizedFileURL.path.count + 1
    var plain = WordHasher()
    var turkic = WordHasher(turkic: true)
    let files = PackTexts.files(below: root).filter { $0.hasSuffix("/words.yaml") }
    languages = Set(files.map { String($0.dropFirst(prefix).prefix { $0 != "-" && $0 != "/" }) })
      .subtracting(["root"]).sorted()
    precondition(languages.count <= 60, "a language has a bit of its own")
    for file in files {
      let tag = file.dropFirst(prefix).prefix { $0 != "-" && $0 != "/" }
      guard let number = languages.firstIndex(of: String(tag)) else { continue }
      let text = try Data(contentsOf: URL(fileURLWithPath: file))
      for word in try WordsFile.words(in: Array(text)) {
        for hashes in [plain.hashes(of: word), turkic.hashes(of: word)] where hashes.count == 1 {
          byHash[hashes[0], default: 0] |= 1 << UInt64(number)
        }
      }
    }
  }

  /// The Swift source of `EmbeddedWordData`.
  var source: String {
    var text: [UInt8] = []
    let entries = byHash.mapValues { set in
      var payload: [UInt8] = []
      PackedNumber.write(Int(set), width: 10, to: &payload)
      return payload
    }
    PackedIndex.write(entries, payloadWidth: 10, to: &text)
    return """
      /// The words of all packs by hash, each with the set of its languages.
      enum EmbeddedWordData {
        /// The languages, by number in a set.
        static let languages: [StaticString] = [
          \(languages.map { "\"\($0)\"" }.joined(separator: ", "))
        ]
        static let text: StaticString = \(StringLiteral.source(of: String(decoding: text, as: UTF8.self)))
      }

      """
  }
}
