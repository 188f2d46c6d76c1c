import Calque
import CalqueRules
import CalqueTestSupport
import CalqueText
import Testing

/// The pattern language, each word of it in a small pack of one rule.
struct PatternTests {
  private static let words = """
    determiners:
      definite: {sg m: [le], sg f: [la], pl: [les]}
      possessive: [mon]
    prepositions: [de, à, à côté de, d']
    numerals: [un, deux, trois]
    verbs:
      be:
        kind: auxiliary
        present: [est, sont]
        past: [fut]
      say:
        kind: reporting
        past: [a dit]
    """

  private func pack(_ match: String?, _ more: String = "") -> SmallPack {
    SmallPack(
      [
        ("words.yaml", Self.words),
        (
          "rules/test.yaml",
          """
          - id: test
            summary: A test.
            category: fluency/grammar
            severity: minor
            \(match.map { "match: '\($0.replacing("'", with: "''"))'" } ?? "")
            message: A test.
            \(more.replacing("\n", with: "\n  "))
            examples:
              - bad: ⟦bad⟧
              - good: good
          """
        ),
      ], rules: ["test"])
  }

  @Test(arguments: [
    // Words: case folds, one space or none beside a mark, never over a line or another mark.
    ("the both", "He saw ⟦the both⟧ of them, the two. ⟦The  both⟧."),
    ("the both", "the, both – the\nboth"),
    ("don't", "They ⟦don’t⟧ and ⟦don't⟧."),
    ("self-made man", "A ⟦self-made man⟧, a self - made man."),
    (", but", "He came⟦, but⟧ she left ⟦, but⟧ no."),
    ("50 %", "⟦50%⟧ or ⟦50 %⟧ or ⟦50\u{A0}%⟧"),
    // Choices: of words, of phrases, none.
    ("a|b c", "⟦a c⟧ ⟦b c⟧ d c"),
    ("(a b | c) d", "⟦a b⟧ d, ⟦c⟧ d, b d"),
    ("a b? c", "⟦a c⟧, ⟦a b c⟧, a b b c"),
    ("a <word>{1,2} d", "a d, ⟦a b d⟧, ⟦a b c d⟧, a b c e d, a b 3 d"),
    ("x{2}", "x, ⟦x x⟧"),
    ("begin <word>{0,3} ([to]? end)", "begin this ⟦to end⟧ now end, begin ⟦end⟧"),
    // What stands beside the word that wakes, past parts that may be missing.
    ("a? zebra b? c", "⟦zebra c⟧, ⟦a zebra b c⟧, ⟦a zebra c⟧, d ⟦zebra b c⟧, zebra d, zebra b d"),
    ("<prepositions> a? zebra", "⟦de zebra⟧, ⟦à côté de a zebra⟧, ⟦à zebra⟧, a zebra, b zebra"),
    ("<prepositions> <number>", "⟦de 3⟧, ⟦à côté de 3⟧, ⟦à 3⟧, côté 3"),
    ("<determiners>{1,2} [a | b c] zebra", "⟦le la a zebra⟧, ⟦mon b c zebra⟧, le b zebra, a zebra"),
    // Kinds and places.
    ("<number> ways", "⟦3 ways⟧, ⟦deux ways⟧, ⟦1,200.5 ways⟧, many ways"),
    ("<capitalised> street", "⟦Ash street⟧, ash street, 3 street"),
    ("<lowercase> street", "Ash street, ⟦ash street⟧, 3 street"),
    ("<sentence-start> so", "⟦So⟧ he went. “⟦So⟧!” he said. And so on."),
    ("so <sentence-end>", "He said ⟦so⟧. So it is. Is it ⟦so⟧?”"),
    // Classes: whole, by sub-class and features; phrases of a class; verbs.
    ("<determiners> x", "⟦le x⟧, ⟦la x⟧, ⟦mon x⟧, de x"),
    ("<determiners.definite> x", "⟦le x⟧, mon x"),
    ("<determiners[f sg]> x", "le x, ⟦la x⟧, les x, ⟦mon x⟧"),
    ("<prepositions> x", "⟦de x⟧, ⟦à côté de x⟧, côté x"),
    ("<verb:be[past]> x", "est x, ⟦fut x⟧"),
    ("<verbs.auxiliary> <verb:say>", "il ⟦est a dit⟧, il a dit"),
    ("<determiners>|<number> x", "⟦le x⟧, ⟦3 x⟧"),
    // The first parenthesis is what is found; the same again.
    ("<determiners> (<word>) <same 1>", "le ⟦x⟧ x, le x y"),
    ("(<word> of) <same 1>", "⟦out of⟧ out of it"),
    ("a [b c | d]? (e)", "a ⟦e⟧, a b c ⟦e⟧, a d ⟦e⟧, a b e"),
    ("in the (<year>)", "in the ⟦2019⟧, in the 1500, in the 12, in the 2,019"),
    // A match may be woken by any of its words.
    ("<word>{0,2} (zap)", "⟦zap⟧ a ⟦zap⟧ a b ⟦zap⟧"),
    ("$ <number>", "⟦$5⟧, ⟦$ 5⟧, 5"),
    ("\\(sic\\)", "He said ⟦(sic)⟧ that."),
    // Two words need a space between them.
    ("<word> 에서", "MWP에서, ⟦집 에서⟧"),
    // Scripts without spaces: each character is a token.
    ("的的", "她⟦的的⟧书，目的 的"),
    ("百分之 <number> %", "⟦百分之30%⟧"),
    ("<number> (年) 年", "1932⟦年⟧年、2019年"),
  ])
  func `a pattern finds what it says`(match: String, expected: String) throws {
    let text = expected.filter { $0 != "⟦" && $0 != "⟧" }
    #expect(try pack(match).marked(text) == expected)
  }

