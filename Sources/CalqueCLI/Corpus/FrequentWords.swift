/// Tells which sentences come again and again, of a stream that is too long to be remembered.
///
/// A hash falls into a group of places, and each place counts one hash. Hashes without a place wear the
/// least count of their group down, and take its place when nothing is left (after Misra and Gries).
struct FrequentWords {
  private var places: [(hash: UInt64, count: Int)]

  /// 32 MiB.
  private static let placeCount = 1 << 21
  private static let groupCount = 4
  /// What came so often comes again.
  private static let often = 4

  init() {
    places = Array(repeating: (0, 0), count: Self.placeCount)
  }

  /// Counts a hash; whether it has just become frequent.
  mutating func becomesFrequent(_ hash: UInt64) -> Bool {
    // The lowest bits choose a part of the occurrences' file.
    let start = Int(truncatingIfNeeded: hash >> 16) & (Self.placeCount - Self.groupCount)
    var least = start
    for place in start..<start + Self.groupCount {
      if places[place].hash == hash {
        places[place].count += 1
        return places[place].count == Self.often
      }
      if places[place].count < places[least].count { least = place }
    }
    if places[least].count > 0 { places[least].count -= 1 }
    if places[least].count == 0 { places[least] = (hash, 1) }
    return false
  }
}
