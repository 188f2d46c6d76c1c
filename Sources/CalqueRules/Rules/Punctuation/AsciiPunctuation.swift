import CalqueText

/// A mark of ASCII stands where the language has its own: "好,走吧." in Chinese, "لماذا?" in Arabic.
struct AsciiPunctuation: Rule {
  let about = RuleDescription(
    id: "ascii-punctuation", category: .localeConvention, severity: .minor,
    summary: "A mark of another script stands where the language has its own.",
    rationale: "A translator copies the source's comma or stop instead of translating it.",
    examples: [
      .bad("渡轮停了⟦,⟧桥也关了。", becomes: "渡轮停了，桥也关了。", in: "zh"),
      .bad("渡輪停了，橋也關了⟦.⟧", becomes: "渡輪停了，橋也關了。", in: "zh-Hant"),
      .bad(
        "谁来了？谁走了？桥是谁关的⟦?⟧", becomes: "谁来了？谁走了？桥是谁关的？", in: "zh"),
      .bad("橋は閉まった⟦.⟧\n船は出た。", becomes: "橋は閉まった。\n船は出た。", in: "ja"),
      .bad("هل أغلق الجسر⟦?⟧ نعم، أغلق.", becomes: "هل أغلق الجسر؟ نعم، أغلق.", in: "ar"),
      .bad("پل بسته شد⟦,⟧ اما قایق رفت.", becomes: "پل بسته شد، اما قایق رفت.", in: "fa"),
      .bad(
        "पुल बंद है। नाव चली गई। किनारे पर भीड़ है⟦.⟧",
        becomes: "पुल बंद है। नाव चली गई। किनारे पर भीड़ है।", in: "hi"),
      .bad("Έκλεισε η γέφυρα⟦?⟧ Ναι.", becomes: "Έκλεισε η γέφυρα; Ναι.", in: "el"),
      .good("The ferry stopped, and the bridge was closed. Why?"),
      .good("票价为3,500元，约合4.5美元（见 example.org）。", in: "zh"),
      .good("比分是2:1，时间是10:30。", in: "zh"),
      .good("他说:桥关了.船也停了.没有人走,没有人来.", in: "zh"),
      .good("「橋は?」と聞いた。", in: "ja"),
      .good("会長（John Smith, Jr.）は来た。", in: "ja"),
      .good("نشرت صحيفة «Who, When?» الخبر، ثم حذفته.", in: "ar"),
      .good("पुल बंद है. नाव चली गई.", in: "hi"),
      .good("Έκλεισε η γέφυρα; Το βιβλίο «Who?» το λέει.", in: "el"),
    ])

  let wakes: Triggers = .article

  func speaks(_ language: Language) -> Bool { !language.punctuation.own.isEmpty }

  func examine(_ index: Int, of article: ArticleText, into findings: inout FindingList) {
    let text = article.text
    let own = article.language.punctuation.own
    var ownCounts: [UInt32: Int] = [:]
    var foreign: [UInt32: [TokenIndex]] = [:]
    for index in article.landmarks.marks {
      let mark = text.tokens[index].mark
      if mark > 0x7F || own[mark] == nil {
        ownCounts[mark, default: 0] += 1
      } else if isInOwnScript(index, of: article) {
        foreign[mark, default: []].append(index)
      }
    }
    guard !foreign.isEmpty else { return }
    // Commas and stops speak for each other; the other marks have habits of their own.
    let clauses = own.filter { Self.isClauseMark($0.key) }
    let ownClauses = clauses.reduce(0) { $0 + (ownCounts[$1.value] ?? 0) }
    let foreignClauses = clauses.reduce(0) { $0 + (foreign[$1.key]?.count ?? 0) }
    for (mark, places) in foreign.sorted(by: { $0.key < $1.key }) {
      guard let replacement = own[mark], let scalar = Unicode.Scalar(replacement) else { continue }
      let isClause = Self.isClauseMark(mark)
      let ownCount = isClause ? ownClauses : ownCounts[replacement] ?? 0
      let foreignCount = isClause ? foreignClauses : places.count
      let isShared = isClause || !article.language.isDense
      guard foreignCount * 2 <= ownCount || isShared && foreignCount == 1 else { continue }
      for index in places {
        findings.add(
          "‘\(text.string(index))’ stands where the language writes ‘\(Character(scalar))’.",
          at: text.tokens[index].range, certainty: isShared ? .strong : .fair,
          corrections: [Correction(String(Character(scalar)), .reviewed)])
      }
    }
  }

  /// Whether a mark belongs to a text in the language's own script.
  private func isInOwnScript(_ index: TokenIndex, of article: ArticleText) -> Bool {
    let text = article.text
    guard index > 0 else { return false }
    let before = text.tokens[index - 1]
    let after = index + 1 < text.tokens.count ? text.tokens[index + 1] : nil
    let mark = text.tokens[index].mark
    guard mark != after?.mark else { return false }
    guard article.language.isDense else {
      // The other marks of a sentence say which script it is in; a quoted title keeps its own.
      return before.kind == .word && before.script > 1
        && article.language.scripts.contains(before.script)
        && text.isBeforeBlank(index)
        && (mark != 0x2E || endsSentence(index, before, of: article))
    }
    switch mark {
    case 0x28:
      return before.kind == .ideograph && after?.kind == .ideograph
    case 0x29:
      return before.kind == .ideograph && (after?.kind == .ideograph || after?.isBlank != false)
    default:
      guard let after, after.kind != .lineEnd else { return before.kind == .ideograph }
      if after.kind == .ideograph {
        return before.kind == .ideograph
          || mark == 0x2C && Marks.trigger(of: before.mark) == .bracket
      }
      if after.kind == .number { return before.kind == .ideograph && mark == 0x2C }
      return before.kind == .ideograph && after.mark > 0x7F
        && Marks.trigger(of: after.mark) == .quotationMark
    }
  }

  /// Whether a point ends a sentence after a whole word, and no abbreviation.
  private func endsSentence(
    _ point: TokenIndex, _ before: Token, of article: ArticleText
  ) -> Bool {
    let isVerb = article.language.lexicon.classes(of: before).contains(.verb)
    guard before.letters > 2 || isVerb, !before.shape.contains(.hasPoint),
      let sentence = article.text.sentence(holding: point)
    else { return false }
    return sentence.tokens.upperBound - 1 == point
  }

  private static func isClauseMark(_ mark: UInt32) -> Bool {
    mark == 0x2C || mark == 0x2E || mark == 0x3B
  }
}
