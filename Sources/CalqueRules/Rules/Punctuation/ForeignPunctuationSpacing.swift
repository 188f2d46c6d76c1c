import CalqueText

/// A mark is set off as another language does it: "she said : yes" in English, "il a dit: oui" in French.
struct ForeignPunctuationSpacing: Rule {
  let about = RuleDescription(
    id: "foreign-punctuation-spacing", category: .localeConvention, severity: .minor,
    summary: "The space beside a mark is not the language's.",
    rationale:
      "Languages part marks from words differently; a translator can carry the habit over.",
    examples: [
      .bad("The mayor ⟦said :⟧ it is over.", becomes: "The mayor said: it is over."),
      .bad(
        "It rained on ⟦Monday ,⟧ then it cleared.", becomes: "It rained on Monday, then it cleared."
      ),
      .bad(
        "⟦Yes ,⟧ it rained on ⟦Monday .⟧", becomes: "Yes, it rained on Monday."),
      .bad("Er kam ⟦nicht ;⟧ sie schon.", becomes: "Er kam nicht; sie schon.", in: "de"),
      .bad(
        "Elle a dit : non. Il a ⟦répondu:⟧ si.",
        becomes: "Elle a dit : non. Il a répondu\u{A0}: si.", in: "fr"),
      .bad(
        "Le bac est «\u{A0}plein\u{A0}», selon ⟦«tous⟧\u{A0}».",
        becomes: "Le bac est «\u{A0}plein\u{A0}», selon «\u{A0}tous\u{A0}».", in: "fr"),
      .bad("雨が降っ⟦た。 ⟧橋は閉まった。", becomes: "雨が降った。橋は閉まった。", in: "ja"),
      .bad(
        "The ministers of the alliance ⟦( NATO )⟧ met.",
        becomes: "The ministers of the alliance (NATO) met."),
      .bad(
        "The ferry ran until the evening of ⟦Monday .⟧",
        becomes: "The ferry ran until the evening of Monday."),
      .good("It rained on Monday. The ferry ran . Nobody complained.\nIt cleared."),
      .good("Tick one: [ ] yes, [ ] no"),
      .good("They waited ... and then, at 10 : 30, the score was 2 : 1."),
      .good("It is written in .NET, costs .5 cents and ends so :)"),
      .good("Qui est là\u{A0}? Lui\u{202F}! Elle a dit\u{A0}: non\u{A0}; à 10:30.", in: "fr"),
      .good("Qui est là? Lui! Elle a dit: non; lui aussi: non.", in: "fr"),
      .good("Voir https://exemple.fr/?q=a ou 10:30.", in: "fr"),
      .good(
        "Son livre «\u{A0}Silent Rivers: Asia and its Water\u{A0}» est paru\u{A0}: lisez-le.",
        in: "fr"),
      .good("雨だ！ 橋は閉まった。", in: "ja"),
      .good("Dürfen Sie das? Ja, gewiss; aber bald: morgen.", in: "de"),
    ])

  let wakes: Triggers = [.stop, .bracket, .article]

  func speaks(_ language: Language) -> Bool { language.depth > .universal }

  func examine(_ index: Int, of article: ArticleText, into findings: inout FindingList) {
    let text = article.text
    guard index < text.tokens.count else {
      let spacing = article.language.spacing
      if !spacing.before.isEmpty { findUnspaced(in: article, spacing, &findings) }
      return
    }
    let mark = text.tokens[index].mark
    if Marks.trigger(of: mark) == .bracket {
      if !article.language.isDense { examineBracket(index, of: text, into: &findings) }
    } else if article.language.isDense {
      examineWide(index, mark, of: text, into: &findings)
    } else if index > 1, text.tokens[index - 1].kind == .space,
      !article.language.spacing.before.contains(mark)
    {
      examineSpaced(index, mark, of: text, into: &findings)
    }
  }

