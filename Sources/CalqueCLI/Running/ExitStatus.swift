/// What the process tells its caller; the greater beats the less.
enum ExitStatus: Int32, Comparable, Sendable {
  /// Nothing at or above the threshold.
  case quiet = 0
  /// Findings at or above the threshold.
  case findings = 1
  /// Some work could not be done.
  case failure = 2

  static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}
