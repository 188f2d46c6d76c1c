/// Finds tokens that stand again at once, for all periods up to 16 in one pass.
///
/// For each period it counts how long the line has agreed with itself so many tokens earlier; a run as
/// long as the period is a repetition. Blanks do not count, and a line end ends every run.
struct RepetitionFinder: ~Copyable {
  private static let periods = 16
  private static let slots = 1 << 10

  /// A token that is no blank.
  private struct Place {
    let token: Int32
    let hash: UInt64
  }

  /// Those of the line.
  private var line: [Place] = []
  /// How many there were before the line, and a gap at each line end that no period spans.
  private var before = periods + 1
  /// When a hash of these bits last stood: most words have not for a while, and start no period.
  private let lastSeen: UnsafeMutablePointer<Int>
  /// How long each period's run is, from period 1 on.
  private let runs: UnsafeMutablePointer<Int32>
  /// The periods that have a run, one bit each.
  private var running: UInt32 = 0
  private var found: [Repetition] = []

  private init() {
    line.reserveCapacity(256)
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
    let slot = Int(truncatingIfNeeded: hash ^ hash &>> 17) & (Self.slots - 1)
    let now = before &+ line.count
    let distance = now &- lastSeen[slot]
    lastSeen[slot] = now
    if distance <= Self.periods || running != 0 { compare(hash) }
    line.append(Place(token: Int32(truncatingIfNeeded: index), hash: hash))
  }

  /// Lengthens the runs of the periods after which a hash stands again, and ends the others.
  @inline(never)
  private mutating func compare(_ hash: UInt64) {
    var agreeing: UInt32 = 0
    let count = line.count
    for lane in 0..<min(Self.periods, count) where line[count &- lane &- 1].hash == hash {
      agreeing |= 1 &<< UInt32(lane)
      runs[lane] &+= 1
    }
    if running & ~agreeing != 0 { endRuns(running & ~agreeing) }
    running = agreeing
  }

  private mutating func endLine() {
    if running != 0 { endRuns(running) }
    running = 0
    before += line.count + Self.periods
    line.removeAll(keepingCapacity: true)
  }

  /// Ends the runs of these periods at the last token, shortest period first.
  private mutating func endRuns(_ ending: UInt32) {
    var ending = ending
    while ending != 0 {
      let lane = ending.trailingZeroBitCount
      ending &= ending &- 1
      let run = Int(runs[lane])
      let period = lane + 1
      runs[lane] = 0
      guard run >= period else { continue }
      let start = line.count - run - period
      let first = Int(line[start].token)..<Int(line[start + period - 1].token) + 1
      let count = (run + period) / period
      let range = first.lowerBound..<Int(line[start + count * period - 1].token) + 1
      if let last = found.last, last.tokens.lowerBound <= range.lowerBound,
        range.upperBound <= last.tokens.upperBound
      {
        continue
      }
      found.append(Repetition(tokens: range, first: first, period: period, count: count))
    }
  }
}