  /// A mark with a space before it that takes none.
  private func examineSpaced(
    _ index: Int, _ mark: UInt32, of text: SegmentedText, into findings: inout FindingList
  ) {
    let before = text.tokens[index - 2]
    guard Self.takesMark(before), mark != 0x2026, Self.isEnded(index, in: text) else { return }
    if before.kind == .number, let next = text.next(after: index),
      text.tokens[next].kind == .number
    {
      return
    }
    // A space before a full stop alone is a typist's slip, not a language's habit.
    if mark == 0x2E, !isTokenized(text, around: index) { return }
    // Typists of Arabic script set its comma off.
    add(
      text.range(index - 2, through: index), text.string(index - 2) + text.string(index),
      mark == 0x2E || mark == 0x60C ? .reviewed : .automatic, text, &findings)
  }

  /// A full-width mark, which has its space within, with another behind it.
  ///
  /// A blank after a question or exclamation mark is Japanese typography, after a comma or before Latin
  /// letters a habit of Chinese typists.
  private func examineWide(
    _ index: Int, _ mark: UInt32, of text: SegmentedText, into findings: inout FindingList
  ) {
    guard index > 0, index + 1 < text.tokens.count, mark == 0x3001 || mark == 0x3002,
      text.tokens[index + 1].kind == .space, text.tokens[index + 1].hash == 0x20,
      !text.tokens[index - 1].isBlank
    else { return }
    if index + 2 < text.tokens.count, text.tokens[index + 2].kind == .word { return }
    add(
      text.range(index - 1, through: index + 1),
      text.string(text.range(index - 1, through: index)), .reviewed, text, &findings)
  }

  /// Marks without the space that the language puts beside them, in an article that has it elsewhere.
  private func findUnspaced(
    in article: ArticleText, _ spacing: SpacingHabits, _ findings: inout FindingList
  ) {
    let text = article.text
    var spaced = 0
    var bare: [TokenIndex] = []
    // By the last six bits of a mark: most take no space.
    let taking = (spacing.before + spacing.after).reduce(0 as UInt64) { $0 | 1 &<< UInt64($1 & 63) }
    for index in article.landmarks.marks {
      let token = text.tokens[index]
      if taking & 1 &<< UInt64(token.mark & 63) == 0 { continue }
      if spacing.before.contains(token.mark), index > 0 {
        if Self.blank(before: index, in: text) != nil {
          spaced += 1
        } else if Self.takesMark(text.tokens[index - 1]), Self.isEnded(index, in: text) {
          bare.append(index)
        }
      } else if spacing.after.contains(token.mark), index + 1 < text.tokens.count {
        let after = text.tokens[index + 1]
        if after.kind == .space || Self.isNarrowSpace(text, before: Int(token.end) + 3) {
          spaced += 1
        } else if after.isWordLike {
          bare.append(index)
        }
      }
    }
    guard !bare.isEmpty, bare.count < spaced || bare.count == 1 else { return }
    // What the article puts beside a mark, where it is no plain space.
    var blanks: [UInt32: UInt32] = [:]
    for index in article.landmarks.marks where spacing.before.contains(text.tokens[index].mark) {
      if let blank = Self.blank(before: index, in: text), blank != 0x20 {
        blanks[text.tokens[index].mark] = blank
      }
    }
    // High marks take a narrow space where the article has narrow ones at all.
    let high: UInt32 = blanks.values.contains(0x202F) ? 0x202F : 0xA0
    for index in bare
    where !text.isMachineWriting(around: index) && !isInTitle(index, of: article) {
      let mark = text.tokens[index].mark
      let usual = [0x21, 0x3B, 0x3F].contains(mark) ? high : 0xA0
      guard let space = Unicode.Scalar(blanks[mark] ?? usual) else { continue }
      let isOpening = spacing.after.contains(text.tokens[index].mark)
      let first = isOpening ? index : index - 1
      findings.add(
        "‘\(text.string(index))’ has no space beside it.",
        at: text.range(first, through: first + 1), certainty: spaced > 0 ? .strong : .fair,
        corrections: [
          Correction(
            text.string(first) + String(Character(space)) + text.string(first + 1), .reviewed)
        ])
    }
  }

