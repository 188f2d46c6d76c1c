import CalqueText

/// Two words meet at a mark with no space after it: "stars,could", "Sens.John".
struct MissingSpace: Rule {
  let about = RuleDescription(
    id: "missing-space", category: .punctuation, severity: .minor,
    summary: "No space follows a comma or stop.",
    rationale: "Where segments are joined again after translation, the space between them is lost.",
    examples: [
      .bad(
        "The bridge was ⟦closed,but⟧ the ferry ran.",
        becomes: "The bridge was closed, but the ferry ran."),
      .bad(
        "The ferry ran ⟦late.Nobody⟧ complained.",
        becomes: "The ferry ran late. Nobody complained."),
      .bad(
        "Was it ⟦late?Nobody⟧ complained.", becomes: "Was it late? Nobody complained."),
      .bad(
        "Le pont était ⟦fermé,mais⟧ le bac passait.",
        becomes: "Le pont était fermé, mais le bac passait.", in: "fr"),
      .bad(
        "Мост был ⟦закрыт.Паром⟧ ходил.", becomes: "Мост был закрыт. Паром ходил.", in: "ru"),
      .bad(
        "It ran ⟦late.“Nobody⟧ complained,” she said.",
        becomes: "It ran late. “Nobody complained,” she said."),
      .bad("الجسر ⟦مغلق،لكن⟧ العبارة تعمل.", becomes: "الجسر مغلق، لكن العبارة تعمل.", in: "ar"),
      .bad(
        "다리는 ⟦닫혔습니다.배는⟧ 다녔습니다.", becomes: "다리는 닫혔습니다. 배는 다녔습니다.",
        in: "ko"),
      .good("The U.S. agency put it on example.org and at https://example.org/a?b=c,d today."),
      .good("She reads Zoom!News on the ferry to Leeds."),
      .good("Write to j.doe@example.org or open Notes.txt before 3.30 p.m. on 1.2.2024."),
      .good("Version 2.Beta of Node.js fails, e.g. in the i.e.-branch, said J.K.Rowe."),
      .good("It sold 1,250 copies at 3:30, i.e. 2,5 a minute, says Ph.D. student Ann."),
      .good("The site Weather.com was down; LiverpoolFC.com was not."),
      .good("Κάνει ό,τι μπορεί για το χωριό.", in: "el"),
      .good("EU:n ja NATO:n johtajat tapaavat USA:ssa.", in: "fi"),
      .good("FN:s och EU:s ledare möts kl.10.", in: "sv"),
      .good("L’appel s’adresse aux « jeunes », dit M. Roy, p.ex. à Lyon.", in: "fr"),
      .good("Der Brief kam z.B. am Montag, d.h. zu spät.", in: "de"),
      .good("桥关闭了，但渡轮开了。", in: "zh"),
    ])

  let wakes: Triggers = [.stop, .pointedWord]

  func speaks(_ language: Language) -> Bool { !language.isDense }

  func examine(_ index: Int, of article: ArticleText, into findings: inout FindingList) {
    let text = article.text
    if text.tokens[index].kind == .word {
      examineWord(index, of: text, into: &findings)
      return
    }
    if examineQuotation(index, of: article, into: &findings) { return }
    guard index > 0, index + 1 < text.tokens.count, text.tokens[index + 1].kind == .word else {
      return
    }
    let mark = text.tokens[index].mark
    let before = text.tokens[index - 1]
    let after = text.tokens[index + 1]
    guard isOrdinary(after), before.kind == .word ? isOrdinary(before) : before.kind == .number
    else { return }
    let isLost =
      switch mark {
      case 0x2C, 0x3B, 0x60C, 0x61B:
        after.letters > 1 && before.letters > 1 && before.letters + after.letters > 4
          || before.kind == .number && after.letters > 2
      case 0x21, 0x3F, 0x61F, 0x6D4, 0x964:
        before.letters > 1 && startsSentence(after) && !isName(before, after)
      case 0x2E:
        before.letters > 1 && after.letters > 1 && startsSentence(after)
      case 0x3A:
        before.letters > 2 && !before.shape.contains(.allCapitals) && after.letters > 1
          && after.shape.contains(.capitalised)
      default: false
      }
    guard isLost, !text.isMachineWriting(around: index), !isHabit(index, in: text),
      !article.language.spacing.joined.contains(WordPair(before.hash, after.hash))
    else { return }
    add(text.range(index - 1, through: index + 1), splitAfter: index, of: text, &findings)
  }

