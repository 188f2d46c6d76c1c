/// Finds tokens that stand again at once, for all periods up to 16 in one pass.
///
/// For each period it counts how long the line has agreed with itself so many tokens earlier; a run as
/// long as the period is a repetition. Blanks do not count, and a line end ends every run. One for each
/// worker: what it remembers of the last text is too far away to be met again.
struct RepetitionFinder: ~Copyable {
  private static let periods = 16
  private static let slots = 1 << 10

  /// A token that is no blank.
  private struct Place {
    var hash: UInt64 = 0
    /// How many tokens before it a hash of the same slot stood.
    var distance = 0
  }

  /// How many tokens there were, with a gap at each line end that no period spans.
  private var now = periods + 1
  /// The last of them, by the lower bits of their numbers.
  private let places: UnsafeMutablePointer<Place>
  /// When a hash of these bits last stood: most words have not for a while, and start no period.
  private let lastSeen: UnsafeMutablePointer<Int>
  /// How long each period's run is, from period 1 on.
  private let runs: UnsafeMutablePointer<Int>
  /// The periods that have a run, one bit each.
  private var running: UInt32 = 0

  init() {
    places = .allocate(capacity: 2 * Self.periods)
    places.initialize(repeating: Place(), count: 2 * Self.periods)
    lastSeen = .allocate(capacity: Self.slots)
    lastSeen.initialize(repeating: 0, count: Self.slots)
    runs = .allocate(capacity: Self.periods)
    runs.initialize(repeating: 0, count: Self.periods)
  }

  deinit {
    places.deallocate()
    lastSeen.deallocate()
    runs.deallocate()
  }

  /// The repetitions of tokens, in order of their ends; one inside another is left out.
  ///
  /// - Complexity: O(*n*).
  mutating func repetitions(in tokens: [Token]) -> [Repetition] {
    var found: [Repetition] = []
    let all = tokens.span
    for index in all.indices {
      let kind = all[index].kind
      if kind == .space { continue }
      if kind == .lineEnd {
        endLine(before: index, all, &found)
      } else {
        add(all[index].hash, at: index, all, &found)
      }
    }
    endLine(before: all.count, all, &found)
    return found
  }

  @inline(__always)
  private mutating func add(
    _ hash: UInt64, at index: TokenIndex, _ tokens: borrowing Span<Token>,
    _ found: inout [Repetition]
  ) {
    let slot = Int(truncatingIfNeeded: hash ^ hash &>> 17) & (Self.slots &- 1)
    let distance = now &- lastSeen[slot]
    lastSeen[slot] = now
    places[now & (2 &* Self.periods &- 1)] = Place(hash: hash, distance: distance)
    if distance <= Self.periods || running != 0 { compare(hash, distance, index, tokens, &found) }
    now &+= 1
  }

  /// Lengthens the runs of the periods after which a hash stands again, and ends the others.
  @inline(never)
  private mutating func compare(
    _ hash: UInt64, _ first: Int, _ index: TokenIndex, _ tokens: borrowing Span<Token>,
    _ found: inout [Repetition]
  ) {
    var agreeing: UInt32 = 0
    var period = first
    while period <= Self.periods {
      let place = places[(now &- period) & (2 &* Self.periods &- 1)]
      if place.hash == hash {
        agreeing |= 1 &<< UInt32(truncatingIfNeeded: period &- 1)
        runs[period &- 1] &+= 1
      }
      period &+= place.distance
    }
    let ending = running & ~agreeing
    if ending != 0 { endRuns(ending, before: index, tokens, &found) }
    running = agreeing
  }

  private mutating func endLine(
    before index: TokenIndex, _ tokens: borrowing Span<Token>, _ found: inout [Repetition]
  ) {
    if running != 0 { endRuns(running, before: index, tokens, &found) }
    running = 0
    now &+= Self.periods
  }

  /// Ends the runs of these periods before a token, shortest period first.
  private mutating func endRuns(
    _ ending: UInt32, before index: TokenIndex, _ tokens: borrowing Span<Token>,
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
    _ number: Int, before index: TokenIndex, _ tokens: borrowing Span<Token>
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
