import CalqueRules
import CalqueText

/// A guise in which an example must be judged as it is plain.
public enum ExampleVariant: String, CaseIterable, Sendable {
  case plain
  /// Behind a line with characters outside the BMP.
  case behindAstral
  /// In NFD.
  case decomposed
  /// With a carriage return at every line end, and one more line.
  case withCarriageReturns

  /// The example's text with its marks, in this guise.
  public func dress(_ marked: String) -> String {
    switch self {
    case .plain: marked
    case .behindAstral: "𝔄𝔟 🜁\n\n" + marked
    case .decomposed: marked.decomposed
    case .withCarriageReturns: (marked + "\n").replacing("\n", with: "\r\n")
    }
  }
}
