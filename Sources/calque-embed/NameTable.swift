import CalqueText

/// CLDR's names of things in all languages, laid out so that they are looked up in place.
///
/// Three parts stand in one text: an index from the hash of a name to what it names and in which
/// languages; for each locale, where its names of each thing stand; and those names.
struct NameTable {
  /// A thing with a name: the number of its kind above that of its code.
  private typealias Thing = Int

  /// One of the names of a thing in a locale.
  private struct Name: Hashable {
    let spelling: String
    let isAlone: Bool
  }

  /// The names of a locale.
  private typealias Row = [Thing: [Name]]

  /// How a name stands for its thing: by itself, only in a date, or as the first word of any currency.
  private static let alone = 0
  private static let inDate = 1
  private static let beginning = 2
  /// The number of the kind whose names begin with what belongs to a country ("Argentine peso").
  private static let currency = 5

  private static let kinds:
    [(name: String, sources: [(kind: LocaleFacts.NameKind, isAlone: Bool)])] = [
      ("territory", [(.territory, true)]),
      ("city", [(.city, true)]),
      ("month", [(.month, false), (.monthAlone, true)]),
      ("weekday", [(.weekday, false), (.weekdayAlone, true)]),
      ("language", [(.language, true)]),
      ("currency", [(.currency, true)]),
    ]
  /// The kinds in which regions of a language differ enough to matter.
  private static let regionalKinds: Set = ["territory", "city", "month", "weekday"]

  /// The world, and parts of it that every language cuts and names in its own way.
  private static let vagueCodes: Set = [
    "001", "003", "005", "011", "013", "014", "015", "017", "018", "019", "021", "029", "030",
    "034",
    "035", "039", "053", "054", "057", "061", "143", "145", "151", "154", "155", "202", "419", "UN",
    "ZZ",
  ]

  /// The names of each locale, and those of them that it does not inherit.
  private var rows: [(tag: String, row: Row, own: Row)] = []
  private var things: [Thing] = []
  private var codes: [[String: Int]] = Array(repeating: [:], count: Self.kinds.count)

  /// The names of all locales that ICU has; those of a region only where they are not its language's.
  init() {
    var byTag: [String: Row] = [:]
    for tag in LocaleFacts.all.sorted() {
      let parent = Self.parent(of: tag)
      let inherited = parent.flatMap { byTag[$0] } ?? [:]
      let own = readRow(of: tag, onlyRegional: parent != nil).filter { inherited[$0] != $1 }
      guard !own.isEmpty, !isEnglish(own, in: tag, englishNames: byTag["en"]) else { continue }
      let row = inherited.merging(own) { $1 }
      byTag[tag] = row
      rows.append((tag, row, own))
    }
    things = codes.enumerated().flatMap { kind, codes in
      codes.values.map { kind << 12 | $0 }.sorted()
    }
  }

  /// Whether a locale of another language has names that are mostly English ones (hi-Latn).
  private func isEnglish(_ row: Row, in tag: String, englishNames: Row?) -> Bool {
    guard let englishNames, tag.contains("-Latn") else { return false }
    let places = row.filter { $0.key >> 12 == 0 }
    return places.filter { englishNames[$0.key] == $0.value }.count * 2 > places.count
  }

  /// The Swift source of `EmbeddedNameData`.
  var source: String {
    let families = Set(rows.map { Self.family(of: $0.tag) }).sorted()
    var text: [UInt8] = []
    let index = writeIndex(families, to: &text)
    let places = writeNames(to: &text)
    let kinds = Self.kinds.enumerated().map { number, kind in
      "    (.\(kind.name), \(things.firstIndex { $0 >> 12 == number } ?? things.count)),\n"
    }
    let tags = places.map { "    (\"\($0.tag)\", \($0.place)),\n" }
    return """
      import CalqueRules

      /// CLDR's names in all languages, in the layout that `NameTable` gives them.
      enum EmbeddedNameData {
        /// The first thing of each kind.
        static let kinds: [(kind: ForeignName.Kind, first: Int)] = [
      \(kinds.joined())  ]
        /// Where each locale's names are listed, by tag.
        static let rows: [(tag: StaticString, place: Int)] = [
      \(tags.joined())  ]
        static let families: [StaticString] = [
          \(families.map { "\"\($0)\"" }.joined(separator: ", "))
        ]
        static let index = \(index)
        static let text: StaticString = \(StringLiteral.source(of: String(decoding: text, as: UTF8.self)))
      }

      """
  }

