/// Writes numbers plainly: no exponent, no trailing zeros.
public enum Decimal {
  /// A number rounded to so many decimals; "null" for what is no number.
  public static func text(_ value: Double, decimals: Int) -> String {
    var text: [UInt8] = []
    append(value, decimals: decimals, to: &text)
    return String(decoding: text, as: UTF8.self)
  }

  /// Writes such a number behind a text.
  static func append(_ value: Double, decimals: Int, to text: inout [UInt8]) {
    let scale = (0..<decimals).reduce(1) { scale, _ in scale * 10 }
    let scaled = (value.magnitude * Double(scale)).rounded()
    guard let whole = Int(exactly: scaled) else {
      text += "null".utf8
      return
    }
    if value < 0, whole > 0 { text.append(UInt8(ascii: "-")) }
    append(whole / scale, to: &text)
    var (rest, place) = (whole % scale, scale)
    guard rest > 0 else { return }
    text.append(UInt8(ascii: "."))
    while rest > 0 {
      place /= 10
      text.append(UInt8(ascii: "0") + UInt8(rest / place))
      rest %= place
    }
  }

  /// Writes a whole number behind a text.
  static func append(_ value: Int, to text: inout [UInt8]) {
    if value < 0 { text.append(UInt8(ascii: "-")) }
    appendDigits(of: value.magnitude, to: &text)
  }

  private static func appendDigits(of value: UInt, to text: inout [UInt8]) {
    if value >= 10 { appendDigits(of: value / 10, to: &text) }
    text.append(UInt8(ascii: "0") + UInt8(value % 10))
  }
}
