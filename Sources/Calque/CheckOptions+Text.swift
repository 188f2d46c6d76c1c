import CalqueRules

extension CheckOptions {
  /// All options in one text: the same for options that find the same.
  ///
  /// Of folders of packs it holds the names alone.
  public var text: String {
    let weights = scoring.weights.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
    let severities = severities.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
    let parts: [(String, [String])] = [
      ("language", [language].compactMap(\.self)),
      ("source-language", [sourceLanguage].compactMap(\.self)),
      ("rules", rules.map { $0.sorted().map(\.description) } ?? ["all"]),
      ("ignored", ignoredRules.sorted().map(\.description)),
      ("severities", severities), ("strict", ["\(isStrict)"]),
      ("min-confidence", ["\(minimumConfidence)"]), ("names", namesLeftAlone),
      ("packs", packFolders), ("dictionaries", [dictionaryFolder].compactMap(\.self)),
      ("marks", marksSentences ? ["true"] : []), ("weights", weights),
      (
        "scoring",
        [
          "\(scoring.passMark)", "\(scoring.tolerance)", "\(scoring.minimumWords)",
          "\(scoring.countsRepeats)",
        ]
      ),
    ]
    return parts.map { name, values in
      "\(name)\(values.map { "\u{1F}\($0)" }.joined())\n"
    }.joined()
  }
}
