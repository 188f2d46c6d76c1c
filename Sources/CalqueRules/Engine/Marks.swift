/// What punctuation marks are, where Unicode's general category does not say enough.
public enum Marks {
  /// The trigger of a mark or symbol.
  @inline(__always)
  public static func trigger(of mark: UInt32) -> Triggers {
    mark < 0x40 ? ascii(mark) : other(mark)
  }

  /// The trigger of a mark below ‘@’: the common ones, told by a bit each.
  @inline(__always)
  private static func ascii(_ mark: UInt32) -> Triggers {
    let bit: UInt64 = 1 &<< UInt64(mark)
    if bit & 0x8C00_5002_0000_0000 != 0 { return .stop }  // ! , . : ; ?
    if bit & 0x0000_0084_0000_0000 != 0 { return .quotationMark }  // " '
    if bit & 0x0000_0300_0000_0000 != 0 { return .bracket }
    return mark == 0x2D ? .hyphen : .symbol
  }

  private static func other(_ mark: UInt32) -> Triggers {
    switch mark {
    case 0xAB, 0xBB, 0x60, 0xB4, 0x2018...0x201F, 0x2039, 0x203A, 0x300C...0x300F,
      0x301D...0x301F, 0xFE41...0xFE44, 0xFF02, 0xFF07, 0xFF62, 0xFF63:
      return .quotationMark
    case 0x5B, 0x5D, 0x7B, 0x7D, 0x3008...0x300B, 0x3010, 0x3011, 0x3014...0x301B,
      0xFF08,
      0xFF09, 0xFF3B, 0xFF3D, 0xFF5B, 0xFF5D:
      return .bracket
    case 0xA1, 0xBF, 0x2026, 0x37E, 0x387, 0x589, 0x60C, 0x61B,
      0x61F, 0x6D4, 0x964, 0x965, 0x3001, 0x3002, 0xFF01, 0xFF0C, 0xFF0E, 0xFF1A, 0xFF1B, 0xFF1F,
      0xFF61, 0xFF64:
      return .stop
    case 0xAD, 0x58A, 0x5BE, 0x2010...0x2015, 0x2212, 0x30FB, 0xFF0D:
      return .hyphen
    default:
      return .symbol
    }
  }

  /// Whether a mark closes a bracket.
  public static func closesBracket(_ mark: UInt32) -> Bool {
    switch mark {
    case 0x29, 0x5D, 0x7D, 0x3009, 0x300B, 0x3011, 0x3015, 0x3017, 0x3019, 0x301B, 0xFF09, 0xFF3D,
      0xFF5D:
      true
    default: false
    }
  }

  /// Whether a mark ends a sentence: a full stop, question or exclamation mark, in any script.
  public static func endsSentence(_ mark: UInt32) -> Bool {
    switch mark {
    case 0x21, 0x2E, 0x3F, 0x2026, 0x37E, 0x589, 0x61F, 0x6D4, 0x964, 0x965, 0x3002, 0xFF01, 0xFF0E,
      0xFF1F, 0xFF61:
      true
    default: false
    }
  }
}
