import CalqueText

/// A two-part name stands in the source's order, with the hyphen that joined it: "House- White".
///
/// The hyphen alone is no evidence: the article, or CLDR's names, must know the parts the other way round.
struct ReversedCompound: Rule {
  let about = RuleDescription(
    id: "reversed-compound", category: .grammar, severity: .major,
    summary: "A two-part name is in the source's order.",
    rationale:
      "Translated from a language that puts the head first, the halves can be left unswapped.",
    examples: [
      .bad(
        "The White House was silent. Later the ⟦House- White⟧ declined to comment.",
        becomes: "The White House was silent. Later the White House declined to comment."),
      .bad(
        "The Harbour Bridge is shut. Ferries pass the ⟦Bridge- Harbour⟧ at noon.",
        becomes: "The Harbour Bridge is shut. Ferries pass the Harbour Bridge at noon."),
      .bad(
        "The prime minister spoke. Her deputy praised the ⟦minister -prime⟧ later.",
        becomes: "The prime minister spoke. Her deputy praised the prime minister later."),
      .bad(
        "La Cour suprême a tranché. La ⟦suprême- Cour⟧ siège à Lyon.",
        becomes: "La Cour suprême a tranché. La Cour suprême siège à Lyon.", in: "fr"),
      .bad(
        "Нижнем Новгороде прошёл форум. Гости покинули ⟦Новгород- Нижний⟧ вечером.",
        becomes: "Нижнем Новгороде прошёл форум. Гости покинули Нижний Новгород вечером.",
        in: "ru"),
      .bad(
        "The plane left ⟦Zealand- New⟧ at noon.", becomes: "The plane left New Zealand at noon."),
      .bad(
        "L’avion a quitté la ⟦Zélande- Nouvelle⟧ à midi.",
        becomes: "L’avion a quitté la Nouvelle-Zélande à midi.", in: "fr"),
      .good("A three- or four-day visit is planned. Or three will come."),
      .good("The house- white, as painters say – needs another coat."),
      .good("The White House, that house - White by name - was silent."),
      .good("The pre- and post-war years. And pre tests were held."),
      .bad(
        "South Ossetia voted. South Ossetia waits. Later ⟦Ossetia-South⟧ fell silent.",
        becomes: "South Ossetia voted. South Ossetia waits. Later South Ossetia fell silent."),
      .good("Anna Berg spoke with the Berg-Anna foundation."),
      .good("Les industries agro- et pétrochimiques souffrent.", in: "fr"),
      .good("La ligne Lyon- Turin est en chantier.", in: "fr"),
      .good("Der Ein- und Ausgang ist gesperrt.", in: "de"),
      .good("Die US- Regierung schweigt.", in: "de"),
      .good("Переговоры Москва- Киев сорваны.", in: "ru"),
    ])

  let wakes: Triggers = .hyphen

  func examine(_ index: TokenIndex, of article: ArticleText, into findings: inout FindingList) {
    let text = article.text
    guard let (first, second) = Self.parts(around: index, text),
      text.tokens[first].hash != text.tokens[second].hash
    else { return }
    if !text.tokens[second].shape.contains(.capitalised) {
      // "two- and three-year"
      let links: WordClasses = [.conjunction, .preposition, .determiner, .contraction]
      let classes = article.language.lexicon.classes(of: text.tokens[second])
      guard classes.isDisjoint(with: links) else { return }
    }
    let isTight = second - first == 2
    if isTight, !Self.isNamePair(first, second, article) { return }
    guard let order = Self.order(second, first, isTight: isTight, of: article) else { return }
    var replacement = "\(text.string(second)) \(text.string(first))"
    var certainty = Certainty.strong
    var applicability = Applicability.reviewed
    switch order {
    case .written(let range, let times):
      if isTight, times < 2 { return }
      let own = text.string(range)
      // "Minister- prime" at the start of a sentence is the article's "prime minister".
      let isLow = !text.tokens[second].shape.contains(.capitalised)
      if isLow || own.contains("-") { replacement = own }
      if isTight { certainty = .fair } else { applicability = .automatic }
    case .named(let joint):
      replacement = "\(text.string(second))\(joint)\(text.string(first))"
      if isTight { certainty = .fair }
    case .inflected:
      if isTight { return }
    case .title:
      if isTight { return }
      certainty = .fair
    }
    findings.add(
      "‘\(text.string(text.range(first, through: second)))’ stands in the source’s order.",
      at: text.range(first, through: second), certainty: certainty,
      corrections: [Correction(replacement, applicability)])
  }

