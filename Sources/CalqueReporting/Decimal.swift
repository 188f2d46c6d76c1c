/// Writes numbers plainly: no exponent, no trailing zeros.
public enum Decimal {
  /// A number rounded to so many decimals; "null" for what is no number.
  public static func text(_ value: Double, decimals: Int) -> String {
    let scale = (0..<decimals).reduce(1) { scale, _ in scale * 10 }
    let scaled = (value.magnitude * Double(scale)).rounded()
    guard let whole = Int(exactly: scaled) else { return "null" }
    let sign = value < 0 && whole > 0 ? "-" : ""
    guard whole % scale > 0 else { return "\(sign)\(whole / scale)" }
    var fraction = String(whole % scale)
    fraction = String(repeating: "0", count: decimals - fraction.count) + fraction
    while fraction.hasSuffix("0") { fraction.removeLast() }
    return "\(sign)\(whole / scale).\(fraction)"
  }
}
