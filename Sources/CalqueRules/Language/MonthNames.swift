import CalqueText

/// The numbers of months by the hashes of their names: 1 is January.
public struct MonthNames: Sendable {
  private let index: WordIndex
  private let numbers: [Int]

  /// These names; none by default.
  public init(_ numbers: [UInt64: Int] = [:]) {
    let sorted = numbers.sorted { $0.key < $1.key }
    index = WordIndex(sorted.map { [$0.key] })
    self.numbers = sorted.map(\.value)
  }

  /// The month that a word of this hash names; nil where it names none.
  subscript(hash: UInt64) -> Int? {
    let place = Int(index.number(of: hash))
    return place == 0 ? nil : numbers[place - 1]
  }
}
