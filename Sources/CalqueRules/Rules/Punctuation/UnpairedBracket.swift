import CalqueText

/// A bracket has no partner: "the mayor (who was late said so."
struct UnpairedBracket: Rule {
  let about = RuleDescription(
    id: "unpaired-bracket", category: .punctuation, severity: .minor,
    summary: "A bracket has no partner.",
    rationale:
      "Sentences are translated one by one, and a bracket whose partner is elsewhere is dropped or doubled.",
    examples: [
      .bad(
        "The mayor came ⟦(⟧he was late.\nThe ferry (a new one) waited.",
        becomes: "The mayor came (he was late).\nThe ferry (a new one) waited."),
      .bad("The mayor, who was late⟦)⟧, said so."),
      .bad("Le maire ⟦(⟧en retard l’a dit. Le bac (neuf) attendait.", in: "fr"),
      .bad("市长⟦（⟧迟到的人说了。渡轮（新的）在等。", in: "zh"),
      .good("The mayor (who was late) said so."),
      .good("The mayor (who was late.\nNobody else was.) said so."),
      .good("There are a) the ferry, b) the bridge and 3) the road."),
      .good("i) the ferry\nii) the bridge\n1.) the road"),
      .good("Glasses are in fashion, he told me)\nMine cost a fortune."),
      .good("So it was :) and then :-) or ;)"),
      .good("The ferry ([1] and [2]) waits (at the pier [sic])."),
      .good("市长（迟到的人)说了。", in: "zh"),
    ])

  let wakes: Triggers = .article

  func examine(_ index: Int, of article: ArticleText, into findings: inout FindingList) {
    let text = article.text
    var open: [TokenIndex] = []
    var unpaired: [TokenIndex] = []
    for index in article.landmarks.marks {
      let mark = text.tokens[index].mark
      guard Marks.trigger(of: mark) == .bracket, let bracket = Self.bracket(mark) else { continue }
      if bracket.opens {
        // Nobody nests so deep; a bound keeps a text of brackets alone from costing its square.
        if open.count == 16 { unpaired.append(open.removeFirst()) }
        open.append(index)
      } else if let place = open.lastIndex(where: {
        Self.bracket(text.tokens[$0].mark)?.kind == bracket.kind
      }) {
        unpaired += open[(place + 1)...]
        open.removeSubrange(place...)
      } else if !isEnumeration(index, in: text) {
        unpaired.append(index)
      }
    }
    unpaired += open
    // Where many are alone, brackets mean something else here.
    guard unpaired.count < 3 else { return }
    for index in unpaired.sorted() {
      findings.add(
        "‘\(text.string(index))’ has no partner.", at: text.tokens[index].range, certainty: .fair,
        corrections: closing(of: index, in: text).map { [$0] } ?? [])
    }
  }

  /// What would close an opening bracket, where its sentence ends; nil for a closing bracket.
  private func closing(of index: TokenIndex, in text: SegmentedText) -> Correction? {
    guard let partner = Self.partners[text.tokens[index].mark],
      let sentence = text.sentence(holding: index)
    else { return nil }
    var last = sentence.tokens.upperBound - 1
    // A bracket that begins its sentence holds the stop too.
    let holdsStop = index == sentence.tokens.lowerBound
    if !holdsStop, last > index, Marks.trigger(of: text.tokens[last].mark) == .stop { last -= 1 }
    guard last > index else { return nil }
    let place = text.tokens[last].range.upperBound
    return Correction(partner, .reviewed, at: place..<place)
  }

  private static let partners: [UInt32: String] = [
    0x28: ")", 0x5B: "]", 0xFF08: "）", 0xFF3B: "］", 0x3010: "】", 0x300A: "》",
  ]

  private static func bracket(_ mark: UInt32) -> (kind: UInt8, opens: Bool)? {
    switch mark {
    case 0x28, 0xFF08: (0, true)
    case 0x29, 0xFF09: (0, false)
    case 0x5B, 0xFF3B: (1, true)
    case 0x5D, 0xFF3D: (1, false)
    case 0x3010: (2, true)
    case 0x3011: (2, false)
    case 0x300A: (3, true)
    case 0x300B: (3, false)
    default: nil
    }
  }

  /// Whether a closing bracket ends a list item's number or letter, or a smiley.
  private func isEnumeration(_ index: TokenIndex, in text: SegmentedText) -> Bool {
    guard index > 0 else { return true }
    let before = text.tokens[index - 1]
    switch before.kind {
    case .number: return true
    case .word:
      // At a line's end, without a stop, it smiles by itself.
      return before.letters < 4 && (index == 1 || text.tokens[index - 2].isBlank)
        || text.tokens[index].mark == 0x29 && text.endsLine(index)
    case .punctuation, .symbol:
      switch before.mark {
      case 0x2D, 0x3A, 0x3B, 0x3D: return true
      default: return before.mark == 0x2E && index > 1 && text.tokens[index - 2].kind == .number
      }
    default: return before.isBlank
    }
  }
}
