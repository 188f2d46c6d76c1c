import CalqueRules
import CalqueText

/// CLDR's names in all languages as a language sees them, read in place from the table built into the
/// program.
struct CLDRNames: NameKnowledge {
  private static let index = PackedIndex(EmbeddedNameData.text, at: EmbeddedNameData.index)
  private static let setWidth = 2
  private static let entryWidth = 7
  private static let placeWidth = 4

  /// The tags of languages that have a pack, by number among the families; nil for the others.
  private static let familiesWithPack: [String?] = {
    let tags = Set(EmbeddedPacks().tags.map { $0.prefix { $0 != "-" } })
    return EmbeddedNameData.families.map { tags.contains("\($0)") ? "\($0)" : nil }
  }()

  private let index = Self.index
  /// The language among the families.
  private let family: Int
  /// Where its names of things are listed.
  private let row: Int

  /// The names as the language of a tag sees them; nil where CLDR has no names in it.
  init?(tag: String) {
    var candidates = Self.inheritance(of: tag).makeIterator()
    var found: (tag: StaticString, place: Int)?
    while found == nil, let candidate = candidates.next() {
      found = EmbeddedNameData.rows.first { "\($0.tag)" == candidate }
    }
    let language = tag.prefix { $0 != "-" }
    guard let found,
      let family = EmbeddedNameData.families.firstIndex(where: { "\($0)" == language })
    else { return nil }
    self.family = family
    row = found.place
  }

  func foreignName(at index: TokenIndex, of text: SegmentedText) -> ForeignName? {
    guard let start = self.index.payload(of: text.tokens[index].hash) else { return nil }
    var found = Self.meanings(at: start)
    var end = index + 1
    var combined = text.tokens[index].hash
    var next = index
    var longest = number(start + Self.placeWidth, 1)
    var length = 1
    while length < longest {
      next += 1
      while next < text.tokens.count, text.tokens[next].kind == .space { next += 1 }
      guard next < text.tokens.count, text.tokens[next].kind != .lineEnd else { break }
      combined = WordIndex.combined(combined, text.tokens[next].hash)
      guard let entry = self.index.payload(of: combined) else { break }
      length += 1
      longest = number(entry + Self.placeWidth, 1)
      if let longer = Self.meanings(at: entry) {
        found = longer
        end = next + 1
      }
    }
    let meanings = foreignMeanings(at: found)
    return meanings.isEmpty ? nil : ForeignName(tokens: index..<end, meanings: meanings)
  }

  func isForeign(_ hash: UInt64) -> Bool {
    guard let payload = index.payload(of: hash) else { return false }
    return number(payload + Self.placeWidth, 1) > 1
      || !foreignMeanings(at: Self.meanings(at: payload)).isEmpty
  }

  var areInflected: Bool {
    let kinds = EmbeddedNameData.kinds
    guard let month = kinds.firstIndex(where: { $0.kind == .month }), month + 1 < kinds.count else {
      return false
    }
    return (kinds[month].first..<kinds[month + 1].first).contains { thing in
      let names = names(of: thing)
      guard let inDate = names.first(where: { !$0.isAlone }),
        let alone = names.first(where: { $0.isAlone })
      else { return false }
      return !inDate.spelling.lowercased().hasSuffix(alone.spelling.lowercased())
    }
  }

  func meanings(of hash: UInt64) -> [ForeignName.Meaning] {
    foreignMeanings(at: index.payload(of: hash).flatMap(Self.meanings(at:)))
  }

  func isName(_ hashes: [UInt64]) -> Bool {
    guard let payload = index.payload(of: WordIndex.combined(hashes)),
      let place = Self.meanings(at: payload)
    else { return false }
    return entries(at: place).contains { $0.form != .beginning && isOwn($0.languages) }
  }

  /// Where the meanings of an index's entry stand; nil where it is only the beginning of names.
  private static func meanings(at payload: Int) -> Int? {
    let place = PackedNumber.read(
      EmbeddedNameData.text.utf8Start, at: payload, width: placeWidth)
    return place == 0 ? nil : place
  }

  /// The meanings that stand at a place; none where a name of the language itself is among them.
  private func foreignMeanings(at place: Int?) -> [ForeignName.Meaning] {
    guard let place else { return [] }
    for entry in 0..<number(place, 1) {
      let start = place + 1 + entry * Self.entryWidth
      if isOwn(number(start + 3, Self.placeWidth)) { return [] }
    }
    return entries(at: place).filter { $0.form != .beginning }.compactMap { entry in
      let names = names(of: entry.thing)
      let languages = families(at: entry.languages)
      guard !names.isEmpty, !languages.isEmpty,
        let kind = EmbeddedNameData.kinds.last(where: { $0.first <= entry.thing })?.kind
      else { return nil }
      return ForeignName.Meaning(
        kind: kind, languages: languages, isOnlyInDates: entry.form == .inDate, names: names)
    }
  }

  /// How a name stands for a thing, in the table's numbers.
  private enum Form: Int {
    case alone = 0
    case inDate = 1
    /// It is the first word of a currency's name.
    case beginning = 2
  }

  /// The things that a name stands for, each with the place of the set of languages that call it so.
  private func entries(at place: Int) -> [(thing: Int, form: Form, languages: Int)] {
    (0..<number(place, 1)).map { entry in
      let start = place + 1 + entry * Self.entryWidth
      return (
        number(start, 2), Form(rawValue: number(start + 2, 1)) ?? .alone,
        number(start + 3, Self.placeWidth)
      )
    }
  }

  /// Whether the language is in a set, whose languages stand in the order of their numbers.
  private func isOwn(_ languages: Int) -> Bool {
    var low = 1
    var high = number(languages, Self.setWidth)
    while low <= high {
      let middle = (low + high) / 2
      let other = number(languages + middle * Self.setWidth, Self.setWidth)
      if other == family { return true }
      if other < family { low = middle + 1 } else { high = middle - 1 }
    }
    return false
  }

  /// The languages of a set that have a pack: few articles are translated from the others, and among
  /// two hundred languages one has a name that is any word.
  private func families(at languages: Int) -> [String] {
    (1...max(1, number(languages, Self.setWidth))).compactMap { place in
      let family = number(languages + place * Self.setWidth, Self.setWidth)
      return Self.familiesWithPack[family]
    }
  }

  /// The language's own names of a thing.
  private func names(of thing: Int) -> [ForeignName.OwnName] {
    var position = number(row + thing * Self.placeWidth, Self.placeWidth)
    guard position > 0 else { return [] }
    var names: [ForeignName.OwnName] = []
    let count = number(position, 1)
    position += 1
    for _ in 0..<count {
      let length = number(position + 1, 2)
      let bytes = UnsafeBufferPointer(
        start: EmbeddedNameData.text.utf8Start + position + 3, count: length)
      names.append(
        ForeignName.OwnName(
          spelling: String(decoding: bytes, as: UTF8.self), isAlone: number(position, 1) == 1))
      position += 3 + length
    }
    return names
  }

  @inline(__always)
  private func number(_ position: Int, _ width: Int) -> Int {
    PackedNumber.read(EmbeddedNameData.text.utf8Start, at: position, width: width)
  }

  /// A tag, then what it inherits names from, nearest first.
  private static func inheritance(of tag: String) -> [String] {
    var tags = [tag]
    if tag.split(separator: "-").count == 2, let script = LocaleFacts(tag).likelyScript {
      tags.append("\(tag.prefix { $0 != "-" })-\(script)")
    }
    tags.append(String(tag.prefix { $0 != "-" }))
    return tags
  }
}
