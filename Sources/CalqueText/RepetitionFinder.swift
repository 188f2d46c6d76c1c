/// Finds tokens that stand again at once, for all periods up to 16 in one pass.
///
/// For each period it counts how long the line has agreed with itself so many tokens earlier; a run as
/// long as the period is a repetition. A run of any period but 1 starts where a pair of tokens stands again,
/// which few do. Blanks do not count, and a line end ends every run. One for each worker: what it remembers
/// of the last text is too far away to be met again.
struct RepetitionFinder: ~Copyable {
  private static let periods = 16
  private static let slots = 1 << 11

  /// Where a pair of these bits last stood, by the number of its second token: most have not for a while, and
  /// start no period.
  private let lastSeen: UnsafeMutablePointer<Int>
  /// How long each period's run is, from period 1 on.
  private let runs: UnsafeMutablePointer<Int>
  /// The periods that have a run, one bit each.
  private var running: UInt32 = 0
  /// The number of the text's first token.
  private var first = reach + 1

  /// As many tokens as a period covers, with a blank before each.
  private static let reach = 2 * periods

  init() {
    lastSeen = .allocate(capacity: Self.slots)
    lastSeen.initialize(repeating: 0, count: Self.slots)
    runs = .allocate(capacity: Self.periods)
    runs.initialize(repeating: 0, count: Self.periods)
  }

  deinit {
    lastSeen.deallocate()
    runs.deallocate()
  }

  /// The repetitions of tokens, in order of their ends; one inside another is left out.
  ///
  /// - Complexity: O(*n*).
  mutating func repetitions(in tokens: UnsafeBufferPointer<Token>) -> [Repetition] {
    var found: [Repetition] = []
    var last: UInt64 = 0  // the hash of the token before on the line
    for index in tokens.indices {
      let kind = tokens[index].kind
      if kind == .space { continue }
      if kind == .lineEnd {
        endLine(before: index, tokens, &found)
        last = 0
        continue
      }
      let hash = tokens[index].hash
      let pair = last &* 0x9E37_79B9_7F4A_7C15 ^ hash
      let slot = Int(truncatingIfNeeded: pair ^ pair &>> 32) & (Self.slots &- 1)
      let number = first &+ index
      let distance = number &- lastSeen[slot]
      lastSeen[slot] = number
      if distance <= Self.reach || hash == last || running != 0 {
        compare(last, hash, distance, index, tokens, &found)
      }
      last = hash
    }
    endLine(before: tokens.count, tokens, &found)
    first &+= tokens.count &+ Self.reach
    return found
  }

  /// Lengthens the runs of the periods after which a token stands again, starts those of it and the one before
  /// it, or of it alone where it stood just before, and ends the others.
  @inline(never)
  private mutating func compare(
    _ last: UInt64, _ hash: UInt64, _ distance: Int, _ index: TokenIndex,
    _ tokens: UnsafeBufferPointer<Token>, _ found: inout [Repetition]
  ) {
    if running == 0, hash != last, tokens[index &- distance].hash != hash { return }
    var agreeing: UInt32 = 0
    var lane = 0
    var earlier = index &- 1
    while earlier >= 0, lane < Self.periods, tokens[earlier].kind != .lineEnd {
      if tokens[earlier].kind != .space {
        if tokens[earlier].hash == hash {
          agreeing |= lengthenRun(lane, at: earlier, following: last, tokens)
        }
        lane &+= 1
      }
      earlier &-= 1
    }
    let ending = running & ~agreeing
    if ending != 0 { endRuns(ending, before: index, tokens, &found) }
    running = agreeing
  }

  /// Lengthens a period's run, or starts it, where a token stood before that stands again: the period's bit, or
  /// none where the token before it is not the one that stands before it now.
  private mutating func lengthenRun(
    _ lane: Int, at earlier: TokenIndex, following last: UInt64,
    _ tokens: UnsafeBufferPointer<Token>
  ) -> UInt32 {
    let bit: UInt32 = 1 &<< UInt32(truncatingIfNeeded: lane)
    if running & bit != 0 {
      runs[lane] &+= 1
    } else if lane == 0 {
      runs[0] = 1
    } else {
      var before = earlier &- 1
      while before >= 0, tokens[before].kind == .space { before &-= 1 }
      guard before >= 0, tokens[before].kind != .lineEnd, tokens[before].hash == last else {
        return 0
      }
      runs[lane] = 2
    }
    return bit
  }

  private mutating func endLine(
    before index: TokenIndex, _ tokens: UnsafeBufferPointer<Token>, _ found: inout [Repetition]
  ) {
    if running != 0 { endRuns(running, before: index, tokens, &found) }
    running = 0
  }

  /// Ends the runs of these periods before a token, shortest period first.
  private mutating func endRuns(
    _ ending: UInt32, before index: TokenIndex, _ tokens: UnsafeBufferPointer<Token>,
    _ found: inout [Repetition]
  ) {
    var ending = ending
    while ending != 0 {
      let lane = ending.trailingZeroBitCount
      ending &= ending &- 1
      let run = runs[lane]
      let period = lane + 1
      runs[lane] = 0
      guard run >= period else { continue }
      let count = (run + period) / period
      let start = Self.token(run + period, before: index, tokens)
      let first = start..<Self.token(run + 1, before: index, tokens) + 1
      let rest = run + period - count * period
      let range = start..<Self.token(rest + 1, before: index, tokens) + 1
      if let last = found.last, last.tokens.lowerBound <= range.lowerBound,
        range.upperBound <= last.tokens.upperBound
      {
        continue
      }
      found.append(Repetition(tokens: range, first: first, period: period, count: count))
    }
  }

  /// The token so many before another, from 1 on, that is no blank.
  private static func token(
    _ number: Int, before index: TokenIndex, _ tokens: UnsafeBufferPointer<Token>
  ) -> TokenIndex {
    var place = index
    var left = number
    while left > 0 {
      place -= 1
      if tokens[place].kind != .space { left -= 1 }
    }
    return place
  }
}
