import CalqueText
import Foundation

/// The words of all packs and vocabularies, each with the languages it belongs to, to be looked up in
/// place.
struct WordTable {
  private var languages: [String] = []
  private var packWords: [UInt64: UInt64] = [:]
  private var vocabulary: [UInt64: UInt64] = [:]

  /// The words of a folder of packs, and of a folder of vocabularies, a file a language.
  ///
  /// - Precondition: they are of at most 60 languages.
  init(packs: String, _ vocabularies: String) throws {
    let packFiles = try Self.files(below: packs).filter { $0.path.hasSuffix("/words.yaml") }
    let vocabularyFiles = try Self.files(below: vocabularies)
    languages = Set((packFiles + vocabularyFiles).map(\.language)).subtracting(["root"]).sorted()
    precondition(languages.count <= 60, "a language has a bit of its own")
    packWords = try words(of: packFiles)
    vocabulary = try words(of: vocabularyFiles)
  }

  /// The words of some files by hash, each with the set of its languages.
  private func words(of files: [(path: String, language: String)]) throws -> [UInt64: UInt64] {
    var byHash: [UInt64: UInt64] = [:]
    var plain = WordHasher()
    var turkic = WordHasher(turkic: true)
    for file in files {
      guard let number = languages.firstIndex(of: file.language) else { continue }
      for word in try WordsFile.words(in: PackTables.tree(file.path)).flatMap(Self.forms) {
        for hashes in [plain.hashes(of: word), turkic.hashes(of: word)] where hashes.count == 1 {
          byHash[hashes[0], default: 0] |= 1 << UInt64(number)
        }
      }
    }
    return byHash
  }

  /// The files below a folder, each with the language that its name begins with.
  private static func files(below folder: String) throws -> [(path: String, language: String)] {
    let root = URL(fileURLWithPath: folder, isDirectory: true)
    let prefix = root.standardizedFileURL.path.count + 1
    return PackTables.files(below: root).map { path in
      (path, String(path.dropFirst(prefix).prefix { !"-/.".contains($0) }))
    }
  }

  /// The forms that a stem and its endings make: "carr-/y/ies", "accept/s/ed".
  private static func forms(_ notation: String) -> [String] {
    let parts = notation.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count > 1, let stem = parts.first else { return [notation] }
    let bare = stem.hasSuffix("-") ? stem.dropLast() : stem
    return (bare == stem ? [String(stem)] : []) + parts.dropFirst().map { String(bare + $0) }
  }

  /// The Swift source of `EmbeddedWordData`.
  var source: String {
    """
    /// The words of all packs and of the vocabularies by hash, each with the set of its languages.
    enum EmbeddedWordData {
      /// The languages, by number in a set.
      static let languages: [StaticString] = [
        \(languages.map { "\"\($0)\"" }.joined(separator: ", "))
      ]
      static let packs: StaticString = \(Self.literal(of: packWords))
      static let vocabularies: StaticString = \(Self.literal(of: vocabulary))
    }

    """
  }

  private static func literal(of words: [UInt64: UInt64]) -> String {
    var text: [UInt8] = []
    let entries = words.mapValues { set in
      var payload: [UInt8] = []
      PackedNumber.write(Int(set), width: 10, to: &payload)
      return payload
    }
    PackedIndex.write(entries, payloadWidth: 10, to: &text)
    return StringLiteral.source(of: String(decoding: text, as: UTF8.self))
  }
}
