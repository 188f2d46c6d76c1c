import CalqueText

extension Language {
  /// Whether a spelling is a word of the lexicon.
  ///
  /// - Complexity: some 50 µs; for what is rare.
  func knows(_ spelling: String) -> Bool {
    var hasher = WordHasher(turkic: self.isTurkic)
    let hashes = hasher.hashes(of: spelling)
    return hashes.count == 1 && self.lexicon.index.number(of: hashes[0]) != 0
  }
}