  /// Whether a colon stands in a work's title in another language: "« Silent Rivers: China and Water »".
  private func isInTitle(_ colon: TokenIndex, of article: ArticleText) -> Bool {
    let text = article.text
    guard text.tokens[colon].mark == 0x3A, article.quotations.enclose(colon),
      let before = text.previous(before: colon), let after = text.next(after: colon)
    else { return false }
    return [before, after].allSatisfy {
      text.tokens[$0].shape.contains(.capitalised) && text.tokens[$0].word == 0
    }
  }

  private func add(
    _ range: NormalRange, _ replacement: String, _ applicability: Applicability,
    _ text: SegmentedText, _ findings: inout FindingList
  ) {
    findings.add(
      "A space that the language does not write stands beside the mark in ‘\(text.string(range))’.",
      at: range, corrections: [Correction(replacement, applicability)])
  }

  /// Whether commas nearby are set off too, or every full stop, as by a machine that never joined its
  /// tokens again.
  private func isTokenized(_ text: SegmentedText, around index: TokenIndex) -> Bool {
    var joined = 0
    for number in text.neighbourhood(of: index) where number > 1 {
      let mark = text.tokens[number].mark
      guard mark == 0x2C || mark == 0x2E, Self.isEnded(number, in: text) else { continue }
      let isSpaced = text.tokens[number - 1].kind == .space
      if mark == 0x2C, isSpaced { return true }
      // Initials and abbreviations keep their points.
      if !isSpaced, mark == 0x2C || text.endsLine(number) { joined += 1 }
    }
    return joined == 0 && text.tokens[index - 2].letters > 1
  }

  /// A bracket with spaces inside it on both sides: "( NATO )".
  private func examineBracket(
    _ index: Int, of text: SegmentedText, into findings: inout FindingList
  ) {
    guard [0x28, 0x5B].contains(text.tokens[index].mark), index + 2 < text.tokens.count,
      text.tokens[index + 1].kind == .space, text.tokens[index + 2].isWordLike,
      let close = text.tokens[index..<min(text.tokens.count, index + 40)].firstIndex(where: {
        Marks.closesBracket($0.mark) || $0.kind == .lineEnd
      }), Marks.closesBracket(text.tokens[close].mark), text.tokens[close - 1].kind == .space,
      close > index + 3, index == 0 || text.tokens[index - 1].isBlank
    else { return }
    add(
      text.range(index, through: close),
      text.string(index) + text.string(text.range(index + 2, through: close - 2))
        + text.string(close), .reviewed, text, &findings)
  }

  /// Whether a mark can belong to what stands before it.
  private static func takesMark(_ token: Token) -> Bool {
    if token.isWordLike { return true }
    switch token.mark {
    case 0x22, 0x27, 0x29, 0x5D, 0xBB, 0x25, 0x2019, 0x201C, 0x201D, 0x203A: return true
    default: return false
    }
  }

  /// The no-break space before a mark, a plain space for any other; nil where it has none.
  private static func blank(before index: TokenIndex, in text: SegmentedText) -> UInt32? {
    guard index > 0 else { return nil }
    let before = text.tokens[index - 1]
    if before.kind == .space { return before.hash == 0xA0 ? 0xA0 : 0x20 }
    return isNarrowSpace(text, before: Int(text.tokens[index].start)) ? 0x202F : nil
  }

  /// Whether U+202F ends at a byte: UAX #29 joins it to the word beside it.
  private static func isNarrowSpace(_ text: SegmentedText, before end: Int) -> Bool {
    end >= 3 && end <= text.bytes.count
      && text.bytes[(end - 3)..<end].elementsEqual([0xE2, 0x80, 0xAF])
  }

  /// Whether nothing but a blank or a closing mark follows, so that the mark is no part of a name or number.
  private static func isEnded(_ index: TokenIndex, in text: SegmentedText) -> Bool {
    if text.isBeforeBlank(index) { return true }
    switch text.tokens[index + 1].mark {
    case 0x22, 0x5D, 0xBB, 0x2019, 0x201C, 0x201D, 0x203A: return text.isBeforeBlank(index + 1)
    case 0x2C, 0x2E: return text.tokens[index].mark == 0xBB
    default: return false
    }
  }
}
