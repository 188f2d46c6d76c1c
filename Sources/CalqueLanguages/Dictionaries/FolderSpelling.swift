import CalqueRules

/// What the dictionaries of a folder tell in articles of one language.
struct FolderSpelling: SpellingKnowledge {
  private let own: [SpellingDictionary]
  private let others: [(language: String, dictionaries: [SpellingDictionary])]

  /// The spelling of a language; nil where the folder has no dictionary of it. Of other languages those are
  /// asked that its articles are mostly translated from.
  init?(of language: LanguageFacts, in folder: DictionaryFolder) {
    let tag = String(language.tag.prefix { $0 != "-" })
    guard let own = folder.dictionaries[tag] else { return nil }
    self.own = own
    others = language.usualSources.subtracting([tag]).sorted().compactMap { source in
      folder.dictionaries[source].map { (source, $0) }
    }
  }

  func isOwn(_ word: String) -> Bool {
    own.contains { $0.hasAsNoun(word) }
  }

  func otherLanguages(of word: String) -> [String] {
    others.filter { $0.dictionaries.contains { $0.has(word) } }.map(\.language)
  }

  func reach(of word: String) -> Int {
    others.count { $0.dictionaries.contains { $0.hasAsNoun(word) } }
  }

  var dictionaries: [String] { (own + others.flatMap(\.dictionaries)).map(\.version) }
}

extension SpellingDictionary {
  /// Whether it has a word in lower case, or with the capital of a German noun.
  fileprivate func hasAsNoun(_ word: String) -> Bool {
    has(word) || has(word.prefix(1).uppercased() + word.dropFirst())
  }
}
