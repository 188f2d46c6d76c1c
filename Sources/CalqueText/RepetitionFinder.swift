/// Finds tokens that stand again at once, for all periods up to 16 in one pass.
///
/// For each period it counts how long the line has agreed with itself so many tokens earlier; a run as
/// long as the period is a repetition. Blanks do not count, and a line end ends every run.
struct RepetitionFinder {
  private static let periods = 16

  /// The line's tokens that are no blanks: their places, their hashes, and a byte of each hash behind
  /// sixteen zeros, so that the sixteen before any can be compared in two steps.
  private var places: [Int32] = []
  private var hashes: [UInt64] = []
  private var bytes = [UInt8](repeating: 0, count: periods)
  /// How long each period's run is; by 16 − period, as the bytes lie.
  private var runs = [Int32](repeating: 0, count: periods)
  /// The periods that have a run, one bit each.
  private var running: UInt32 = 0
  private var found: [Repetition] = []

  private init() {
    places.reserveCapacity(256)
    hashes.reserveCapacity(256)
    bytes.reserveCapacity(256)
  }

  /// The repetitions of tokens, in order of their ends; one inside another is left out.
  ///
  /// - Complexity: O(*n*).
  static func repetitions(in tokens: [Token]) -> [Repetition] {
    var finder = RepetitionFinder()
    for index in tokens.indices {
      switch tokens[index].kind {
      case .space: continue
      case .lineEnd: finder.endLine()
      default: finder.add(tokens[index].hash, at: index)
      }
    }
    finder.endLine()
    return finder.found
  }

  @inline(__always)
  private mutating func add(_ hash: UInt64, at index: TokenIndex) {
    let byte = UInt8(truncatingIfNeeded: hash ^ hash &>> 17)
    let count = places.count
    var agreeing = bytes.withUnsafeBytes { recent in
      Self.matches(of: byte, in: recent.loadUnaligned(fromByteOffset: count, as: UInt64.self))
        | Self.matches(
          of: byte, in: recent.loadUnaligned(fromByteOffset: count &+ 8, as: UInt64.self))
        &<< 8
    }
    if agreeing | running != 0 {
      var candidates = agreeing
      while candidates != 0 {  // a byte is not proof
        let lane = candidates.trailingZeroBitCount
        candidates &= candidates &- 1
        let earlier = count - (Self.periods - lane)
        if earlier < 0 || hashes[earlier] != hash { agreeing &= ~(1 &<< UInt32(lane)) }
      }
      if running & ~agreeing != 0 { endRuns(running & ~agreeing) }
      running = agreeing
      while agreeing != 0 {
        runs[agreeing.trailingZeroBitCount] &+= 1
        agreeing &= agreeing &- 1
      }
    }
    places.append(Int32(truncatingIfNeeded: index))
    hashes.append(hash)
    bytes.append(byte)
  }

  private mutating func endLine() {
    if running != 0 { endRuns(running) }
    running = 0
    places.removeAll(keepingCapacity: true)
    hashes.removeAll(keepingCapacity: true)
    bytes.removeSubrange(Self.periods...)
  }

  /// Ends the runs of these periods at the last token, shortest period first.
  private mutating func endRuns(_ ending: UInt32) {
    var ending = ending
    while ending != 0 {
      let lane = 31 - ending.leadingZeroBitCount
      ending &= ~(1 &<< UInt32(lane))
      let run = Int(runs[lane])
      let period = Self.periods - lane
      runs[lane] = 0
      guard run >= period else { continue }
      let start = places.count - run - period
      let first = Int(places[start])..<Int(places[start + period - 1]) + 1
      let count = (run + period) / period
      let range = first.lowerBound..<Int(places[start + count * period - 1]) + 1
      if let last = found.last, last.tokens.lowerBound <= range.lowerBound,
        range.upperBound <= last.tokens.upperBound
      {
        continue
      }
      found.append(Repetition(tokens: range, first: first, period: period, count: count))
    }
  }

  /// Which of eight bytes are this one, a bit each, the first lowest.
  @inline(__always)
  private static func matches(of byte: UInt8, in eight: UInt64) -> UInt32 {
    let low: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
    let difference = eight ^ (0x0101_0101_0101_0101 &* UInt64(byte))
    // The high bit of each equal byte.
    let zeros = ~(((difference & low) &+ low) | difference | low)
    return UInt32(truncatingIfNeeded: (zeros &* 0x0002_0408_1020_4081) &>> 56)
  }
}
