/// The way back from a text to the one it was made from, in bytes of both.
///
/// A map is a list of stretches that tile both texts. A stretch is a number of equal units, each so
/// many bytes here and so many there: unchanged text has units of one byte on both sides, ASCII read
/// from UTF-16 has units of one byte and two, and a change is a single unit. A range that begins or
/// ends inside a unit snaps outward to the whole of it.
public struct OffsetMap<From, To>: Sendable {
  package typealias Stretch = OffsetStretch

  package private(set) var stretches: [Stretch] = []

  /// The map of a text of no bytes, to be built by appending.
  public init() {}

  /// The map of a text that was not changed.
  public init(identity length: Int) {
    appendUnchanged(length)
  }

  /// The length of the text the map leads from, in bytes.
  public var fromLength: Int { stretches.last?.fromEnd ?? 0 }

  /// The length of the text the map leads to, in bytes.
  public var toLength: Int { stretches.last?.toEnd ?? 0 }

  /// Whether both texts are the same, byte for byte in place.
  public var isIdentity: Bool {
    stretches.isEmpty
      || stretches.count == 1 && stretches[0].fromUnit == 1 && stretches[0].toUnit == 1
  }

  /// Adds a stretch of so many bytes that is the same in both texts.
  public mutating func appendUnchanged(_ length: Int) {
    append(fromUnit: 1, toUnit: 1, count: length)
  }

  /// Adds a change: so many bytes here stand for so many there. Either may be none.
  public mutating func append(from: Int, to: Int) {
    append(fromUnit: from, toUnit: to, count: 1)
  }

  mutating func append(fromUnit: Int, toUnit: Int, count: Int) {
    guard count > 0, fromUnit > 0 || toUnit > 0 else { return }
    if let last = stretches.indices.last,
      stretches[last].fromUnit == fromUnit, stretches[last].toUnit == toUnit, fromUnit > 0
    {
      stretches[last].count += count
      return
    }
    stretches.append(
      Stretch(from: fromLength, to: toLength, fromUnit: fromUnit, toUnit: toUnit, count: count))
  }

  /// The range that a range of this text came from; an empty one stays empty.
  ///
  /// - Complexity: O(log *n*) in the number of stretches.
  public func range(_ range: Range<Offset<From>>) -> Range<Offset<To>> {
    let lower = start(range.lowerBound.bytes)
    guard !range.isEmpty else { return Offset(lower)..<Offset(lower) }
    return Offset(lower)..<Offset(max(lower, end(range.upperBound.bytes)))
  }

  /// The range that a range of this text came from, where that holds nothing else: nil where something
  /// that was left out, such as markup, lies inside, or beside an empty range.
  ///
  /// What was left out before the text's start or after its end is beside nothing.
  ///
  /// - Complexity: O(log *n*) in the number of stretches, and linear in those of the range.
  public func seamlessRange(_ range: Range<Offset<From>>) -> Range<Offset<To>>? {
    let lower = range.lowerBound.bytes
    if range.isEmpty {
      let place = lower == 0 ? start(0) : end(lower)
      let isInside = lower > 0 && lower < fromLength
      return isInside && place != start(lower) ? nil : Offset(place)..<Offset(place)
    }
    var position = lower
    var place = start(lower)
    while position < range.upperBound.bytes {
      guard let stretch = stretch(holding: position), start(position) == place else { return nil }
      position = min(stretch.fromEnd, range.upperBound.bytes)
      place = end(position)
    }
    return Offset(start(lower))..<Offset(place)
  }

  /// The position here that leads to a position there; inside a unit, the unit's start.
  ///
  /// - Complexity: O(log *n*) in the number of stretches.
  public func position(leadingTo target: Offset<To>) -> Offset<From> {
    var low = 0
    var high = stretches.count
    while low < high {
      let middle = (low + high) / 2
      if stretches[middle].toEnd <= target.bytes { low = middle + 1 } else { high = middle }
    }
    guard low < stretches.count else { return Offset(fromLength) }
    let stretch = stretches[low]
    let unit = max(0, target.bytes - stretch.to) / stretch.toUnit
    return Offset(stretch.from + unit * stretch.fromUnit)
  }

