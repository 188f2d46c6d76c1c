import CalqueText

/// Where a language puts the sign of a currency, from CLDR's patterns of the locales whose formats it
/// uses.
struct CurrencyHabits: Sendable {
  /// The shapes it writes; that of its own tag first.
  private let shapes: [WrittenAmount.Shape]
  private let either: Bool
  private let space: String

  /// nil where amounts are written from right to left.
  init?(_ language: Language) {
    guard !language.isRightToLeft else { return nil }
    var shapes: [WrittenAmount.Shape] = []
    var space = ""
    for locale in language.formatLocales {
      guard let pattern = LocaleFacts(locale).currencyPattern,
        let positive = pattern.split(separator: ";").first
      else { continue }
      let isBefore = positive.hasPrefix("¤")
      let blank = isBefore ? positive.dropFirst().first : positive.dropLast().last
      let hasSpace = blank?.isWhitespace ?? false
      if shapes.isEmpty, hasSpace, let blank { space = String(blank) }
      shapes.append(.init(isBefore: isBefore, hasSpace: hasSpace))
    }
    guard let own = shapes.first else { return nil }
    if let place = language.money.place, place != .either, own.isBefore != (place == .before) {
      shapes = [.init(isBefore: place == .before, hasSpace: place == .after)]
      space = place == .after ? "\u{A0}" : ""
    }
    either = language.money.place == .either
    self.shapes = shapes
    self.space = space
  }

  enum Judgement { case own, regional, foreign }

  /// Whose an amount's shape is. A space too many is another region's; one too few is a matter of
  /// spacing, not of the place of the sign.
  func place(of amount: WrittenAmount) -> Judgement {
    let shape = amount.shape
    guard let own = shapes.first else { return .own }
    if shape.isBefore == own.isBefore {
      let isWide = shape.isBefore && shape.hasSpace
      return isWide && !shapes.contains(shape) && !either ? .regional : .own
    }
    return either || shapes.contains { $0.isBefore == shape.isBefore } ? .regional : .foreign
  }

  /// Whether it is the shape of the language's own tag.
  func prefers(_ shape: WrittenAmount.Shape) -> Bool {
    shape.isBefore == shapes.first?.isBefore
      && (!shape.isBefore || !shape.hasSpace || shapes.contains(shape))
  }

  /// An amount as the language writes it.
  func written(_ amount: WrittenAmount, in article: ArticleText) -> String {
    let text = article.text
    var number = text.string(amount.number)
    let token = text.tokens[text.token(holding: amount.number.lowerBound.bytes)]
    let decimal = article.language.numbers.decimal
    if token.range == amount.number, let written = WrittenNumber(token, in: text),
      case .decimal(let mark) = written.reading, decimal.utf8.first != mark,
      written.range == amount.number
    {
      number = written.written(decimal: decimal, grouping: article.language.numbers.grouping)
    }
    let sign = text.string(amount.sign)
    let multiplier = amount.multiplier.map { " \(text.string($0))" } ?? ""
    return shapes.first?.isBefore == true
      ? sign + space + number + multiplier
      : number + multiplier + (multiplier.isEmpty ? space : " ") + sign
  }
}
