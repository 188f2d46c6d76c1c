import CalqueText

/// Gathers the prose of a page from start to end, with the way back.
struct ProseBuilder {
  /// What stands for code, pictures and foreign words inside a sentence, which goes on around them.
  private static let placeholder = Array("\u{FFFC}".utf8)

  private let page: [UInt8]
  private var bytes: [UInt8] = []
  private var map = OffsetMap<Decoded, Decoded>()
  private var position = 0  // of the page, up to where it is accounted for
  private var separator = Separator.none

  /// What divides the prose before from the prose to come.
  enum Separator: Int, Comparable {
    case none, space, line, block

    static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }

    fileprivate var bytes: [UInt8] {
      switch self {
      case .none: []
      case .space: [0x20]
      case .line: [0x0A]
      case .block: [0x0A, 0x0A]
      }
    }
  }

  init(_ page: [UInt8]) {
    self.page = page
  }

  /// Divides what comes from what was there.
  mutating func separate(_ separator: Separator) { self.separator = max(self.separator, separator) }

  /// Takes a stretch of the page as it is; what was passed over is left out.
  ///
  /// - Precondition: the stretch is behind all that was taken.
  mutating func keep(_ range: Range<Int>) {
    guard !range.isEmpty else { return }
    pass(to: range.lowerBound)
    bytes.append(contentsOf: page[range])
    map.appendUnchanged(range.count)
    position = range.upperBound
  }

  /// Lets the placeholder stand for a stretch of the page, which no edit may touch.
  mutating func hide(_ range: Range<Int>) {
    pass(to: range.lowerBound)
    bytes.append(contentsOf: Self.placeholder)
    map.append(from: Self.placeholder.count, to: 0)
    map.append(from: 0, to: range.count)
    position = range.upperBound
  }

  /// Takes other text for a stretch of the page.
  mutating func replace(_ range: Range<Int>, with text: [UInt8]) {
    pass(to: range.lowerBound)
    bytes.append(contentsOf: text)
    map.append(from: text.count, to: range.count)
    position = range.upperBound
  }

  /// The prose of a page that was decoded.
  mutating func prose(of page: DecodedText) -> DecodedText {
    separator = .none
    pass(to: page.bytes.count)
    return DecodedText(
      bytes: bytes, map: map.then(page.map), encoding: page.encoding,
      isEncodingGuessed: page.isEncodingGuessed, illFormed: page.illFormed)
  }

  private mutating func pass(to place: Int) {
    precondition(place >= position, "prose is gathered from start to end")
    let division = bytes.isEmpty ? [] : separator.bytes
    separator = .none
    bytes.append(contentsOf: division)
    if !division.isEmpty, page[position..<place].allSatisfy(\.isMarkupSpace) {
      map.append(from: division.count, to: place - position)
    } else {
      // Apart, so that no edit over the division takes the markup with it.
      map.append(from: division.count, to: 0)
      map.append(from: 0, to: place - position)
    }
    position = place
  }
}
