import CalqueText

/// A number has another language's decimal mark or thousands mark: "3,5 billion", "10.000 people".
struct ForeignNumberFormat: Rule {
  let about = RuleDescription(
    id: "foreign-number-format", category: .numberFormat, severity: .minor,
    summary: "A number is written with another language’s marks.",
    rationale:
      "Numbers are copied as they stand in the source: its comma may be this language’s point.",
    examples: [
      .bad("Sales rose to ⟦3,5⟧ billion euros.", becomes: "Sales rose to 3.5 billion euros."),
      .bad("More than ⟦25.000⟧ people came.", becomes: "More than 25,000 people came."),
      .bad("The debt is $⟦1.234.567⟧.", becomes: "The debt is $1,234,567."),
      .bad("It costs ⟦1.234,50⟧ in all.", becomes: "It costs 1,234.50 in all."),
      .good("Sales rose to 3.5 billion from 1,250,000 units."),
      .good("The server at 192.168.1.1 runs version 2.4.1."),
      .good("It was signed on 12.10.2018 in Minsk."),
      .good("He swam it in 58.314 seconds, a ratio of 1.618."),
      .good("Lots 1,2,3 and 4,5,6 are sold."),
      .bad("La inflación fue del ⟦7.1⟧%.", becomes: "La inflación fue del 7,1%.", in: "es"),
      .good(
        "La inflación fue del 7.1 %; en mayo, del 6.8 %; en abril, del 6.2 %.", in: "es"),
      .bad(
        "Die Firma zählt ⟦12,000⟧ Mitarbeiter.", becomes: "Die Firma zählt 12.000 Mitarbeiter.",
        in: "de"),
      .good("Die Sitzung beginnt um 19.30 Uhr.", in: "de"),
      .good("Der erste Zug hält um 7.58 Uhr in Dallmin.", in: "de"),
      .bad("Der Stein wiegt ⟦7.58⟧ Gramm.", becomes: "Der Stein wiegt 7,58 Gramm.", in: "de"),
      .good("Färjan lägger till klockan 8.17 i Vaxholm.", in: "sv"),
      .good("Una scossa di magnitudo 5.3 ha svegliato la costa.", in: "it"),
      .bad(
        "La spesa è salita di ⟦5.3⟧ punti.", becomes: "La spesa è salita di 5,3 punti.", in: "it"),
      .good("Un terratrèmol de magnitud 6.2 va sacsejar la costa.", in: "ca"),
      .good("Sie lief 3,125 Kilometer.", in: "de"),
      .bad("Цена выросла на ⟦2.5⟧ процента.", becomes: "Цена выросла на 2,5 процента.", in: "ru"),
      .good("Встреча началась в 10.15 утра.", in: "ru"),
      .good("Die Kampagne 2.0 beginnt am Montag.", in: "de"),
      .good("Смартфон работает на Android 9.1.", in: "ru"),
      .bad("地震の規模は⟦6,4⟧だった。", becomes: "地震の規模は6.4だった。", in: "ja"),
      .good("Kokous pidettiin 12.6. ja päättyi klo 16.40.", in: "fi"),
    ])

  let wakes: Triggers = .article

  func speaks(_ language: Language) -> Bool {
    Marks(language) != nil
  }

  func examine(_ end: Int, of article: ArticleText, into findings: inout FindingList) {
    let text = article.text
    guard let marks = Marks(article.language) else { return }
    var suspects: [(token: TokenIndex, number: WrittenNumber, certainty: Certainty)] = []
    var usage = Usage()
    for index in article.landmarks.numbers {
      let token = text.tokens[index]
      guard token.shape.contains(.hasDigit), !Self.isPlain(token, in: text) else { continue }
      if let isGrouped = marks.ownUse(of: token, in: text) {
        usage.add(isGrouped: isGrouped)
        continue
      }
      guard let number = WrittenNumber(token, in: text), let reading = number.reading
      else {
        continue
      }
      switch marks.judgement(of: reading) {
      case .own(let isGrouped): usage.add(isGrouped: isGrouped)
      case .ambiguous: break
      case .foreign:
        if let certainty = certainty(of: number, at: index, article) {
          suspects.append((index, number, certainty))
        }
      }
    }
    // An article that mostly writes its numbers so follows a house's or a country's usage.
    guard suspects.count == 1 || suspects.count <= usage.decimals + usage.groups else { return }
    for suspect in suspects {
      report(suspect.number, at: suspect.token, suspect.certainty, marks, usage, article, &findings)
    }
  }

