import CalqueText

/// Markup or a tokenizer's marks were translated along with the text: "&quot;", "<unk>", "sto@@ res".
struct LeftoverMarkup: Rule {
  let about = RuleDescription(
    id: "leftover-markup", category: .markup, severity: .major,
    summary: "Markup or a tokenizer's marks stand in the text.",
    rationale:
      "Translators work on pieces of words and escape what is special; what is not put together again "
      + "reaches the reader.",
    examples: [
      .bad("The pl⟦&amp;⟧y was sold out.", becomes: "The pl&y was sold out."),
      .bad(
        "She called it ⟦&quot;⟧a long wait⟦&quot;⟧ for everyone.",
        becomes: "She called it “a long wait” for everyone."),
      .bad(
        "He says ⟦&quot;⟧never again\" when asked.", becomes: "He says \"never again\" when asked."),
      .bad("It was the town⟦&#39;⟧s first fair.", becomes: "It was the town’s first fair."),
      .bad("A ferry⟦&nbsp;⟧from Malta came in.", becomes: "A ferry from Malta came in."),
      .bad("The harbour was ⟦<b>closed</b>⟧ at noon.", becomes: "The harbour was closed at noon."),
      .bad("Rain fell⟦<br/>⟧ all night.", becomes: "Rain fell all night."),
      .bad("They found the ⟦<unk>⟧ boat.", becomes: "They found the boat."),
      .bad("A ⟦grand@@ mo@@ ther⟧ won.", becomes: "A grandmother won."),
      .bad("It is a long⟦ @-@ ⟧term plan.", becomes: "It is a long-term plan."),
      .bad("The ⟦▁council⟧ met.", becomes: "The council met."),
      .bad("They were ⟦play ##ing⟧ outside.", becomes: "They were playing outside."),
      .bad("The caf⟦\\u00e9⟧ is open.", becomes: "The café is open."),
      .bad("Dear ⟦{name}⟧, your parcel of ⟦%1$s⟧ is here."),
      .bad(
        "Elle parle d’une ⟦&quot;⟧victoire⟦&quot;⟧ du club.",
        becomes: "Elle parle d’une «\u{A0}victoire\u{A0}» du club.", in: "fr"),
      .bad(
        "Sie sprach von ⟦&quot;⟧Pech“ im Spiel.", becomes: "Sie sprach von „Pech“ im Spiel.",
        in: "de"),
      .bad("委员会⟦<unk>⟧昨天开会。", becomes: "委员会昨天开会。", in: "zh"),
      .good("Marks & Spencer and AT&T; both declined."),
      .good("The team is 5 < 6 but 7 > 6, and love is <3."),
      .good("Write to press@example.org or @mayor on the network."),
      .good("Some 40 % said so, and 30 %s is no number."),
      .good("The variables {x, y} and [1] stand in the paper [sic]."),
      .good("He is #1, the tag is #metoo, and item #12 is gone."),
      .good("See <https://example.org/a?b=1&c=2> for more."),
      .good("The letter ‘ñ’ and the sign ‘&’ are on the keyboard."),
      .good("영화 <기생충>이 상을 받았다.", in: "ko"),
      .good("Yüzde 50 değil, %50 yazılır.", in: "tr"),
      .good("Un 30 %de los votos, según el dato.", in: "es"),
    ])

  let wakes: Triggers = [.symbol, .bracket, .pointedWord]

  func examine(_ index: Int, of article: ArticleText, into findings: inout FindingList) {
    let token = article.text.tokens[index]
    if token.kind == .word { return examineSubword(index, article, &findings) }
    switch token.mark {
    case 0x26: examineEntity(index, article, &findings)
    case 0x3C: examineTag(index, article, &findings)
    case 0x40: examineSplitMark(index, article, &findings)
    case 0x2581: examineWordStart(index, article, &findings)
    case 0x23: examineWordPiece(index, article, &findings)
    case 0x5C: examineEscape(index, article, &findings)
    case 0x5B, 0x7B, 0x25, 0x24: examinePlaceholder(index, article, &findings)
    default: break
    }
  }

