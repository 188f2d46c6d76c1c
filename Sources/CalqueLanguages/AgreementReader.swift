import CalqueRules
import CalqueText
import CalqueYAML

/// Reads `agreement.yaml`: kinds of determiners by slot, and nouns and adjectives by gender.
///
/// Words stand in lists or in plain text with blanks between; a word that starts with a hyphen is an ending.
struct AgreementReader {
  private struct Word {
    let spelling: String
    let reading: Agreement.Reading
  }

  private var kinds: [[Agreement.Slot]] = []
  private var words: [Word] = []
  private var endings: [(ending: String, reading: Agreement.Reading)] = []
  private var plurals: [(ending: String, plural: String)] = []
  private var sounds: [String: Agreement.Sound] = [:]
  private var hasCapitalNouns = false

  private static let keys = ["capitals", "determiners", "sounds", "plurals", "nouns", "adjectives"]

  init(_ node: YAMLNode) throws(PackError) {
    for (key, value) in try node.entries("agreement.yaml", knowing: Self.keys) {
      switch key {
      case "capitals": hasCapitalNouns = try value.string("nouns or none") == "nouns"
      case "determiners": for kind in value.items { kinds.append(try Self.slots(kind)) }
      case "sounds":
        for (key, value) in try value.entries("sounds", knowing: ["plain", "vowel", "cluster"]) {
          let sound: Agreement.Sound =
            key == "plain" ? .plain : key == "vowel" ? .vowel : .cluster
          for beginning in try Self.split(value) { sounds[beginning] = sound }
        }
      case "plurals":
        for entry in try value.entries("endings and their plurals") {
          plurals.append(
            (try entry.key.string("an ending"), try entry.value.string("a plural ending")))
        }
        plurals.sort { $0.ending.utf8.count > $1.ending.utf8.count }
      default: try readWords(value, isAdjective: key == "adjectives")
      }
    }
  }

  /// The agreement it all makes.
  func agreement(_ hasher: inout WordHasher) -> Agreement {
    var readings: [(hash: UInt64, reading: Agreement.Reading)] = []
    var known: [UInt64: Int] = [:]
    func add(_ hash: UInt64, _ reading: Agreement.Reading) {
      if let place = known[hash] {
        readings[place].reading = readings[place].reading.merged(with: reading)
      } else {
        known[hash] = readings.count
        readings.append((hash, reading))
      }
    }
    let spellings = words.map(\.spelling)
    for (token, word) in zip(wordTokens(spellings, &hasher), words) { add(token, word.reading) }
    if !plurals.isEmpty {
      let singular = words.filter {
        !$0.reading.isAdjective && $0.reading.features.contains(.singular)
      }
      let plural = singular.map { self.plural(of: $0.spelling) }
      for (token, word) in zip(wordTokens(plural, &hasher), singular) { add(token, word.reading) }
    }
    var forms: [String: UInt64] = [:]
    for spelling in kinds.joined().flatMap(\.spellings) where !spelling.hasSuffix("'") {
      forms[spelling] = WordIndex.combined(hasher.hashes(of: spelling))
    }
    return Agreement(
      kinds: kinds, forms: { forms[$0] }, words: readings, endings: endings, sounds: sounds,
      hasCapitalNouns: hasCapitalNouns)
  }

  /// The hashes of words, all hashed at once.
  private func wordTokens(_ words: [String], _ hasher: inout WordHasher) -> [UInt64] {
    hasher.hashes(of: words.joined(separator: " "))
  }

  private func plural(of noun: String) -> String {
    for (ending, plural) in plurals where noun.hasSuffix(ending) {
      return String(noun.dropLast(ending.count)) + plural
    }
    return noun
  }

  private mutating func readWords(_ node: YAMLNode, isAdjective: Bool) throws(PackError) {
    for entry in try node.entries("words by gender") {
      let key = try entry.key.string("a gender")
      guard let features = WordsReader.features(key) else {
        throw entry.key.error("‘\(key)’ is no gender, number or other feature")
      }
      let word = Agreement.Reading(features: features, isAdjective: isAdjective, isListed: true)
      let ending = Agreement.Reading(
        features: features, isAdjective: isAdjective, isListed: false)
      for spelling in try Self.split(entry.value) {
        guard Self.isWord(spelling.hasPrefix("-") ? spelling.dropFirst() : spelling[...]) else {
          throw entry.value.error("‘\(spelling)’ is neither a word nor an ending")
        }
        if spelling.hasPrefix("-") {
          endings.append((String(spelling.dropFirst()), ending))
        } else {
          words.append(Word(spelling: spelling, reading: word))
        }
      }
    }
  }

  /// Whether a spelling is letters alone.
  private static func isWord(_ spelling: Substring) -> Bool {
    let isPlain = spelling.utf8.allSatisfy { (0x61...0x7A).contains($0) }  // as most are
    return !spelling.isEmpty && (isPlain || spelling.allSatisfy(\.isLetter))
  }

  private static func slots(_ node: YAMLNode) throws(PackError) -> [Agreement.Slot] {
    var slots: [Agreement.Slot] = []
    for entry in try node.entries("a determiner’s forms") {
      let key = try entry.key.string("features")
      guard let features = WordsReader.features(key) else {
        throw entry.key.error("‘\(key)’ is no gender, number, case or other feature")
      }
      let forms = try entry.value.string("forms").split(separator: "/")
        .map { form in String(form.drop { $0 == " " }) }
        .map { form in form.last == " " ? String(form.dropLast()) : form }
      guard (1...3).contains(forms.count), !forms.contains("") else {
        throw entry.value.error("expected one to three forms, with ‘/’ between")
      }
      slots.append(Agreement.Slot(features: features, spellings: forms))
    }
    return slots
  }

  private static func split(_ node: YAMLNode) throws(PackError) -> [String] {
    try node.strings("words").flatMap { $0.split(separator: " ").map(String.init) }
  }
}
