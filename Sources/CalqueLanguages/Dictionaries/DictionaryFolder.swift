import CalqueYAML
internal import Glibc

/// A folder of Hunspell's dictionaries, each an affix file and a word list: "en_GB.aff", "en_GB.dic".
///
/// A class, because all languages share what is read once.
final class DictionaryFolder: Sendable {
  /// By language, without script and region.
  let dictionaries: [String: [SpellingDictionary]]

  /// The dictionaries of a folder; a file with many names is one.
  ///
  /// - Throws: `PackError` where it cannot be read or holds none.
  init(_ folder: String) throws(PackError) {
    guard let names = FileBytes.names(in: folder) else {
      throw PackError(file: folder, line: 0, column: 0, message: "no such folder")
    }
    var dictionaries: [String: [SpellingDictionary]] = [:]
    var files: Set<String> = []
    for name in names where name.hasSuffix(".dic") && names.contains("\(name.dropLast(4)).aff") {
      var status = stat()
      guard stat("\(folder)/\(name)", &status) == 0,
        files.insert("\(status.st_dev) \(status.st_ino)").inserted
      else { continue }
      let base = String(name.dropLast(4))
      let language = String(base.prefix { $0 != "_" && $0 != "-" })
      dictionaries[language, default: []].append(
        SpellingDictionary(base, in: folder, status: status))
    }
    guard !dictionaries.isEmpty else {
      throw PackError(
        file: folder, line: 0, column: 0,
        message: "holds no dictionary; one is two files, as en_GB.aff and en_GB.dic")
    }
    self.dictionaries = dictionaries
  }
}