  // MARK: Entities

  private func examineEntity(
    _ index: TokenIndex, _ article: ArticleText, _ findings: inout FindingList
  ) {
    let text = article.text
    guard let entity = CharacterReference(at: index, in: text) else { return }
    let range = text.range(index, through: entity.last)
    let replacement: String
    switch entity.scalar {
    case "\"":
      replacement = Typography.quotationMark(replacing: index...entity.last, in: article)
    case "'": replacement = Typography.apostrophe(near: index, in: article)
    case "\u{A0}":
      let isBound = Typography.takesNoBreakSpace(index...entity.last, in: article)
      replacement = isBound ? "\u{A0}" : " "
    case "\u{AD}": replacement = ""
    default: replacement = String(entity.scalar)
    }
    findings.add(
      "‘\(text.string(range))’ is an HTML reference.", at: range,
      corrections: [Correction(replacement, .automatic)])
  }

  // MARK: Tags

  private func examineTag(
    _ index: TokenIndex, _ article: ArticleText, _ findings: inout FindingList
  ) {
    let text = article.text
    guard let tag = MarkupTag(at: index, in: text) else { return }
    if tag.isClosing {
      if tag.opening(in: text) != nil { return }  // told there
    }
    let range = tag.range(in: text)
    if let closing = tag.closing(in: text) {
      let end = closing.range(in: text)
      findings.add(
        "The tag ‘\(text.string(range))’ stands in the text.",
        at: range.lowerBound..<end.upperBound,
        corrections: [Correction(text.string(range.upperBound..<end.lowerBound), .automatic)])
      return
    }
    findings.add(
      "‘\(text.string(range))’ stands in the text.", at: range,
      corrections: [removal(of: tag, in: text)])
  }

  /// The removal of a tag, with one of the spaces beside it; a line break leaves a space.
  private func removal(of tag: MarkupTag, in text: SegmentedText) -> Correction {
    let range = tag.range(in: text)
    let after = tag.tokens.upperBound + 1
    let before = tag.tokens.lowerBound - 1
    let isSpaceAfter = after < text.tokens.count && text.tokens[after].kind == .space
    let isSpaceBefore = before >= 0 && text.tokens[before].kind == .space
    let isFirst = text.startsLine(tag.tokens.lowerBound) || text.tokens[before].mark == 0x28
    if isSpaceAfter, isSpaceBefore || isFirst {
      let wide = range.lowerBound..<text.tokens[after].range.upperBound
      return Correction("", .reviewed, at: wide)
    }
    if isSpaceBefore,
      text.next(after: tag.tokens.upperBound).map({ !text.tokens[$0].isWordLike }) ?? true
    {
      return Correction("", .reviewed, at: text.tokens[before].range.lowerBound..<range.upperBound)
    }
    let isBreak = tag.name == "br" || tag.name == "p"
    return Correction(isBreak && !isSpaceAfter && !isSpaceBefore ? " " : "", .reviewed)
  }

  // MARK: Tokenizers' marks

  /// " @-@ ".
  private func examineSplitMark(
    _ index: TokenIndex, _ article: ArticleText, _ findings: inout FindingList
  ) {
    let text = article.text
    let tokens = text.tokens
    guard index > 0, index + 3 < tokens.count, tokens[index + 2].mark == 0x40,
      tokens[index + 1].kind == .punctuation || tokens[index + 1].kind == .symbol,
      tokens[index - 1].kind == .space, tokens[index + 3].kind == .space
    else { return }
    findings.add(
      "‘\(text.string(text.range(index, through: index + 2)))’ is a tokenizer’s mark.",
      at: text.range(index - 1, through: index + 3),
      corrections: [Correction(text.string(index + 1), .automatic)])
  }

