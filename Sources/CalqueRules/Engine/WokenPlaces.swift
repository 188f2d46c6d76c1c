import CalqueText

/// The places at which rules are to look, gathered for each rule until there are many: a rule called at all
/// of its places at once costs less than many rules called in turns.
struct WokenPlaces: ~Copyable {
  /// How many places a rule gathers at most.
  static let most = 256

  private let places: UnsafeMutablePointer<Int>
  private let counts: UnsafeMutablePointer<Int>

  /// No places yet for so many rules.
  init(rules: Int) {
    places = .allocate(capacity: rules * Self.most)
    counts = .allocate(capacity: rules)
    counts.initialize(repeating: 0, count: rules)
  }

  deinit {
    places.deallocate()
    counts.deallocate()
  }

  /// Adds a place for a rule; true when it can take no more.
  @inline(__always)
  mutating func add(_ place: Int, for rule: Int) -> Bool {
    let count = counts[rule]
    places[rule &* Self.most &+ count] = place
    counts[rule] = count &+ 1
    return count &+ 1 == Self.most
  }

  /// Takes the places of a rule out.
  mutating func take(for rule: Int) -> UnsafeBufferPointer<Int> {
    defer { counts[rule] = 0 }
    return UnsafeBufferPointer(start: places + rule * Self.most, count: counts[rule])
  }
}