  @Test(arguments: [
    (
      "unless: it has been <number> <word> (since)",
      "It has been 3 years since. Here ⟦since⟧ 3 years."
    ),
    ("unless: [a since, since the]", "⟦since⟧, a since, since the, the ⟦since⟧ a"),
    ("unless: <word>{0,3} since it", "we all know since it"),
  ])
  func `an exception silences a place that it holds`(unless: String, expected: String) throws {
    let text = expected.filter { $0 != "⟦" && $0 != "⟧" }
    #expect(try pack("(since)", unless).marked(text) == expected)
  }

  @Test(arguments: [
    ("(since) <number>", "for", "Since 3, since 3, SINCE 3", "For 3, for 3, FOR 3"),
    ("((more) <word>)", "less", "More fun", "Less"),
    ("(the (both))", "\\2", "The both, the both", "Both, both"),
    ("(<word>) of (<word>)", "\\2-\\1", "lot of Fun", "Fun-lot of Fun"),
    ("(very) unique", "''", "a very unique man, very unique", "a unique man, unique"),
    ("uniquely (very)", "''", "uniquely very.", "uniquely."),
    ("(we have)", "we've", "Don’t say we have it", "Don’t say we’ve it"),
    ("(we have)", "we've", "‘We have it’", "‘We've it’"),
    ("(old)", "[new, recent]", "an old one", "an new one"),
  ])
  func `a correction keeps the case of what was there`(
    match: String, becomes: String, text: String, expected: String
  ) throws {
    #expect(try pack(match, "becomes: \(becomes)").corrected(text) == expected)
  }

  @Test func `a table gives each word its correction, and is the pattern where there is none`()
    throws
  {
    let table = "becomes: {informations: information, a lot furnitures: [furniture, furnishings]}"
    let pack = pack("the (<listed>)", table)
    #expect(
      try pack.corrected("The informations, THE A lot furnitures")
        == "The information, THE Furniture")
    let alone = self.pack(nil, table)
    #expect(
      try alone.marked("Informations of the furnitures") == "⟦Informations⟧ of the furnitures")
  }

  @Test(arguments: [
    ("tr", "istanbul", "ilk", "İstanbul", "İlk"), ("nl", "water", "ijs", "Water", "IJs"),
    ("de", "STRASSE", "straße", "STRASSE", "STRASSE"), ("el", "ΛΟΓΟΣ", "λόγος", "ΛΟΓΟΣ", "ΛΟΓΟΣ"),
  ])
  func `case is mapped as the language does`(
    tag: String, word: String, becomes: String, text: String, expected: String
  ) throws {
    let folder = TemporaryFolder()
    folder.write("name: Test\n", to: "\(tag)/language.yaml")
    folder.write(
      """
      - id: test
        summary: A test.
        category: fluency/grammar
        severity: minor
        match: \(word)
        becomes: \(becomes)
        message: A test.
        examples: [{bad: ⟦bad⟧}, {good: good}]
      """, to: "\(tag)/rules/test.yaml")
    var options = CheckOptions()
    options.packFolders = [folder.path]
    options.rules = ["test"]
    var worker = try Checker(options: options).worker()
    let report = try worker.check(.init(text, language: tag))
    #expect(ExampleJudge.applyFirst(report.findings, to: text) == expected)
  }

  @Test func `a rule about a source language speaks only of translations from it`() throws {
    let pack = pack("actual", "source-language: [fr, es]")
    #expect(try pack.marked("the actual head") == "the actual head")
    #expect(try pack.marked("the actual head", from: "de") == "the actual head")
    #expect(try pack.marked("the actual head", from: "es-MX") == "the ⟦actual⟧ head")
  }

  @Test func `a pattern that could match in countless ways gives up`() throws {
    let pack = pack("a|<word>{0,20} a|<word>{0,20} a|<word>{0,20} zap yes")
    let text = String(repeating: "a ", count: 200) + "zap"
    #expect(try pack.marked(text) == text)
  }
}