  /// "sto@@ res".
  private func examineSubword(
    _ index: TokenIndex, _ article: ArticleText, _ findings: inout FindingList
  ) {
    let text = article.text
    let tokens = text.tokens
    guard isSubword(index, text) else { return }
    // Only the first piece of a word speaks.
    if index >= 2, tokens[index - 1].kind == .space, isSubword(index - 2, text) { return }
    var joined = String(text.string(index).dropLast(2))
    var last = index
    while last + 2 < tokens.count, tokens[last + 1].kind == .space, tokens[last + 2].isWordLike {
      last += 2
      guard isSubword(last, text) else {
        joined += text.string(last)
        break
      }
      joined += text.string(last).dropLast(2)
    }
    findings.add(
      "‘@@’ is a tokenizer’s mark.", at: text.range(index, through: last),
      corrections: [Correction(joined, .automatic)])
  }

  private func isSubword(_ index: TokenIndex, _ text: SegmentedText) -> Bool {
    let token = text.tokens[index]
    guard token.kind == .word, token.length > 2 else { return false }
    return text.bytes[Int(token.end) - 1] == 0x40 && text.bytes[Int(token.end) - 2] == 0x40
  }

  /// "▁council".
  private func examineWordStart(
    _ index: TokenIndex, _ article: ArticleText, _ findings: inout FindingList
  ) {
    let text = article.text
    guard index + 1 < text.tokens.count, text.tokens[index + 1].isWordLike else { return }
    let isJoined = index > 0 && text.tokens[index - 1].kind == .word
    let isDense = text.tokens[index + 1].kind == .ideograph
    let last = isDense ? index : index + 1
    let word = isDense ? "" : text.string(index + 1)
    findings.add(
      "‘▁’ is a tokenizer’s mark.", at: text.range(index, through: last),
      corrections: [Correction((isJoined && !isDense ? " " : "") + word, .automatic)])
  }

  /// "play ##ing".
  private func examineWordPiece(
    _ index: TokenIndex, _ article: ArticleText, _ findings: inout FindingList
  ) {
    let text = article.text
    let tokens = text.tokens
    guard index >= 2, index + 2 < tokens.count, tokens[index + 1].mark == 0x23,
      tokens[index + 2].kind == .word, !tokens[index + 2].shape.contains(.capitalised),
      tokens[index - 1].kind == .space, tokens[index - 2].kind == .word
    else { return }
    findings.add(
      "‘##’ is a tokenizer’s mark.", at: text.range(index - 2, through: index + 2),
      corrections: [Correction(text.string(index - 2) + text.string(index + 2), .automatic)])
  }

  // MARK: Escapes and placeholders

  /// "\u00e9".
  private func examineEscape(
    _ index: TokenIndex, _ article: ArticleText, _ findings: inout FindingList
  ) {
    let text = article.text
    let start = Int(text.tokens[index].start)
    guard text.bytes.count >= start + 6, text.bytes[start + 1] == 0x75 else { return }
    let digits = String(decoding: text.bytes[(start + 2)..<(start + 6)], as: UTF8.self)
    guard let value = UInt32(digits, radix: 16), value >= 0xA0, let scalar = Unicode.Scalar(value)
    else { return }
    findings.add(
      "‘\\u\(digits)’ is an escaped character.", at: Range(bytes: start..<(start + 6)),
      corrections: [Correction(String(scalar), .automatic)])
  }

  private func examinePlaceholder(
    _ index: TokenIndex, _ article: ArticleText, _ findings: inout FindingList
  ) {
    let text = article.text
    guard let placeholder = Placeholder(at: index, in: text) else { return }
    let range = text.range(index, through: placeholder.last)
    var corrections: [Correction] = []
    if placeholder.isSpecialToken {
      let tag = MarkupTag(tokens: index...placeholder.last, name: "unk", isClosing: false)
      corrections = [removal(of: tag, in: text)]
    }
    findings.add(
      "‘\(text.string(range))’ is a placeholder.", at: range, corrections: corrections)
  }
}
