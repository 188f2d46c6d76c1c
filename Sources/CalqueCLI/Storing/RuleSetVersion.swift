import Calque
import CalqueLanguages
import CalqueReading
import CalqueStoring

/// The version of what is looked for: the program with its packs, the options, and a user's packs.
enum RuleSetVersion {
  /// The version that holds for articles under a setup that are read as told.
  static func version(of setup: Setup, program: ContentHash, input: String) -> ContentHash {
    var hash = program
    hash.combine(input)
    hash.combine(setup.checker.options.text)
    for folder in setup.checker.options.packFolders { combine(folder, into: &hash) }
    if let folder = setup.checker.options.dictionaryFolder { combine(folder, into: &hash) }
    return hash
  }

  /// The program that is running, told by its bytes.
  static func program() -> ContentHash {
    var hash = ContentHash()
    combine("/proc/self/exe", into: &hash)
    return hash
  }

  /// Takes in a file, or the files under a folder by name.
  private static func combine(_ path: String, into hash: inout ContentHash) {
    hash.combine(path)
    if let names = FileBytes.names(in: path) {
      for name in names { combine("\(path)/\(name)", into: &hash) }
    } else if var stream = try? ByteStream(path: path) {
      var block = [UInt8](repeating: 0, count: ByteStream.block)
      while let count = try? stream.read(into: &block, from: 0), count > 0 {
        hash.combine(count == block.count ? block : Array(block[..<count]))
      }
    }
  }
}