  /// A quotation that opens right behind a mark; false where there is none.
  private func examineQuotation(
    _ index: TokenIndex, of article: ArticleText, into findings: inout FindingList
  ) -> Bool {
    let text = article.text
    guard index > 0, index + 2 < text.tokens.count else { return false }
    let opening = text.tokens[index + 1].mark
    guard opening > 0x7F, text.tokens[index - 1].kind == .word, text.tokens[index - 1].letters > 1,
      text.tokens[index + 2].kind == .word
    else { return false }
    let quotation = article.language.quotation
    guard quotation.opening.contains(opening), !quotation.closing.contains(opening) else {
      return false
    }
    add(text.range(index - 1, through: index + 2), splitAfter: index, of: text, &findings)
    return true
  }

  /// A word with a point inside, which UAX #29 does not part.
  private func examineWord(
    _ index: TokenIndex, of text: SegmentedText, into findings: inout FindingList
  ) {
    guard Self.mayBeTwo(text.bytes[text.tokens[index].range.bytes()]) else { return }
    let word = text.string(index)
    let parts = word.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 2, !word.contains(":"),
      let certainty = Self.certainty(
        Array(parts[0].unicodeScalars), Array(parts[1].unicodeScalars)),
      !text.isMachineWriting(around: index)
    else { return }
    findings.add(
      "No space follows the point in ‘\(word)’.", at: text.tokens[index].range,
      certainty: certainty,
      corrections: [Correction("\(parts[0]). \(parts[1])", .reviewed)])
  }

  /// Whether one point, and no colon, stands in a word with more than one byte on each side.
  private static func mayBeTwo(_ word: ArraySlice<UInt8>) -> Bool {
    guard let point = word.firstIndex(of: 0x2E), !word.contains(0x3A) else { return false }
    return point > word.startIndex + 1 && point + 2 < word.endIndex
      && !word[(point + 1)...].contains(0x2E)
  }

  /// How surely a sentence or abbreviation ends between the two parts of a word; nil where it may not.
  private static func certainty(
    _ left: [Unicode.Scalar], _ right: [Unicode.Scalar]
  ) -> Certainty? {
    guard let last = left.last, let first = right.first, left.count > 1, right.count > 1,
      left.dropFirst().allSatisfy({ !$0.properties.isUppercase }),
      right.dropFirst().allSatisfy({ !$0.properties.isUppercase })
    else { return nil }
    guard last.properties.isLowercase else {
      // No case to tell a sentence's start by: only whole words will do, for initials are short.
      let isCased =
        left.contains { $0.properties.isCased } || right.contains { $0.properties.isCased }
      return !isCased && min(left.count, right.count) > 2 ? .fair : nil
    }
    if first.properties.isUppercase {
      return domains.contains(String(String.UnicodeScalarView(right)).lowercased()) ? nil : .strong
    }
    // A small letter follows in addresses and abbreviations too; these are short, or plain ASCII.
    let isPlain = left.allSatisfy(\.isASCII) && right.allSatisfy(\.isASCII)
    return !isPlain && left.count > 2 && right.count > 3 ? .fair : nil
  }

  private static let domains: Set = [
    "com", "org", "net", "info", "edu", "gov", "eu", "uk", "co", "io", "ai", "js", "tv",
    "media", "news", "online", "today",
  ]

  private func add(
    _ range: NormalRange, splitAfter mark: TokenIndex, of text: SegmentedText,
    _ findings: inout FindingList
  ) {
    let end = text.tokens[mark].range.upperBound
    findings.add(
      "No space follows the mark in ‘\(text.string(range))’.", at: range,
      corrections: [
        Correction(
          text.string(range.lowerBound..<end) + " " + text.string(end..<range.upperBound),
          .reviewed)
      ])
  }

  /// Whether the text around runs together at so many marks that it is no slip: a fault of another kind.
  private func isHabit(_ mark: TokenIndex, in text: SegmentedText) -> Bool {
    var joined = 0
    var parted = 0
    for index in text.neighbourhood(of: mark).dropLast()
    where text.tokens[index].mark == text.tokens[mark].mark {
      let next = text.tokens[index + 1]
      if next.kind == .word { joined += 1 } else if next.isBlank { parted += 1 }
    }
    // Where letters join, a word's last one shows its end, and a typist forgets the space more often.
    let isJoining = text.tokens[mark - 1].script == Script.arabic.rawValue
    return joined > 2 && joined * (isJoining ? 10 : 3) > parted
  }

  /// Whether two words around a mark are one name: "Zoom!News".
  private func isName(_ before: Token, _ after: Token) -> Bool {
    [before, after].allSatisfy { $0.word == 0 && $0.shape.contains(.capitalised) }
  }

  private func isOrdinary(_ word: Token) -> Bool {
    word.shape.isDisjoint(with: [.hasDigit, .hasPoint, .mixedScript])
  }

  private func startsSentence(_ word: Token) -> Bool {
    word.shape.contains(.capitalised) || !word.hasCase
  }
}
