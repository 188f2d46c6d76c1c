import CalqueText

/// A sentence begins with a small letter: "It rained. the match went on."
struct LowercaseSentence: Rule {
  let about = RuleDescription(
    id: "lowercase-sentence", category: .grammar, severity: .minor,
    summary: "A sentence begins with a small letter.",
    rationale:
      "A translator that works on pieces loses sight of where a sentence starts, and restores capitals "
      + "by guess.",
    examples: [
      .bad(
        "The river rose.\n⟦the⟧ bridge was closed by noon.",
        becomes: "The river rose.\nThe bridge was closed by noon."),
      .bad(
        "It rained all morning. ⟦the⟧ match went on.",
        becomes: "It rained all morning. The match went on."),
      .bad(
        "Le pont est fermé.\n⟦l’eau⟧ monte encore.",
        becomes: "Le pont est fermé.\nL’eau monte encore.",
        in: "fr"),
      .bad(
        "De brug is dicht.\n⟦ijs⟧ ligt er op het water.",
        becomes: "De brug is dicht.\nIJs ligt er op het water.", in: "nl"),
      .bad(
        "Köprü kapandı.\n⟦ilk⟧ kez su bu kadar yükseldi.",
        becomes: "Köprü kapandı.\nİlk kez su bu kadar yükseldi.", in: "tr"),
      .good("iPhone sales fell.\neBay followed suit last week."),
      .good("The river rose,\nand the bridge was closed,\nand nobody went home."),
      .good("“Why now?”\nasked the mayor of the small town."),
      .good("He waited … and waited … for an answer."),
      .good("The firm, Harbour Corp. of Leeds, and its approx. two hundred staff."),
      .good("They want:\nbread that lasts\nwater that is clean\nroads that are safe"),
      .good("She asked why. “because I can,” he said.\nexample.org has more."),
      .good("de Gaulle spoke.\nvon der Leyen listened.", in: "fr"),
      .good("Es kamen ca. zwanzig Gäste, u. a. der Bürgermeister.", in: "de"),
      .good("הגשר נסגר.\nהמים עולים.", in: "he"),
      .good("Am 12. und 13. mai, sagte er, am 3. oktober.", in: "de"),
    ])

  let wakes: Triggers = [.sentenceStart, .stop]

  func speaks(_ language: Language) -> Bool {
    let cased: [Script] = [.latin, .cyrillic, .greek, .armenian]
    return !language.isDense && cased.contains { language.scripts.contains($0.rawValue) }
  }

  func examine(_ index: Int, of article: ArticleText, into findings: inout FindingList) {
    let text = article.text
    let token = text.tokens[index]
    if token.mark == 0x2E {
      let word = index + 2
      guard word < text.tokens.count, text.tokens[index + 1].kind == .space,
        isLowercase(word, article),
        followsSentence(stop: index, word: word, article)
      else { return }
      return add(word, certainty: .fair, article, &findings)
    }
    guard isLowercase(index, article), text.startsLine(index) else { return }
    let line = ArticleLine(startingAt: index, in: text)
    guard line.words > 3 || line.endsWithStop && line.words > 1 else { return }
    switch TextBefore(index, in: text) {
    case .nothing, .headline, .sentence: break
    case .question:  // ‘Why now?’ and then ‘asked the mayor’
      if article.language.lexicon.classes(of: token).contains(.verb) { return }
    case .openLine: return
    }
    guard !isAmongOthers(index, article) else { return }
    add(index, certainty: .strong, article, &findings)
  }

  private func add(
    _ index: TokenIndex, certainty: Certainty, _ article: ArticleText,
    _ findings: inout FindingList
  ) {
    let word = article.text.string(index)
    let capital = CaseMapping(article.language.tag).capitalised(word)
    guard capital != word else { return }
    findings.add(
      "The sentence begins with a small letter.", at: article.text.tokens[index].range,
      certainty: certainty, corrections: [Correction(capital, .reviewed)])
  }