  /// Writes what each name means, then the index that leads there; returns the index's place.
  private func writeIndex(_ families: [String], to text: inout [UInt8]) -> Int {
    let numbers = Dictionary(uniqueKeysWithValues: things.enumerated().map { ($1, $0) })
    let familyNumbers = Dictionary(uniqueKeysWithValues: families.enumerated().map { ($1, $0) })
    var meanings: [UInt64: [Int: Set<Int>]] = [:]  // families by number of thing and form
    var lengths: [UInt64: Int] = [:]  // of the longest name that begins so
    var spellings = NameHasher()
    for (tag, _, own) in rows {
      let family = familyNumbers[Self.family(of: tag)] ?? 0
      for (thing, names) in own {
        let number = 4 * (numbers[thing] ?? 0)
        let alone = Set(names.filter(\.isAlone).map(\.spelling))
        for name in names {
          let form = alone.contains(name.spelling) ? Self.alone : Self.inDate
          for hash in spellings.hashes(of: name.spelling) {
            meanings[hash.whole, default: [:]][number + form, default: []].insert(family)
            for beginning in hash.beginnings {
              lengths[beginning] = max(lengths[beginning] ?? 1, hash.length)
            }
            if let first = hash.beginnings.first, thing >> 12 == Self.currency {
              meanings[first, default: [:]][Self.beginning, default: []].insert(family)
            }
          }
        }
      }
    }
    var placesOfSets: [Set<Int>: Int] = [:]
    var entries: [UInt64: [UInt8]] = [:]
    // A place of 0 stands for no meaning.
    PackedNumber.write(0, width: 1, to: &text)
    for hash in Set(meanings.keys).union(lengths.keys).sorted() {
      var payload: [UInt8] = []
      let meaning = (meanings[hash] ?? [:]).sorted { $0.key < $1.key }
      for set in meaning.map(\.value) where placesOfSets[set] == nil {
        placesOfSets[set] = text.count
        PackedNumber.write(set.count, width: 2, to: &text)
        for family in set.sorted() { PackedNumber.write(family, width: 2, to: &text) }
      }
      PackedNumber.write(meaning.isEmpty ? 0 : text.count, width: 4, to: &payload)
      PackedNumber.write(lengths[hash] ?? 1, width: 1, to: &payload)
      entries[hash] = payload
      guard !meaning.isEmpty else { continue }
      PackedNumber.write(meaning.count, width: 1, to: &text)
      for (thing, set) in meaning {
        PackedNumber.write(thing / 4, width: 2, to: &text)
        PackedNumber.write(thing % 4, width: 1, to: &text)
        PackedNumber.write(placesOfSets[set] ?? 0, width: 4, to: &text)
      }
    }
    let place = text.count
    PackedIndex.write(entries, payloadWidth: 5, to: &text)
    return place
  }

  /// Writes the names of each locale; returns where each locale's list of things stands.
  private func writeNames(to text: inout [UInt8]) -> [(tag: String, place: Int)] {
    var placesOfNames: [[Name]: Int] = [:]
    var placesOfLists: [[UInt8]: Int] = [:]
    var places: [(tag: String, place: Int)] = []
    for (tag, row, own) in rows {
      for thing in things {
        guard let names = own[thing], placesOfNames[names] == nil else { continue }
        placesOfNames[names] = text.count
        PackedNumber.write(names.count, width: 1, to: &text)
        for name in names {
          let bytes = Array(name.spelling.utf8)
          PackedNumber.write(name.isAlone ? 1 : 0, width: 1, to: &text)
          PackedNumber.write(bytes.count, width: 2, to: &text)
          text += bytes
        }
      }
      var list: [UInt8] = []
      for thing in things {
        PackedNumber.write(row[thing].flatMap { placesOfNames[$0] } ?? 0, width: 4, to: &list)
      }
      let place = placesOfLists[list] ?? text.count
      if place == text.count { text += list }
      placesOfLists[list] = place
      places.append((tag, place))
    }
    return places
  }

  private mutating func readRow(of tag: String, onlyRegional: Bool) -> Row {
    let facts = LocaleFacts(tag)
    var row: Row = [:]
    for (number, kind) in Self.kinds.enumerated() {
      if onlyRegional, !Self.regionalKinds.contains(kind.name) { continue }
      for source in kind.sources {
        for (code, name) in facts.names(of: source.kind) where !Self.vagueCodes.contains(code) {
          let known = codes[number][code] ?? codes[number].count
          codes[number][code] = known
          row[number << 12 | known, default: []].append(
            Name(spelling: name, isAlone: source.isAlone))
        }
      }
    }
    return row
  }

  /// The language of a regional tag, with its script; nil where a tag names no region.
  private static func parent(of tag: String) -> String? {
    let parts = tag.split(separator: "-")
    guard parts.count > 1, let last = parts.last, last.count < 4 else { return nil }
    return parts.dropLast().joined(separator: "-")
  }

  /// The language of a tag, without script and region.
  private static func family(of tag: String) -> String {
    String(tag.prefix { $0 != "-" })
  }
}
