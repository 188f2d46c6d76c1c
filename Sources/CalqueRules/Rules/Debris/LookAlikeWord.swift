import CalqueText

/// A word in one script, made from one that mixes look-alike letters of Latin, Cyrillic and Greek.
struct LookAlikeWord {
  /// The word in the script it belongs to.
  let spelling: String
  let script: Script
  /// The script of the letters that do not belong.
  let strangers: Script

  /// What a word of two scripts should be; nil where the letters do not look alike, as in a Latin name
  /// with a Cyrillic ending.
  init?(mixed word: String, in language: Language) {
    let scripts = word.unicodeScalars.map { Self.script(of: $0) }
    let letters = scripts.compactMap { $0 }
    let present: [Script] = [.latin, .cyrillic, .greek].filter(letters.contains)
    guard present.count == 2, letters.allSatisfy(present.contains) else { return nil }
    var options: [(spelling: String, script: Script, count: Int)] = []
    for script in present {
      guard let spelling = Self.spelling(word, in: script, language) else { continue }
      options.append((spelling, script, scripts.count { $0 == script }))
    }
    func isOwn(_ script: Script) -> Bool { language.scripts.contains(script.rawValue) }
    options.sort {
      ($0.count, isOwn($0.script) ? 1 : 0, $1.script.rawValue)
        > ($1.count, isOwn($1.script) ? 1 : 0, $0.script.rawValue)
    }
    guard let best = options.first, let other = present.first(where: { $0 != best.script }) else {
      return nil
    }
    // "Facebookом" is a foreign name with an ending of the language.
    if !isOwn(best.script), isOwn(other), Self.isInflected(letters, best.script) {
      return nil
    }
    spelling = best.spelling
    script = best.script
    strangers = other
  }

  /// What a word of another script looks like in the language's; nil where a letter has no look-alike.
  init?(foreign word: String, in language: Language) {
    let own: [Script] = [.latin, .cyrillic, .greek].filter {
      language.scripts.contains($0.rawValue)
    }
    guard own.count == 1, let script = own.first,
      let stranger = word.unicodeScalars.lazy.compactMap({ Self.script(of: $0) }).first,
      stranger != script, let spelling = Self.spelling(word, in: script, language)
    else { return nil }
    self.spelling = spelling
    self.script = script
    strangers = stranger
  }

  /// Whether a word of the language's script holds one letter of another between its own, whatever that
  /// looks like.
  static func hasStranger(_ word: String, in language: Language) -> Bool {
    let scripts = word.unicodeScalars.compactMap { script(of: $0) }
    guard scripts.count > 4, scripts.count == word.unicodeScalars.count else { return false }
    let strangers = scripts.indices.filter { !language.scripts.contains(scripts[$0].rawValue) }
    guard strangers.count == 1, let stranger = strangers.first else { return false }
    return scripts[stranger].isCased && stranger > 0 && stranger < scripts.count - 1
      && scripts.allSatisfy(\.isCased)
  }

  private static func isInflected(_ scripts: [Script], _ stem: Script) -> Bool {
    guard let end = scripts.firstIndex(where: { $0 != stem }), end > 1 else { return false }
    return !scripts[end...].contains(stem)
  }

  /// The script of a letter; nil for what is none.
  private static func script(of scalar: Unicode.Scalar) -> Script? {
    scalar.properties.isAlphabetic ? Script(of: scalar) : nil
  }

  /// The word with each letter of another script replaced by its look-alike in this one.
  private static func spelling(
    _ word: String, in script: Script, _ language: Language
  ) -> String? {
    var spelling = ""
    for scalar in word.unicodeScalars {
      guard let own = Self.script(of: scalar), own != script else {
        spelling.unicodeScalars.append(scalar)
        continue
      }
      guard let letter = lookAlike(of: scalar, in: script, language) else { return nil }
      spelling += letter
    }
    return String(decoding: NormalText(bytes: Array(spelling.utf8)).bytes, as: UTF8.self)
  }

  /// The letter of a script that looks like another; nil where there is none.
  private static func lookAlike(
    of scalar: Unicode.Scalar, in script: Script, _ language: Language
  ) -> String? {
    let isCapital = scalar.properties.isUppercase
    let letter = String(scalar)
    let skeleton = Confusables.skeleton(of: letter)
    if script == .latin {
      guard skeleton.unicodeScalars.first.flatMap({ Script(of: $0) }) == .latin else {
        return isCapital ? nil : sameCapital(as: letter, in: script, language)
      }
      if isCapital, skeleton == "l" { return "I" }
      let isSameCase = skeleton.unicodeScalars.first?.properties.isUppercase == isCapital
      let isSameLength =
        skeleton.unicodeScalars.count == letter.decomposed.unicodeScalars.count
      return isSameCase && isSameLength ? skeleton : nil
    }
    for candidate in candidates(in: script, language, capital: isCapital)
    where Confusables.skeleton(of: candidate) == skeleton {
      return candidate
    }
    return isCapital ? nil : sameCapital(as: letter, in: script, language)
  }

  /// The letter whose capital looks like another's: "к" for "k".
  private static func sameCapital(
    as letter: String, in script: Script, _ language: Language
  ) -> String? {
    // Capitals alike in Latin and Greek are more often units: "μm".
    guard script != .greek, letter.unicodeScalars.first.flatMap({ Script(of: $0) }) != .greek else {
      return nil
    }
    return lookAlike(of: letter.uppercased(), in: script, language)?.lowercased()
  }

  private static func lookAlike(
    of letter: String, in script: Script, _ language: Language
  ) -> String? {
    let scalars = letter.unicodeScalars
    guard scalars.count == 1, let scalar = scalars.first, scalar.properties.isUppercase else {
      return nil
    }
    return lookAlike(of: scalar, in: script, language)
  }

  /// The letters of a script to choose from: the language's, or the script's basic ones.
  private static func candidates(
    in script: Script, _ language: Language, capital: Bool
  ) -> [String] {
    var letters: [UInt32] = language.letters.filter {
      Unicode.Scalar($0).flatMap { Script(of: $0) } == script
    }
    if letters.isEmpty {
      letters = script == .cyrillic ? Array(0x430...0x45F) : Array(0x3AC...0x3CE)
    }
    return letters.sorted().compactMap { value in
      Unicode.Scalar(value).map { capital ? String($0).uppercased() : String($0) }
    }
  }
}
