import CalqueText

/// Which tokens may stand beside another, by seven bits of their hashes: enough to tell at once that most
/// matches are none.
struct NeighbourSet: Sendable {
  private var low: UInt64 = 0
  private var high: UInt64 = 0

  /// The tokens with these hashes; any, or none, for nil.
  init(_ hashes: Set<UInt64>?) {
    guard let hashes else {
      (low, high) = (.max, .max)
      return
    }
    for place in hashes.map(Place.init) {
      if place.isHigh { high |= place.bit } else { low |= place.bit }
    }
  }

  /// Where a token would be in a set.
  struct Place {
    fileprivate let bit: UInt64
    fileprivate let isHigh: Bool

    /// The place of a token's hash.
    @inline(__always)
    init(_ hash: UInt64) {
      bit = 1 &<< (hash &>> 11 & 63)
      isHigh = hash & 1 << 17 != 0
    }

    /// No token: it shares its place with some.
    static var none: Place { Place(bit: 1, isHigh: false) }

    private init(bit: UInt64, isHigh: Bool) {
      self.bit = bit
      self.isHigh = isHigh
    }
  }

  /// Whether a token, by its place, may be in the set.
  @inline(__always)
  func mayHold(_ place: Place) -> Bool {
    (place.isHigh ? high : low) & place.bit != 0
  }
}
