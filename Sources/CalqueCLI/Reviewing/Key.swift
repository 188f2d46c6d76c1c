/// A key, as a terminal sends it.
enum Key: Equatable {
  case character(Character)
  case enter, escape, backspace, delete, left, right, home, end
  /// Control-C or control-D, or the terminal is gone.
  case interrupt
  /// Any other.
  case other
}
