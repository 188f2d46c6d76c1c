import CalqueText

/// Most numbers of an article are in one script's digits, and a few in another's: "۱۲" and "12".
struct MixedDigits: Rule {
  let about = RuleDescription(
    id: "mixed-digits", category: .numberFormat, severity: .minor,
    summary: "A number is in another script's digits than the article's other numbers.",
    rationale: "Numbers are copied with the digits of the source, or of what was learnt from.",
    examples: [
      .bad(
        "پل ۱۲ متر دارد، ۴۰ چراغ، ۷ پایه، ۸ پله. از ۳ تا ۵ مه ⟦35⟧ روز ماند. نتیجه‌ها ۱ بر ۲، ۳ بر ۴، ۵ بر ۶ بود.",
        becomes:
          "پل ۱۲ متر دارد، ۴۰ چراغ، ۷ پایه، ۸ پله. از ۳ تا ۵ مه ۳۵ روز ماند. نتیجه‌ها ۱ بر ۲، ۳ بر ۴، ۵ بر ۶ بود.",
        in: "fa"),
      .bad(
        "पुल 12 मीटर है, 40 बत्तियाँ, 7 खंभे, 8 सीढ़ियाँ। 3 से 5 मई तक ⟦३५⟧ लोग आए। अंक 1, 2, 3, 4, 5 और 6 रहे।",
        becomes:
          "पुल 12 मीटर है, 40 बत्तियाँ, 7 खंभे, 8 सीढ़ियाँ। 3 से 5 मई तक 35 लोग आए। अंक 1, 2, 3, 4, 5 और 6 रहे।",
        in: "hi"),
      .bad(
        "للجسر 12 مصباحا، 40 عمودا، 7 أبواب، 8 سلالم. من 3 إلى 5 مايو جاء ⟦٣٥⟧ عاملا. النتائج 1 - 2، 3 - 4، 5 - 6.",
        becomes:
          "للجسر 12 مصباحا، 40 عمودا، 7 أبواب، 8 سلالم. من 3 إلى 5 مايو جاء 35 عاملا. النتائج 1 - 2، 3 - 4، 5 - 6.",
        in: "ar"),
      .good("پل در سال ۱۹۹۸ ساخته شد و ۱۲ متر است.", in: "fa"),
      .good("پل در سال 1998 ساخته شد و 12 متر است.", in: "fa"),
      .good("پل در سال ۱۹۹۸ ساخته شد و 12 متر است.", in: "fa"),
      .good(
        "گوشی iPhone 6 در ۲۰۱۴ آمد، ۴ رنگ و ۲ اندازه داشت. ۷ نفر آمدند و ۸ نفر رفتند.", in: "fa"),
      .good("पुल १९९८ में बना और १२ मीटर है।", in: "hi"),
      .good("COVID-19 से १२ गाँव बंद हुए। ४० लोग आए, ७ गए, ८ रहे, ९ लौटे।", in: "hi"),
      .good("بني الجسر في عام ١٩٩٨ وطوله ١٢ مترا.", in: "ar"),
      .good("بني الجسر في عام 1998 وطوله ١٢ مترا، وعمل فيه 40 عاملا و٧ مهندسين.", in: "ar"),
      .good("Мост построен в 1998 году, его длина 12 метров.", in: "ru"),
    ])

  let wakes: Triggers = .article

  /// Other scripts have no digits of their own that are in use.
  func speaks(_ language: Language) -> Bool {
    !language.isDense && !language.scripts.contains(Script.latin.rawValue)
  }

  func examine(_ end: Int, of article: ArticleText, into findings: inout FindingList) {
    let text = article.text
    var ascii: [TokenIndex] = []
    var own: [TokenIndex] = []
    for index in article.landmarks.numbers where text.tokens[index].kind == .number {
      if text.bytes[Int(text.tokens[index].start)] < 0x80 {
        ascii.append(index)
      } else {
        own.append(index)
      }
    }
    guard !own.isEmpty, !ascii.isEmpty else { return }
    let (few, many) = own.count < ascii.count ? (own, ascii) : (ascii, own)
    // Two or three may be a table's, a telephone's, a list's; and many write both without care.
    guard few.count == 1, many.count >= 12, let zero = Self.zero(of: many[0], text) else { return }
    let index = few[0]
    guard !isForeign(index, article), text.standsFree(index, through: index) else { return }
    let digits = Self.digits(text.string(index), from: zero)
    findings.add(
      "‘\(text.string(index))’ is not in the digits of the article’s other numbers: there it is "
        + "‘\(digits)’.",
      at: text.tokens[index].range, corrections: [Correction(digits, .reviewed)])
  }

  /// Whether words of another script stand beside it: "iPhone 6", "COVID-19".
  private func isForeign(_ index: TokenIndex, _ article: ArticleText) -> Bool {
    let text = article.text
    let beside = [text.previous(before: index), text.next(after: index)].compactMap { $0 }
    return beside.contains { place in
      let token = text.tokens[place]
      return token.kind == .word && !article.language.scripts.contains(token.script)
        || token.kind == .symbol
    }
  }

  /// The zero of the digits that a number is written in.
  private static func zero(of index: TokenIndex, _ text: SegmentedText) -> Unicode.Scalar? {
    guard let digit = text.string(index).unicodeScalars.first,
      let value = digit.properties.numericValue
    else { return nil }
    return Unicode.Scalar(digit.value - UInt32(value))
  }

  /// A number with its digits counted from another zero.
  private static func digits(_ number: String, from zero: Unicode.Scalar) -> String {
    var text = String.UnicodeScalarView()
    for scalar in number.unicodeScalars {
      guard scalar.properties.generalCategory == .decimalNumber,
        let value = scalar.properties.numericValue,
        let digit = Unicode.Scalar(zero.value + UInt32(value))
      else {
        text.append(scalar)
        continue
      }
      text.append(digit)
    }
    return String(text)
  }
}
