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

  /// The marks of a quotation (code points).
  struct Pair: Hashable, Comparable {
    let open: UInt32
    let close: UInt32

    init(open: UInt32, close: UInt32) {
      self.open = open
      self.close = close
    }

    init(_ pair: QuotationHabits.Pair) {
      open = pair.open.unicodeScalars.first?.value ?? 0x22
      close = pair.close.unicodeScalars.first?.value ?? 0x22
    }

    var isStraight: Bool { open == 0x22 && close == 0x22 }

    static func < (left: Pair, right: Pair) -> Bool {
      (left.open, left.close) < (right.open, right.close)
    }
  }

  /// How often pairs of marks stand, of which an article has few.
  struct PairCounts {
    private(set) var all: [(pair: Pair, count: Int)] = []

    /// How often a pair stands; nil where it does not.
    subscript(pair: Pair) -> Int? { all.first { $0.pair == pair }?.count }

    fileprivate mutating func add(_ pair: Pair) {
      if let place = all.firstIndex(where: { $0.pair == pair }) {
        all[place].count += 1
      } else {
        all.append((pair, 1))
      }
    }

    /// The commonest of those that pass a test, and how often it stands; nil where none does.
    fileprivate func most(where isMeant: (Pair) -> Bool) -> (pair: Pair, count: Int)? {
      all.filter { isMeant($0.pair) }.max { ($0.count, $1.pair) < ($1.count, $0.pair) }
    }
  }

  private(set) var commas = Places()
  private(set) var points = Places()
  /// The places of stops at quotations that are part of the narrator's sentence: outside, where stops are
  /// placed by sense.
  private(set) var fragments = Places()
  /// The places of commas at quotations that are whole sentences.
  private(set) var speeches = Places()
  /// How often each pair of marks encloses a quotation that stands in no other.
  private(set) var outerPairs = PairCounts()
  /// How often each pair encloses a quotation within another.
  private(set) var innerPairs = PairCounts()
  private let article: ArticleText

  /// The style of an article's quotations.
  init(_ article: ArticleText) {
    self.article = article
    let marks = article.quotations.marks
    for mark in marks where !mark.isOpening {
      if let partner = mark.partner {
        let pair = Pair(open: marks[partner].scalar, close: mark.scalar)
        if mark.depth == 0 {
          outerPairs.add(pair)
        } else {
          innerPairs.add(pair)
        }
      }
      guard mark.depth == 0,
        let (stop, isInside) = Self.stop(at: mark.token, in: article.text)
      else { continue }
      switch stop {
      case .comma: commas.add(isInside)
      case .point: points.add(isInside)
      }
      guard let partner = mark.partner else { continue }
      if Self.isFragment(marks[partner].token, in: article.text) {
        fragments.add(isInside)
      } else if stop == .comma {
        speeches.add(isInside)
      }
    }
  }

  /// Whether a quotation opens in mid-sentence, as a part of the narrator's.
  static func isFragment(_ mark: TokenIndex, in text: SegmentedText) -> Bool {
    text.previous(before: mark).map { text.tokens[$0].isWordLike } ?? false
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
    let before = text.tokens[max(0, token - 1)].kind == .space ? token - 2 : token - 1
    guard let stop = kind(before), kind(before - 1) == nil else { return nil }
    return (stop, true)
  }

  /// Whether both marks are straight, or are the language's own or ones its publishers also use, inside so
  /// many other quotations.
  func isOfLanguage(_ pair: Pair, atDepth depth: Int) -> Bool {
    let habits = article.language.quotation
    return (pair.open == 0x22 || habits.hasMark(pair.open, opening: true, atDepth: depth))
      && (pair.close == 0x22 || habits.hasMark(pair.close, opening: false, atDepth: depth))
  }

  /// The pair that the article uses most, of those that are the language's, and how often; nil where it has
  /// none.
  var main: (pair: Pair, count: Int)? {
    outerPairs.most { isOfLanguage($0, atDepth: 0) }
  }

  /// The pair for a quotation inside so many others: the article's own, else straight where its apostrophes
  /// are, else the language's.
  func pair(atDepth depth: Int) -> Pair {
    let habits = article.language.quotation
    if depth > 0 {
      let inner = innerPairs.most { isOfLanguage($0, atDepth: 1) && !$0.isStraight }
      if let inner { return inner.pair }
    } else {
      if let main { return main.pair }
      let usual = (habits.usual ?? habits.pairs.first).map { Pair($0) }
      // The keyboard's marks come together.
      if usual?.open == 0x201C, hasStraightApostrophes { return Pair(open: 0x22, close: 0x22) }
      if let usual { return usual }
    }
    let known = habits.pairs.prefix(depth + 1).last
    return known.map { Pair($0) } ?? Pair(open: 0x22, close: 0x22)
  }

  /// Whether its words have straight apostrophes and none that are curly.
  private var hasStraightApostrophes: Bool {
    let text = article.text
    var hasAny = false
    for token in text.tokens where token.shape.contains(.hasApostrophe) {
      guard text.bytes[token.range.bytes()].contains(0x27) else { return false }
      hasAny = true
    }
    return hasAny
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
    case .sense, .either: return !isFragment
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