  /// Whether a word begins with a small letter and nothing speaks for it.
  private func isLowercase(_ index: TokenIndex, _ article: ArticleText) -> Bool {
    let text = article.text
    let language = article.language
    let token = text.tokens[index]
    guard token.kind == .word,
      token.shape.isDisjoint(with: [.capitalised, .innerCapital, .hasDigit, .hasPoint]),
      token.hasCase, language.scripts.contains(token.script)
    else { return false }
    guard language.lowercaseStarts.contains(token.hash) else { return true }
    // "de Gaulle" is a name; "la Chine" begins a sentence.
    let classes = language.lexicon.classes(of: token)
    if classes.isEmpty { return false }
    var next = text.nextWord(after: index)
    while let word = next, language.lowercaseStarts.contains(text.tokens[word].hash) {
      next = text.nextWord(after: word)
    }
    let isBeforeName = next.map { text.tokens[$0].shape.contains(.capitalised) } ?? false
    return classes.contains(.article) || !isBeforeName
  }

  /// Whether a full stop ends a sentence though a small letter follows.
  private func followsSentence(
    stop: TokenIndex, word: TokenIndex, _ article: ArticleText
  ) -> Bool {
    let text = article.text
    let language = article.language
    guard stop >= 4, text.tokens[stop + 1].kind == .space, text.tokens[stop - 1].kind == .word
    else { return false }
    let last = text.tokens[stop - 1]
    guard
      last.shape.isDisjoint(with: [.capitalised, .innerCapital, .hasDigit, .hasPoint]),
      !language.abbreviations.contains(last.hash)
    else { return false }
    // A unit goes on: "cubic metres. m / s".
    guard text.tokens[word].letters > 1 || text.tokens[word].word != 0 else { return false }
    // Long words are hardly ever cut short; short ones may be, unless they are known.
    if last.letters > 4 { return true }
    return last.letters > 2 && last.word != 0 && text.tokens[word].word != 0
  }

  /// Whether other lines nearby begin so too, as in a list, a poem, or text cut to a width.
  private func isAmongOthers(_ index: TokenIndex, _ article: ArticleText) -> Bool {
    let text = article.text
    var others = 0
    for place in text.neighbourhood(of: index) where place != index {
      let token = text.tokens[place]
      if token.kind == .word, !token.shape.contains(.capitalised),
        token.hasCase,
        place == 0 || text.tokens[place - 1].kind == .lineEnd
      {
        others += 1
      }
    }
    return others > 1
  }
}

/// What stands before a line.
private enum TextBefore {
  case nothing
  /// The article's first line, without a stop.
  case headline
  /// A line that ends a sentence.
  case sentence
  /// A line that ends with a question or exclamation mark.
  case question
  /// A line that ends with something else: it may go on.
  case openLine

  init(_ index: TokenIndex, in text: SegmentedText) {
    let tokens = text.tokens
    var place = index - 1
    while place >= 0, tokens[place].isBlank { place -= 1 }
    guard place >= 0 else {
      self = .nothing
      return
    }
    let last = place
    while place > 0,
      Marks.trigger(of: tokens[place].mark) == .quotationMark
        || Marks.trigger(of: tokens[place].mark) == .bracket
    {
      place -= 1
    }
    switch tokens[place].mark {
    case 0x2E, 0x2026:
      self = tokens[place].mark == 0x2026 ? .openLine : .sentence
    case 0x21, 0x3F, 0x37E:
      // ‘“Why?”’ and then ‘asked the mayor’.
      self = place == last ? .question : .openLine
    default:
      var start = last
      while start > 0, tokens[start - 1].kind != .lineEnd { start -= 1 }
      let isFirst = tokens[..<start].allSatisfy { $0.isBlank }
      self = isFirst && tokens[last].isWordLike ? .headline : .openLine
    }
  }
}
