/// Grammatical features of a word form; a form lists those it has, and none of a kind where any fits.
public struct Features: OptionSet, Hashable, Sendable {
  public let rawValue: UInt32
  public init(rawValue: UInt32) { self.rawValue = rawValue }

  public static let present = Features(rawValue: 1 << 0)
  public static let past = Features(rawValue: 1 << 1)
  public static let imperfect = Features(rawValue: 1 << 2)
  public static let future = Features(rawValue: 1 << 3)
  public static let conditional = Features(rawValue: 1 << 4)
  public static let perfect = Features(rawValue: 1 << 5)
  public static let subjunctive = Features(rawValue: 1 << 6)
  public static let imperative = Features(rawValue: 1 << 7)
  public static let infinitive = Features(rawValue: 1 << 8)
  public static let participle = Features(rawValue: 1 << 9)
  public static let gerund = Features(rawValue: 1 << 10)
  public static let firstPerson = Features(rawValue: 1 << 11)
  public static let secondPerson = Features(rawValue: 1 << 12)
  public static let thirdPerson = Features(rawValue: 1 << 13)
  public static let singular = Features(rawValue: 1 << 14)
  public static let plural = Features(rawValue: 1 << 15)
  public static let dual = Features(rawValue: 1 << 16)
  public static let masculine = Features(rawValue: 1 << 17)
  public static let feminine = Features(rawValue: 1 << 18)
  public static let neuter = Features(rawValue: 1 << 19)
  public static let common = Features(rawValue: 1 << 20)
  public static let nominative = Features(rawValue: 1 << 21)
  public static let genitive = Features(rawValue: 1 << 22)
  public static let dative = Features(rawValue: 1 << 23)
  public static let accusative = Features(rawValue: 1 << 24)
  public static let instrumental = Features(rawValue: 1 << 25)
  public static let locative = Features(rawValue: 1 << 26)
  public static let oblique = Features(rawValue: 1 << 27)
  public static let negative = Features(rawValue: 1 << 28)
  public static let polite = Features(rawValue: 1 << 29)
  public static let plain = Features(rawValue: 1 << 30)
  public static let contracted = Features(rawValue: 1 << 31)

  /// All tenses and moods of finite forms.
  public static let finite: Features = [
    .present, .past, .imperfect, .future, .conditional, .perfect, .subjunctive, .imperative,
  ]
  public static let genders: Features = [.masculine, .feminine, .neuter, .common]
  public static let numbers: Features = [.singular, .plural, .dual]
  public static let persons: Features = [.firstPerson, .secondPerson, .thirdPerson]

  /// The features by the names packs give them.
  public static let named: [String: Features] = [
    "present": .present, "past": .past, "imperfect": .imperfect, "future": .future,
    "conditional": .conditional, "perfect": .perfect, "subjunctive": .subjunctive,
    "imperative": .imperative, "infinitive": .infinitive, "participle": .participle,
    "gerund": .gerund, "1": .firstPerson, "2": .secondPerson, "3": .thirdPerson,
    "sg": .singular, "pl": .plural, "dual": .dual, "m": .masculine, "f": .feminine,
    "n": .neuter, "c": .common, "nom": .nominative, "gen": .genitive, "dat": .dative,
    "acc": .accusative, "ins": .instrumental, "loc": .locative, "obl": .oblique,
    "negative": .negative, "polite": .polite, "plain": .plain, "contracted": .contracted,
  ]

  /// Whether both can be said of one word: no kind of feature in which both speak and disagree.
  public func agrees(with other: Features, in kind: Features) -> Bool {
    let mine = intersection(kind)
    let theirs = other.intersection(kind)
    return mine.isEmpty || theirs.isEmpty || !mine.isDisjoint(with: theirs)
  }
}