  /// The map from this text straight to the one before the next.
  public func then<Earlier>(_ next: OffsetMap<To, Earlier>) -> OffsetMap<From, Earlier> {
    if next.isIdentity { return OffsetMap<From, Earlier>(stretches: stretches) }
    if isIdentity { return OffsetMap<From, Earlier>(stretches: next.stretches) }
    var map = OffsetMap<From, Earlier>()
    var position = 0  // in the earlier text
    for stretch in stretches {
      if stretch.fromUnit == 1, stretch.toUnit == 1 {
        next.forEachPiece(of: stretch.to..<stretch.toEnd) { fromUnit, toUnit, count, start in
          if start > position { map.append(from: 0, to: start - position) }
          map.append(fromUnit: fromUnit, toUnit: toUnit, count: count)
          position = start + toUnit * count
        }
      } else {
        for unit in 0..<stretch.count {
          let lower = stretch.to + unit * stretch.toUnit
          let upper = lower + stretch.toUnit
          let from = stretch.toUnit == 0 ? position : max(position, next.start(lower))
          let to = stretch.toUnit == 0 ? position : max(from, next.end(upper))
          if from > position { map.append(from: 0, to: from - position) }
          map.append(from: stretch.fromUnit, to: to - from)
          position = to
        }
      }
    }
    if position < next.toLength { map.append(from: 0, to: next.toLength - position) }
    return map
  }

  fileprivate init(stretches: [Stretch]) { self.stretches = stretches }
}

/// A number of equal units of a map, each so many bytes in either text.
package struct OffsetStretch: Equatable, Sendable {
  package internal(set) var from: Int
  package internal(set) var to: Int
  package internal(set) var fromUnit: Int
  package internal(set) var toUnit: Int
  package internal(set) var count: Int

  package var fromEnd: Int { from + fromUnit * count }
  package var toEnd: Int { to + toUnit * count }
}

extension OffsetMap {
  /// Where the byte at a position came from.
  fileprivate func start(_ position: Int) -> Int {
    guard position < fromLength, let stretch = stretch(holding: position) else { return toLength }
    return stretch.to + (position - stretch.from) / stretch.fromUnit * stretch.toUnit
  }

  /// The end of what the byte before a position came from.
  fileprivate func end(_ position: Int) -> Int {
    guard position > 0 else { return start(0) }
    guard let stretch = stretch(holding: position - 1) else { return toLength }
    let units = (position - stretch.from + stretch.fromUnit - 1) / stretch.fromUnit
    return stretch.to + units * stretch.toUnit
  }

  /// The stretch that holds the byte at a position; stretches without bytes here hold none.
  private func stretch(holding position: Int) -> Stretch? {
    var low = 0
    var high = stretches.count
    while low < high {
      let middle = (low + high) / 2
      if stretches[middle].fromEnd <= position { low = middle + 1 } else { high = middle }
    }
    return low < stretches.count ? stretches[low] : nil
  }

  /// Calls `body` with the units of this map that cover a range, in order; a unit cut by the range's
  /// edge counts as one unit of the part inside.
  fileprivate func forEachPiece(
    of range: Range<Int>, _ body: (_ fromUnit: Int, _ toUnit: Int, _ count: Int, _ to: Int) -> Void
  ) {
    var position = range.lowerBound
    while position < range.upperBound, let stretch = stretch(holding: position) {
      let offset = position - stretch.from
      let unit = offset / stretch.fromUnit
      let available = min(stretch.fromEnd, range.upperBound) - position
      if offset % stretch.fromUnit == 0, available >= stretch.fromUnit {
        let whole = available / stretch.fromUnit
        body(stretch.fromUnit, stretch.toUnit, whole, stretch.to + unit * stretch.toUnit)
        position += whole * stretch.fromUnit
      } else {
        let inside = min(available, stretch.fromUnit - offset % stretch.fromUnit)
        body(inside, stretch.toUnit, 1, stretch.to + unit * stretch.toUnit)
        position += inside
      }
    }
  }
}