  /// Whether a hyphen without spaces joins two capitalised words, here alone.
  private static func isNamePair(
    _ first: TokenIndex, _ second: TokenIndex, _ article: ArticleText
  ) -> Bool {
    let text = article.text
    let tokens = text.tokens
    guard tokens[first].shape.contains(.capitalised), tokens[first].word == 0,
      tokens[second].shape.contains(.capitalised), tokens[second].word == 0,
      text.standsFree(first, through: second)
    else { return false }
    var times = 0
    for index in article.namePlaces(around: first)
    where tokens[index].hash == tokens[first].hash && index + 2 < tokens.count
      && tokens[index + 2].hash == tokens[second].hash
      && tokens[index + 1].hash == tokens[first + 1].hash
    {
      times += 1
    }
    return times == 1
  }

  /// The words around a hyphen that has a space on one side at most.
  private static func parts(
    around hyphen: TokenIndex, _ text: SegmentedText
  ) -> (TokenIndex, TokenIndex)? {
    switch text.tokens[hyphen].mark {
    case 0x2D, 0x2010, 0x2011: break
    default: return nil
    }
    guard hyphen > 0, hyphen + 1 < text.tokens.count else { return nil }
    var first = hyphen - 1
    var second = hyphen + 1
    switch (text.tokens[first].kind, text.tokens[second].kind) {
    case (.word, .space): second += 1
    case (.space, .word): first -= 1
    case (.word, .word): break
    default: return nil
    }
    guard first >= 0, second < text.tokens.count, text.tokens[first].kind == .word,
      text.tokens[second].kind == .word, text.tokens[first].letters > 1,
      text.tokens[second].letters > 1
    else { return nil }
    return (first, second)
  }

  /// What knows two words in an order.
  private enum Order {
    /// The article writes them so, there, and so many times.
    case written(NormalRange, times: Int)
    /// The article writes other forms of them so.
    case inflected
    /// CLDR knows them so, with a space or hyphen between.
    case named(by: String)
    /// The one is a title, which stands before a name.
    case title
  }

  private static func order(
    _ head: TokenIndex, _ tail: TokenIndex, isTight: Bool, of article: ArticleText
  ) -> Order? {
    let text = article.text
    let tokens = text.tokens
    let first = tokens[head]
    let second = tokens[tail]
    var isInflected = false
    var written: NormalRange?
    var times = 0
    let firstByte = text.bytes[Int(first.start)]
    // Two names are looked for among the names.
    let places =
      isTight ? article.namePlaces(around: head) : Array(text.surroundings(of: head))
    for index in places
    where tokens[index].hash == first.hash
      || tokens[index].kind == .word && text.bytes[Int(tokens[index].start)] == firstByte
    {
      // "White House", "Bâton-Rouge"
      let next = index + 2
      guard next < tokens.count,
        tokens[index + 1].kind == .space || tokens[index + 1].mark == 0x2D,
        tokens[index].kind == .word, tokens[next].kind == .word, index != head, index != tail
      else { continue }
      if tokens[index].hash == first.hash, tokens[next].hash == second.hash {
        written = text.range(index, through: next)
        times += 1
      }
      if !isInflected, tokens[index + 1].kind == .space, text.shareStem(index, head),
        text.shareStem(next, tail)
      {
        isInflected = true
      }
    }
    if let written { return .written(written, times: times) }
    if isInflected { return .inflected }
    let names = article.language.names
    if names.isName([first.hash, second.hash]) { return .named(by: " ") }
    if names.isName([first.hash, 0x2D, second.hash]) { return .named(by: "-") }
    if article.language.lexicon.classes(of: first).contains(.title),
      second.shape.contains(.capitalised), first.shape.contains(.capitalised)
    {
      return .title
    }
    return nil
  }
}
