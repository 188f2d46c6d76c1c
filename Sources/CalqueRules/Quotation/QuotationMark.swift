import CalqueText

/// A quotation mark of an article, and what it does there.
public struct QuotationMark: Sendable {
  /// Marks that belong together by their shape.
  public enum Family: UInt8, Sendable {
    case straight, curly, angle, single, singleAngle, corner, whiteCorner, prime

    /// The family of a code point; nil where it is no quotation mark.
    public init?(_ scalar: UInt32) {
      switch scalar {
      case 0x22, 0xFF02: self = .straight
      case 0x201C...0x201F: self = .curly
      case 0xAB, 0xBB: self = .angle
      case 0x27, 0x2018...0x201B: self = .single
      case 0x2039, 0x203A: self = .singleAngle
      case 0x300C, 0x300D, 0xFE41, 0xFE42, 0xFF62, 0xFF63: self = .corner
      case 0x300E, 0x300F, 0xFE43, 0xFE44: self = .whiteCorner
      case 0x301D...0x301F: self = .prime
      default: return nil
      }
    }
  }

  public let token: TokenIndex
  /// Its code point.
  public let scalar: UInt32
  public let family: Family
  /// Whether it opens a quotation; it closes one otherwise.
  public internal(set) var isOpening: Bool
  /// Whether it stands first in its line.
  public let startsLine: Bool
  /// How many quotations are open around it.
  public internal(set) var depth = 0
  /// The number of the mark it makes a pair with; nil where there is none.
  public internal(set) var partner: Int?
  /// For an opening mark: the number of the next one of its family that opens before any closes.
  public internal(set) var openedAgain: Int?
}
