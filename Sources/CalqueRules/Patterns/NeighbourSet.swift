import CalqueText

/// Which tokens may stand beside another, by seven bits of their hashes: enough to tell at once that most
/// matches are none.
struct NeighbourSet: Sendable {
  /// Any token, or none.
  static let any = NeighbourSet(nil)

  private let low: UInt64
  private let high: UInt64
  private let isAny: Bool

  /// The tokens with these hashes; any for nil.
  init(_ hashes: Set<UInt64>?) {
    var low: UInt64 = 0
    var high: UInt64 = 0
    for place in (hashes ?? []).map(Place.init) {
      if place.isHigh { high |= place.bit } else { low |= place.bit }
    }
    self.low = low
    self.high = high
    isAny = hashes == nil
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

    /// No token.
    static var none: Place { Place(bit: 0, isHigh: false) }

    private init(bit: UInt64, isHigh: Bool) {
      self.bit = bit
      self.isHigh = isHigh
    }
  }

  /// Whether a token, by its place, may be in the set.
  @inline(__always)
  func mayHold(_ place: Place) -> Bool {
    (place.isHigh ? high : low) & place.bit != 0 || isAny
  }
}