  /// Whether a number is ASCII digits alone: it shows no mark.
  private static func isPlain(_ token: Token, in text: SegmentedText) -> Bool {
    for place in Int(token.start)..<Int(token.end) where text.bytes[place] &- 0x30 >= 10 {
      return false
    }
    return true
  }

  /// How sure it is that a number with foreign marks is an amount; nil where it need not be one.
  private func certainty(
    of number: WrittenNumber, at index: TokenIndex, _ article: ArticleText
  ) -> Certainty? {
    let text = article.text
    if isAmount(index, article) { return .strong }
    let previous = text.previous(before: index)
    if let previous {
      let isJoined = previous == index - 1
      let token = text.tokens[previous]
      let isWritten = token.kind == .word || token.kind == .number
      if isJoined,
        isWritten && !article.language.isDense
          || [0x2E, 0x3A, 0x2F, 0x40, 0x5F].contains(token.mark)
      {
        return nil
      }
      if [0xA7, 0x23, 0x2116].contains(token.mark) { return nil }  // § # №
      if article.language.scales.contains(token.hash) { return nil }
    }
    if index + 1 < text.tokens.count,
      [0x2F, 0x40, 0x3A, 0x5F].contains(text.tokens[index + 1].mark)
    {
      return nil
    }
    switch number.reading {
    case .decimal:
      // Amounts seldom, but editions often, end so: "campaign 2.0".
      if number.groups[1].elementsEqual([0x30]) { return nil }
      if number.time != nil, isBesideClock(index, article) { return nil }
      if number.isLikeTime || number.startsWithZero && number.groups[1].count == 2 { return nil }
      if number.isLikeDate, let next = text.next(after: index), text.tokens[next].mark == 0x2E,
        !text.endsLine(next)
      {
        return nil
      }
      if let previous, text.tokens[index].kind == .number, isProduct(previous, number, article) {
        return nil
      }
      return .fair
    case .threeDigits:
      let thousands = number.groups[1].allSatisfy { $0 == 0x30 }
      if thousands { return .strong }
      // Few measure to the thousandth what has hundreds, and nobody writes its last zero.
      return number.endsWithZero || number.groups[0].count == 3 ? .fair : nil
    default:
      return .strong
    }
  }

  /// Whether a word right before or behind a number makes it a time of the day.
  private func isBesideClock(_ index: TokenIndex, _ article: ArticleText) -> Bool {
    [article.text.previousWord(before: index), article.text.nextWord(after: index)].contains {
      $0.map { article.language.clock.contains(article.text.tokens[$0].hash) } ?? false
    }
  }

  /// Whether what stands beside a number says that it counts or measures something.
  private func isAmount(_ index: TokenIndex, _ article: ArticleText) -> Bool {
    let text = article.text
    func isCurrency(_ token: Token) -> Bool {
      guard token.kind == .symbol, let scalar = Unicode.Scalar(token.mark) else { return false }
      return scalar.properties.generalCategory == .currencySymbol
    }
    if let previous = text.previous(before: index), isCurrency(text.tokens[previous]) {
      return true
    }
    guard let next = text.next(after: index) else { return false }
    let token = text.tokens[next]
    return token.mark == 0x25 || isCurrency(token)
      || article.language.multipliers.contains(token.hash)
  }

