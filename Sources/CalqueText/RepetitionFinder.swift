/// Finds tokens that stand again at once, for all periods up to 16 in one pass.
///
/// For each period it counts how long the text has agreed with itself so many tokens earlier; a run as
/// long as the period is a repetition. Blanks do not count, and a line end ends every run.
enum RepetitionFinder {
  private static let periods = 16
  private typealias Lanes = SIMD16<UInt32>

  /// The repetitions of tokens, in order of their ends; one inside another of a shorter period is left out.
  ///
  /// - Complexity: O(*n*).
  static func repetitions(in tokens: [Token]) -> [Repetition] {
    var found: [Repetition] = []
    var places: [Int32] = []  // of the line's tokens that are no blanks
    places.reserveCapacity(256)
    var history = Lanes(repeating: 0)  // the hashes of the last sixteen, latest first
    var runs = Lanes(repeating: 0)
    let zero = Lanes(repeating: 0)

    func endRuns(_ runs: Lanes, endedAt end: Int) {
      for period in 1...periods {
        let run = Int(runs[period - 1])
        guard run >= period else { continue }
        let start = end - run - period
        let first = Int(places[start])..<Int(places[start + period - 1]) + 1
        let whole = (run + period) / period
        let range = first.lowerBound..<Int(places[start + whole * period - 1]) + 1
        if let last = found.last, last.tokens.lowerBound <= range.lowerBound,
          range.upperBound <= last.tokens.upperBound
        {
          continue
        }
        found.append(Repetition(tokens: range, first: first, period: period, count: whole))
      }
    }

    for index in tokens.indices {
      let token = tokens[index]
      if token.kind == .space { continue }
      if token.kind == .lineEnd {
        if runs != zero { endRuns(runs, endedAt: places.count) }
        runs = zero
        history = zero
        places.removeAll(keepingCapacity: true)
        continue
      }
      let hash = UInt32(truncatingIfNeeded: token.hash ^ token.hash >> 32) | 1
      let agrees = history .== Lanes(repeating: hash)
      let broken = runs.replacing(with: zero, where: agrees)
      if broken != zero { endRuns(broken, endedAt: places.count) }
      runs = zero.replacing(with: runs &+ Lanes(repeating: 1), where: agrees)
      history = shifted(history, adding: hash)
      places.append(Int32(truncatingIfNeeded: index))
    }
    if runs != zero { endRuns(runs, endedAt: places.count) }
    return found
  }

  @inline(__always)
  private static func shifted(_ lanes: Lanes, adding hash: UInt32) -> Lanes {
    var next = lanes
    for lane in stride(from: periods - 1, to: 0, by: -1) { next[lane] = lanes[lane - 1] }
    next[0] = hash
    return next
  }
}
