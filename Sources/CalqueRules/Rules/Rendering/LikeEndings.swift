import CalqueText

/// Two words side by side that the lexicon does not know, but whose endings it has seen on verbs of its
/// own: forms of one verb in two tenses.
struct LikeEndings {
  let first: Features
  let second: Features

  /// How many verbs must have both endings for them to be a verb's.
  private static let enough = 3

  /// The endings of two words; nil where they are not a verb's, by the verbs of the lexicon.
  ///
  /// - Complexity: O(*n*) in the lexicon's verbs: for two words that begin alike.
  init?(_ one: String, _ other: String, of lexicon: Lexicon) {
    let stem = Self.stem(one, other)
    let letters = stem.count
    let endings = (String(one.dropFirst(letters)), String(other.dropFirst(letters)))
    // Short endings are those of nouns and adjectives too.
    guard letters > 3, !endings.0.isEmpty, !endings.1.isEmpty,
      endings.0.count + endings.1.count > 2
    else { return nil }
    var found: (count: Int, first: Features, second: Features) = (0, [], [])
    for verb in lexicon.verbs.indices.map({ UInt16($0 + 1) }) {
      let forms = lexicon.forms(of: verb).map { lexicon[$0] }
      guard let pair = Self.pair(of: verb, forms, endings) else { continue }
      found.count += 1
      found.first.formUnion(pair.0)
      found.second.formUnion(pair.1)
      if found.count == Self.enough { break }
    }
    guard found.count == Self.enough else { return nil }
    first = found.first
    second = found.second
  }

  /// What two words begin with.
  private static func stem(_ one: String, _ other: String) -> Substring {
    var end = one.startIndex
    for (first, second) in zip(one, other) {
      guard first == second else { break }
      end = one.index(after: end)
    }
    return one[..<end]
  }

  /// The features of two finite forms of a verb in different tenses that have these endings behind one stem.
  private static func pair(
    of verb: UInt16, _ forms: [Lexicon.Entry], _ endings: (String, String)
  ) -> (Features, Features)? {
    for one in forms where one.spelling.hasSuffix(endings.0) {
      let stem = one.spelling.dropLast(endings.0.count)
      let mine = one.finiteFeatures(of: verb).intersection(.finite)
      guard stem.count > 1, !mine.isEmpty else { continue }
      for other in forms
      where other.spelling.count == stem.count + endings.1.count
        && other.spelling.hasSuffix(endings.1) && other.spelling.hasPrefix(stem)
      {
        let theirs = other.finiteFeatures(of: verb).intersection(.finite)
        if !theirs.isEmpty, mine.isDisjoint(with: theirs) {
          return (one.finiteFeatures(of: verb), other.finiteFeatures(of: verb))
        }
      }
    }
    return nil
  }
}