  /// Whether the word before is a product's name and the number its version: "Android 9.1".
  private func isProduct(
    _ previous: TokenIndex, _ number: WrittenNumber, _ article: ArticleText
  ) -> Bool {
    let token = article.text.tokens[previous]
    guard token.kind == .word, token.shape.contains(.capitalised), token.word == 0,
      !article.text.startsLine(previous)
    else { return false }
    return number.groups[1].count == 1 || number.groups[0].count > 1
  }

  private func report(
    _ number: WrittenNumber, at index: TokenIndex, _ certainty: Certainty, _ marks: Marks,
    _ usage: Usage, _ article: ArticleText, _ findings: inout FindingList
  ) {
    let written = article.text.string(number.range)
    let swapped = number.written(decimal: marks.decimal, grouping: marks.grouping)
    var replacements = [swapped]
    if let value = number.value,
      let formatted = LocaleFacts(article.language.tag).formatted(number: value),
      formatted != swapped
    {
      // A language that groups only longer numbers writes four digits together.
      let isShort =
        number.groups.count == 2 && number.groups[0].count < article.language.numbers.minimumGrouped
      replacements.insert(formatted, at: isShort && usage.groups == 0 ? 0 : 1)
    }
    findings.add(
      "‘\(written)’ is written with another language’s marks: here it is ‘\(replacements[0])’.",
      at: number.range, certainty: certainty,
      corrections: replacements.map { Correction($0, .reviewed) })
  }

  /// How an article writes its numbers where it follows its language.
  private struct Usage {
    var decimals = 0
    var groups = 0

    mutating func add(isGrouped: Bool) {
      if isGrouped { groups += 1 } else { decimals += 1 }
    }
  }

  /// A language's marks; only of languages that write a point or a comma before the fraction.
  private struct Marks {
    let decimal: String
    let grouping: String
    private let decimalByte: UInt8
    private let groupingByte: UInt8?

    init?(_ language: Language) {
      decimal = language.numbers.decimal
      grouping = language.numbers.grouping
      guard decimal == "." || decimal == ",", let byte = decimal.utf8.first else { return nil }
      decimalByte = byte
      groupingByte = grouping.utf8.count == 1 ? grouping.utf8.first : nil
    }

    /// Whether a number has one mark, and as the language writes it: its grouping mark before three digits
    /// (true), or its decimal mark before fewer (false); nil for any other, which is to be read.
    func ownUse(of token: Token, in text: SegmentedText) -> Bool? {
      var mark: Int?
      for place in Int(token.start)..<Int(token.end) where text.bytes[place] &- 0x30 >= 10 {
        guard mark == nil else { return nil }
        mark = place
      }
      guard let mark, mark > Int(token.start), text.bytes[Int(token.start)] != 0x30 else {
        return nil
      }
      switch (text.bytes[mark], Int(token.end) - mark - 1) {
      case (groupingByte, 3): return mark - Int(token.start) <= 3 ? true : nil
      case (decimalByte, 1...2): return false
      default: return nil
      }
    }

    enum Judgement {
      case own(isGrouped: Bool)
      case ambiguous
      case foreign
    }

    /// Whether a language writes a number so.
    func judgement(of reading: WrittenNumber.Reading) -> Judgement {
      switch reading {
      case .decimal(let mark): mark == decimalByte ? .own(isGrouped: false) : .foreign
      case .threeDigits(let mark):
        mark == groupingByte
          ? .own(isGrouped: true) : mark == decimalByte ? .foreign : .ambiguous
      case .grouped(let mark):
        mark == groupingByte
          ? .own(isGrouped: true) : mark == decimalByte ? .foreign : .ambiguous
      case .groupedDecimal(_, let mark):
        mark == decimalByte ? .own(isGrouped: true) : .foreign
      }
    }
  }
}

extension WrittenNumber {
  /// The number in ASCII with a point before the fraction.
  fileprivate var value: String? {
    switch reading {
    case .decimal: written(decimal: ".", grouping: "")
    case .groupedDecimal: written(decimal: ".", grouping: "")
    case .grouped, .threeDigits: written(decimal: "", grouping: "")
    case nil: nil
    }
  }
}
