import CalqueText

/// How an article writes its quotations, by its own majority.
struct QuotationStyle {
  /// How often a mark stands inside the closing mark, and how often outside.
  struct Places {
    var inside = 0
    var outside = 0

    static func + (left: Places, right: Places) -> Places {
      Places(inside: left.inside + right.inside, outside: left.outside + right.outside)
    }
  }

  private(set) var commas = Places()
  private(set) var points = Places()
  private let article: ArticleText

  /// The style of an article's quotations.
  init(_ article: ArticleText) {
    self.article = article
    for mark in article.quotations.marks where !mark.isOpening {
      switch Self.stop(at: mark.token, in: article.text) {
      case (.comma, let isInside)?: commas.add(isInside)
      case (.point, let isInside)?: points.add(isInside)
      case nil: continue
      }
    }
  }

  enum Stop { case comma, point }

  /// The comma or full stop that stands at a closing mark, and whether inside it.
  static func stop(at token: TokenIndex, in text: SegmentedText) -> (Stop, isInside: Bool)? {
    func kind(_ index: TokenIndex) -> Stop? {
      guard text.tokens.indices.contains(index) else { return nil }
      switch text.tokens[index].mark {
      case 0x2C, 0x60C, 0x3001, 0xFF0C: return .comma
      case 0x2E, 0x3002, 0x6D4, 0x964: return .point
      default: return nil
      }
    }
    if let stop = kind(token + 1) {
      return kind(token + 2) == nil && kind(token - 1) == nil ? (stop, false) : nil
    }
    guard let stop = kind(token - 1), kind(token - 2) == nil else { return nil }
    return (stop, true)
  }

  /// Whether a comma stands inside the closing mark.
  var hasCommasInside: Bool {
    isInside(commas) ?? [.inside, .consistent].contains(article.language.quotation.stops)
  }

  /// Whether the full stop of a sentence stands inside the closing mark that ends with it.
  func hasPointInside(afterFragment isFragment: Bool) -> Bool {
    if let isInside = isInside(points) { return isInside }
    switch article.language.quotation.stops {
    case .inside, .consistent: return true
    case .outside: return false
    case .either: return !isFragment
    }
  }

  /// What most of the article's own quotations say; nil where they say nothing.
  private func isInside(_ places: Places) -> Bool? {
    let places = article.language.quotation.stops == .consistent ? commas + points : places
    return places.inside == places.outside ? nil : places.inside > places.outside
  }

  /// What closes a quotation that a mark opened, with the blank before it where the language writes one.
  func closing(for opening: QuotationMark) -> String {
    var counts: [UInt32: Int] = [:]
    var blank = ""
    let text = article.text
    for mark in article.quotations.marks where !mark.isOpening {
      guard let partner = mark.partner, article.quotations.marks[partner].scalar == opening.scalar
      else { continue }
      counts[mark.scalar, default: 0] += 1
      if text.tokens[mark.token - 1].kind == .space { blank = text.string(mark.token - 1) }
    }
    let common = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    let close = common ?? Self.closing(opening.scalar, in: article.language)
    if blank.isEmpty, article.language.spacing.before.contains(close) { blank = "\u{A0}" }
    return blank + (Unicode.Scalar(close).map { String(Character($0)) } ?? "")
  }

  /// The mark that closes what another opens, in a language or else anywhere.
  static func closing(_ opening: UInt32, in language: Language) -> UInt32 {
    let habits = language.quotation
    for (open, close) in zip(habits.opening, habits.closing) where open == opening { return close }
    switch opening {
    case 0x201C, 0x2018, 0x300C, 0x300E, 0x301D, 0x2039: return opening + 1
    case 0x201E: return 0x201C
    case 0x201A: return 0x2018
    case 0xAB: return 0xBB
    case 0xBB: return 0xAB
    default: return opening
    }
  }
}

extension QuotationStyle.Places {
  fileprivate mutating func add(_ isInside: Bool) {
    if isInside { inside += 1 } else { outside += 1 }
  }
}
