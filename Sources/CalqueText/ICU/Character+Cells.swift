internal import CICU

extension Character {
  /// How many cells of a terminal it takes (UAX #11): 2 for wide characters and emoji, 0 for a mark alone.
  public var cells: Int {
    if isASCII { return 1 }
    var cells = 0
    for (index, scalar) in unicodeScalars.enumerated() {
      let width = Int(calque_cell_width(scalar.value))
      if index == 0, width == 2 { return 2 }
      if scalar == "\u{FE0F}" { return 2 }
      cells += width
    }
    return cells
  }

  /// Whether it is a letter of a script written from right to left.
  public var isRightToLeft: Bool {
    unicodeScalars.first.map { calque_is_strong_right_to_left($0.value) } ?? false
  }
}
