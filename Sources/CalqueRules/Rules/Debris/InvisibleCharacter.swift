import CalqueText

/// A character that cannot be seen stands where it does nothing good: a zero-width space within a word.
struct InvisibleCharacter: Rule {
  let about = RuleDescription(
    id: "invisible-character", category: .characterEncoding, severity: .minor,
    summary: "A character that cannot be seen, or that stands for a lost one, is in the text.",
    rationale:
      "Web translators and copied pages leave zero-width characters behind. A search does not find the "
      + "word, and a screen reader spells it.",
    examples: [
      .bad("They ⟦ex\u{200B}amine⟧ the case.", becomes: "They examine the case."),
      .bad("The ⟦val\u{FEFF}ley⟧ is wide.", becomes: "The valley is wide."),
      .bad("She ⟦\u{200E}walks⟧ home.", becomes: "She walks home."),
      .bad("The ⟦ca\u{200D}t⟧ slept.", becomes: "The cat slept."),
      .bad("Un ⟦ap\u{2060}pel⟧ à l’aide.", becomes: "Un appel à l’aide.", in: "fr"),
      .bad("The caf⟦\u{FFFD}⟧ is closed."),
      .bad("He paid⟦\u{0081}⟧ at once.", becomes: "He paid at once."),
      .good("می‌خواهد و نمی‌تواند.", in: "fa"),
      .good("व्‍यंग्‍यात्‍मक ढंग से।", in: "hi"),
      .good("The family 👨‍👩‍👧 and the heart ❤️ are emoji."),
      .good("הוא גר ב-BBC\u{200F}, CNN\u{200F}.", in: "he"),
      .good("The word \u{2067}שלום\u{2069} means peace.", in: "en"),
      .good("ฉัน\u{200B}กิน\u{200B}ข้าว", in: "th"),
      .good("An un\u{AD}break\u{AD}able word may be hyphenated."),
      .good("A line of 5\u{A0}km and\u{2009}thin spaces\tand tabs."),
    ])

  let wakes: Triggers = [.invisible, .symbol]

  func examine(_ index: Int, of article: ArticleText, into findings: inout FindingList) {
    let text = article.text
    let token = text.tokens[index]
    if token.mark == 0xFFFD {
      findings.add(
        "‘\u{FFFD}’ stands for a character that was lost.", at: token.range, severity: .major)
      return
    }
    guard token.kind != .symbol, token.kind == .other || token.shape.contains(.hasInvisible)
    else { return }
    var kept = ""
    var name: Unicode.Scalar?
    var start = 0
    var end = 0
    var place = Int(token.start)
    for scalar in text.string(index).unicodeScalars {
      let next = place + UTF8.width(scalar)
      if isStray(scalar, in: index, article) {
        if name == nil {
          (start, name) = (place, scalar)
          kept = ""
        }
        end = next
      } else if name != nil {
        kept.unicodeScalars.append(scalar)
      }
      place = next
    }
    guard let name else { return }
    let tail = text.string(Range(bytes: end..<Int(token.end)))
    kept = String(kept.unicodeScalars.dropLast(tail.unicodeScalars.count))
    let (range, isHarmless) = extent(of: index, from: start, text)
    let isLost = name.properties.generalCategory == .privateUse
    findings.add(
      "\(isLost ? "A private character" : Self.called(name)) stands here and cannot be seen.",
      at: range, severity: isHarmless ? .neutral : nil,
      corrections: isLost ? [] : [Correction(kept, .automatic, at: Range(bytes: start..<end))])
  }

  /// What a finding covers: the word around; and whether the character parts nothing.
  private func extent(
    of index: TokenIndex, from start: Int, _ text: SegmentedText
  ) -> (range: NormalRange, isHarmless: Bool) {
    let tokens = text.tokens
    let token = tokens[index]
    let before = index > 0 ? tokens[index - 1] : nil
    let after = index + 1 < tokens.count ? tokens[index + 1] : nil
    switch token.kind {
    case .word, .number, .ideograph, .punctuation, .symbol, .lineEnd: return (token.range, false)
    case .space:
      let end = after?.isWordLike == true ? after?.range.upperBound : nil
      return (Offset(start)..<(end ?? token.range.upperBound), end == nil)
    case .other:
      guard let before, let after, before.isWordLike, after.isWordLike else {
        let isBlank = before?.isBlank ?? true || after?.isBlank ?? true || before?.kind == .other
        return (token.range, isBlank && text.bytes[Int(token.start)] >= 0xE0)
      }
      return (before.range.lowerBound..<after.range.upperBound, false)
    }
  }

  private static func called(_ scalar: Unicode.Scalar) -> String {
    switch scalar.value {
    case 0x200B: "A zero-width space"
    case 0x200C: "A zero-width non-joiner"
    case 0x200D: "A zero-width joiner"
    case 0x2060: "A word joiner"
    case 0xFEFF: "A byte order mark"
    case 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069, 0x61C: "A mark of writing direction"
    case 0..<0x20, 0x7F..<0xA0: "A control character"
    default: scalar.properties.name.map { "The character \($0)" } ?? "A character"
    }
  }

  /// Whether a character has no business where it stands.
  private func isStray(
    _ scalar: Unicode.Scalar, in index: TokenIndex, _ article: ArticleText
  ) -> Bool {
    let text = article.text
    let token = text.tokens[index]
    switch scalar.value {
    case 0xFEFF, 0x180E, 0x3164, 0xFFF9...0xFFFC, 0..<0x09, 0x0B..<0x20, 0x7F..<0x85, 0x86..<0xA0,
      0xE000...0xF8FF:
      return true
    case 0x200B: return !article.language.isDense
    case 0x2060, 0x2061...0x2064: return token.kind == .word && token.letters > 1
    case 0x200C, 0x200D:
      return token.hasCase
    case 0x200E, 0x200F, 0x61C, 0x202A...0x202E, 0x2066...0x2069:
      return !article.language.isRightToLeft && !isNearRightToLeft(index, text)
    default: return false
    }
  }

  private func isNearRightToLeft(_ index: TokenIndex, _ text: SegmentedText) -> Bool {
    text.tokens[max(0, index - 40)..<min(text.tokens.count, index + 40)].contains {
      switch Script(rawValue: $0.script) {
      case .arabic, .hebrew: true
      default: false
      }
    }
  }
}
