internal import CHunspell
import CalqueText
internal import Glibc
import Synchronization

/// A dictionary of Hunspell's: an affix file and a word list, read when it is first asked.
///
/// A class, because all workers share it; it answers one of them at a time.
final class SpellingDictionary: Sendable {
  /// Its files' name without the extension: "en_GB".
  let name: String
  /// Its name, and its word list's size and day: "en_GB (1053846 bytes of 2022-01-20)".
  let version: String
  private let path: String
  private let state = Mutex<State?>(nil)

  /// The dictionary as it was read, with the answers it gave.
  private struct State: ~Copyable {
    let handle: OpaquePointer?
    let encoder: Encoder?
    var known: [String: Bool] = [:]

    init(path: String) {
      handle = calque_dictionary_open("\(path).aff", "\(path).dic")
      let encoding = handle.flatMap { calque_dictionary_encoding($0) }.map { String(cString: $0) }
      encoder = encoding.flatMap { $0 == "UTF-8" ? nil : Encoder(encoding: $0) }
    }

    deinit {
      if let handle { calque_dictionary_close(handle) }
    }

    func has(_ word: String) -> Bool {
      guard let handle else { return false }
      guard let encoder else { return calque_dictionary_has(handle, word) }
      guard let bytes = encoder.encode(word) else { return false }
      return (bytes + [0]).withUnsafeBufferPointer { bytes in
        bytes.withMemoryRebound(to: CChar.self) { characters in
          characters.baseAddress.map { calque_dictionary_has(handle, $0) } ?? false
        }
      }
    }
  }

  /// So many answers are kept.
  private static let memory = 1 << 16

  /// The dictionary of a folder that has a name.
  init(_ name: String, in folder: String, status: stat) {
    self.name = name
    var seconds = status.st_mtim.tv_sec
    var day = tm()
    gmtime_r(&seconds, &day)
    func digits(_ number: Int32) -> String { number < 10 ? "0\(number)" : "\(number)" }
    version =
      "\(name) (\(status.st_size) bytes of \(1900 + day.tm_year)-\(digits(day.tm_mon + 1))"
      + "-\(digits(day.tm_mday)))"
    path = "\(folder)/\(name)"
  }

  /// Whether it has a word.
  ///
  /// - Complexity: some microseconds for a word that it was not asked before; reading it takes 50 to 400 ms.
  func has(_ word: String) -> Bool {
    state.withLock { state in
      if state == nil { state = State(path: path) }
      if let known = state?.known[word] { return known }
      let isKnown = state?.has(word) ?? false
      if state?.known.count == Self.memory { state?.known = [:] }
      state?.known[word] = isKnown
      return isKnown
    }
  }
}
