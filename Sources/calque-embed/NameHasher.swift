import CalqueText

/// Gives the hashes by which a name is found, in texts that fold case by default and as Turkish does.
struct NameHasher: ~Copyable {
  /// A name's hash, with those of what it begins with, from its first token on, and its length in tokens.
  struct Hash {
    let whole: UInt64
    let beginnings: [UInt64]
    let length: Int
  }

  /// The longest name, in tokens, that is looked for.
  private static let longest = 12

  private var plain = WordHasher()
  private var turkic = WordHasher(turkic: true)
  private var known: [String: [Hash]] = [:]

  /// The one or two hashes of a name; none where it is too long to look for.
  mutating func hashes(of name: String) -> [Hash] {
    if let hashes = known[name] { return hashes }
    var hashes = [Self.hash(plain.hashes(of: name))]
    if name.unicodeScalars.contains(where: { $0 == "I" || $0 == "İ" }) {
      hashes.append(Self.hash(turkic.hashes(of: name)))
    }
    let found = hashes.compactMap { $0 }
    known[name] = found
    return found
  }

  private static func hash(_ tokens: [UInt64]) -> Hash? {
    guard !tokens.isEmpty, tokens.count <= longest else { return nil }
    let beginnings = tokens.indices.dropLast().map { WordIndex.combined(tokens[...$0]) }
    return Hash(
      whole: WordIndex.combined(tokens), beginnings: beginnings, length: tokens.count)
  }
}
