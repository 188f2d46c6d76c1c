import CalqueText

/// A number as it is written: groups of ASCII digits with points or commas between them.
struct WrittenNumber {
  /// The groups of digits, in order.
  let groups: [ArraySlice<UInt8>]
  /// The marks between them.
  let marks: [UInt8]
  /// Where it stands, without letters that run on from it.
  let range: NormalRange

  /// The number that a token begins with; nil where it begins with none that has separators, or holds
  /// anything but digits and separators up to its letters.
  init?(_ token: Token, in text: SegmentedText) {
    guard token.length >= 3, text.bytes[Int(token.start)] &- 0x30 < 10 else { return nil }
    var groups: [ArraySlice<UInt8>] = []
    var marks: [UInt8] = []
    var start = Int(token.start)
    var position = start
    let end = Int(token.end)
    while position < end {
      let byte = text.bytes[position]
      if byte == 0x2C || byte == 0x2E {
        groups.append(text.bytes[start..<position])
        marks.append(byte)
        start = position + 1
      } else if byte &- 0x30 >= 10 {
        break
      }
      position += 1
    }
    guard !marks.isEmpty, position > start else { return nil }
    // "3.5mm", but not "10.00e7" nor "3.5٫2"
    if position < end, text.bytes[position] & 0xDF &- 0x41 >= 26 { return nil }
    self.groups = groups + [text.bytes[start..<position]]
    self.marks = marks
    range = Range(bytes: Int(token.start)..<position)
  }

  /// What the marks can mean.
  enum Reading: Equatable {
    /// One mark before one, two, or more than three digits.
    case decimal(mark: UInt8)
    /// One mark before three digits: thousands, or thousandths.
    case threeDigits(mark: UInt8)
    /// Several groups of three.
    case grouped(mark: UInt8)
    /// Groups of three, then a fraction after the other mark.
    case groupedDecimal(grouping: UInt8, decimal: UInt8)
  }

  /// The reading; nil where it is a date, a version, an address or a list.
  var reading: Reading? {
    guard let first = marks.first, let last = marks.last, let fraction = groups.last else {
      return nil
    }
    let middle = groups.dropFirst().dropLast()
    guard groups[0].count <= 3 || marks.count == 1, middle.allSatisfy({ $0.count == 3 }) else {
      return nil
    }
    if marks.count == 1 {
      if fraction.count != 3 || groups[0].count > 3 || startsWithZero {
        return startsWithZero && groups[0].count > 1 ? nil : .decimal(mark: first)
      }
      return .threeDigits(mark: first)
    }
    guard marks.dropLast().allSatisfy({ $0 == first }), !startsWithZero, groups.count <= 5 else {
      return nil
    }
    if first == last {
      return fraction.count == 3 && groups.count <= 4 ? .grouped(mark: first) : nil
    }
    return .groupedDecimal(grouping: first, decimal: last)
  }

  /// Whether it may be a time of the day: 19.32, or 4.40, as news rounds it.
  var isLikeTime: Bool { time.map { $0.hour >= 10 || $0.minute % 5 == 0 } ?? false }

  /// The time of the day it can be; nil where it can be none.
  var time: (hour: Int, minute: Int)? {
    guard groups.count == 2, groups[1].count == 2, groups[0].count <= 2,
      let hour = Int(String(decoding: groups[0], as: UTF8.self)),
      let minute = Int(String(decoding: groups[1], as: UTF8.self)), hour <= 24, minute < 60
    else { return nil }
    return (hour, minute)
  }

  /// Whether it may be a day and a month: 12.6
  var isLikeDate: Bool {
    guard groups.count == 2, marks[0] == 0x2E,
      let day = Int(String(decoding: groups[0], as: UTF8.self)),
      let month = Int(String(decoding: groups[1], as: UTF8.self))
    else { return false }
    return (1...31).contains(day) && (1...12).contains(month)
  }

  var startsWithZero: Bool { groups[0].first == 0x30 }

  var endsWithZero: Bool { groups.last?.last == 0x30 }

  /// The number with the marks of a language.
  func written(decimal: String, grouping: String) -> String {
    var text = String(decoding: groups[0], as: UTF8.self)
    for (mark, group) in zip(marks.indices, groups.dropFirst()) {
      switch reading {
      case .decimal: text += decimal
      case .groupedDecimal where mark == marks.count - 1: text += decimal
      default: text += grouping
      }
      text += String(decoding: group, as: UTF8.self)
    }
    return text
  }
}
