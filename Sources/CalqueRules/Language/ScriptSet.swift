/// The scripts a language is written in, by ICU's numbers; none stands for any.
public struct ScriptSet: Sendable {
  /// The script that nearly all letters are of; Common where any may be.
  private var main: UInt16 = 0
  private var low: UInt64 = 0
  private var middle: UInt64 = 0
  private var high: UInt64 = 0
  private var top: UInt64 = 0

  public init() {}

  /// The set of these scripts, with Common and Inherited.
  public init(_ scripts: [UInt16]) {
    guard let first = scripts.first else { return }
    main = first
    for script in scripts + [0, 1] { insert(script) }
  }

  /// Whether the language may hold letters of a script.
  @inline(__always)
  public func contains(_ script: UInt16) -> Bool {
    if script == main || low == 0 { return true }
    let bit: UInt64 = 1 << UInt64(script & 63)
    switch script >> 6 {
    case 0: return low & bit != 0
    case 1: return middle & bit != 0
    case 2: return high & bit != 0
    default: return top & bit != 0
    }
  }

  private mutating func insert(_ script: UInt16) {
    let bit: UInt64 = 1 << UInt64(script & 63)
    switch script >> 6 {
    case 0: low |= bit
    case 1: middle |= bit
    case 2: high |= bit
    default: top |= bit
    }
  }
}
