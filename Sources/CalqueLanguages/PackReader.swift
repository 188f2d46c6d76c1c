import CalqueRules
import CalqueYAML

/// Turns a pack's YAML files into a `Pack`; a mistake is told with file, line and column.
struct PackReader {
  let files: any PackFiles

  /// The files of a pack, but those of its rules.
  static let fileNames = ["agreement.yaml", "confidence.yaml", "language.yaml", "words.yaml"]

  func pack(_ tag: String) throws(PackError) -> Pack {
    var pack = Pack(tag: tag)
    for name in files.names(of: tag) {
      let node = try files.content(of: name, in: tag)
      if name == "language.yaml" {
        try readHabits(node, into: &pack)
      } else if name == "words.yaml" {
        try WordsReader.read(node, into: &pack)
      } else if name == "agreement.yaml" {
        pack.agreement = try AgreementReader(node)
      } else if name == "confidence.yaml" {
        try readConfidence(node, into: &pack)
      } else if name.hasPrefix("rules/") {
        guard case .sequence(let rules) = node.content else {
          if case .scalar("") = node.content { continue }
          throw node.error("expected a list of rules")
        }
        pack.rules += rules.map { Pack.RuleListing(node: $0) }
      } else {
        throw node.error(
          "a pack holds language.yaml, words.yaml, agreement.yaml, confidence.yaml and rules/*.yaml"
        )
      }
    }
    return pack
  }

  /// The ids that the rules of a pack's files give themselves, without reading anything else of it.
  func ruleIDs(_ tag: String) throws(PackError) -> [RuleID] {
    var ids: [RuleID] = []
    for name in files.names(of: tag) where name.hasPrefix("rules/") {
      for rule in try files.content(of: name, in: tag).items {
        for entry in try rule.entries("a rule") where try entry.key.string("a key") == "id" {
          if let id = RuleID(try entry.value.string("a rule id")) { ids.append(id) }
        }
      }
    }
    return ids
  }

  static let keys = [
    "name", "parent", "depth", "case-folding", "quotation", "spacing", "legal-doublings",
    "legal-pairs", "clause-pairs", "elisions", "abbreviations", "lowercase-starts", "chatter",
    "time", "multipliers", "scales", "clock", "sound-articles", "punctuation", "close-languages",
    "usual-sources",
    "telling-sources", "borrowed-from", "regions", "money",
  ]

  private func readHabits(_ node: YAMLNode, into pack: inout Pack) throws(PackError) {
    for (key, value) in try node.entries("language.yaml", knowing: Self.keys) {
      switch key {
      case "name": pack.name = try value.string("a name")
      case "parent": pack.parent = try value.string("a language tag")
      case "depth":
        guard let depth = Language.Depth(rawValue: try value.string("a depth")) else {
          throw value.error("expected universal, facts or full")
        }
        pack.depth = depth
      case "case-folding":
        let folding = try value.string("default or turkic")
        guard folding == "default" || folding == "turkic" else {
          throw value.error("expected default or turkic")
        }
        pack.isTurkic = folding == "turkic"
      case "quotation": try readQuotation(value, into: &pack)
      case "spacing":
        for (key, value) in try value.entries("spacing", knowing: ["before", "after", "joined"]) {
          switch key {
          case "before": pack.spaceBefore = try value.string("marks").filter { $0 != " " }
          case "after": pack.spaceAfter = try value.string("marks").filter { $0 != " " }
          default: pack.joinedWords = try value.strings("words joined by a mark")
          }
        }
      case "punctuation":
        for (key, value) in try value.entries("punctuation", knowing: ["own", "opening"]) {
          let marks = try readMarks(value)
          if key == "own" { pack.ownMarks = marks } else { pack.openingMarks = marks }
        }
      case "legal-doublings": pack.legalDoublings = try value.strings("words")
      case "legal-pairs": pack.legalPairs = try value.lines("pairs of words")
      case "clause-pairs": pack.clausePairs = try value.lines("pairs of words")
      case "elisions": pack.elisions = try value.strings("clitics")
      case "abbreviations": pack.abbreviations = try value.strings("abbreviations")
      case "lowercase-starts": pack.lowercaseStarts = try value.strings("words")
      case "chatter":
        for (key, value) in try value.entries("chatter", knowing: ["preface", "note", "source"]) {
          let phrases = try value.strings("phrases")
          switch key {
          case "preface": pack.prefaces = phrases
          case "note": pack.notes = phrases
          default: pack.sources = phrases
          }
        }
      case "time":
        for (key, value) in try value.entries("time", knowing: ["past", "present", "future"]) {
          let phrases = try value.strings("phrases")
          switch key {
          case "past": pack.past = phrases
          case "present": pack.present = phrases
          default: pack.future = phrases
          }
        }
      case "close-languages": pack.closeLanguages = try value.strings("language tags")
      case "usual-sources": pack.usualSources = try value.strings("language tags")
      case "telling-sources": pack.tellingSources = try value.strings("language tags")
      case "borrowed-from": pack.lenders = try readLenders(value)
      case "regions": pack.regions = try value.strings("regions")
      case "money":
        guard let place = MoneyHabits.Place(rawValue: try value.string("a place")) else {
          throw value.error("expected before, after or either")
        }
        pack.moneyPlace = place
      case "clock": pack.clock = try value.strings("words")
      case "scales": pack.scales = try value.strings("words")
      case "multipliers": pack.multipliers = try value.strings("words")
      case "sound-articles": pack.soundArticles = try readSoundArticles(value)
      default: break
      }
    }
  }

  private func readQuotation(_ node: YAMLNode, into pack: inout Pack) throws(PackError) {
    let keys = ["also", "inner", "usual", "stops", "insertions"]
    for (key, value) in try node.entries("quotation", knowing: keys) {
      switch key {
      case "also": pack.quotationAlso += try readPairs(value)
      case "inner": pack.quotationInner += try readPairs(value)
      case "usual":
        guard let pair = try readPairs(value).first else {
          throw value.error("expected two marks with a space between")
        }
        pack.quotationUsual = pair
      case "stops":
        guard let stops = QuotationHabits.Stops(rawValue: try value.string("a place")) else {
          throw value.error("expected inside, outside, sense, consistent or either")
        }
        pack.stops = stops
      default:
        let brackets = try value.string("square or round")
        guard brackets == "square" || brackets == "round" else {
          throw value.error("expected square or round")
        }
        pack.hasSquareInsertions = brackets == "square"
      }
    }
  }

  private func readLenders(_ node: YAMLNode) throws(PackError) -> [String: Lender] {
    var lenders: [String: Lender] = [:]
    for entry in try node.entries("language tags") {
      var endings: [String] = []
      var words: [String] = []
      let keys = ["but-endings", "but-words"]
      for (key, value) in try entry.value.entries("a language", knowing: keys) {
        let strings = try value.strings(key == "but-words" ? "words" : "endings")
        if key == "but-words" { words = strings } else { endings = strings }
      }
      lenders[try entry.key.string("a language tag")] = Lender(butEndings: endings, butWords: words)
    }
    return lenders
  }

  private func readPairs(_ node: YAMLNode) throws(PackError) -> [QuotationHabits.Pair] {
    var pairs: [QuotationHabits.Pair] = []
    for pair in try node.strings("pairs of marks") {
      let marks = pair.split(separator: " ")
      guard marks.count == 2 else { throw node.error("expected two marks with a space between") }
      pairs.append(.init(open: String(marks[0]), close: String(marks[1])))
    }
    return pairs
  }

  private func readMarks(_ node: YAMLNode) throws(PackError) -> [UInt32: UInt32] {
    var marks: [UInt32: UInt32] = [:]
    for entry in try node.entries("marks") {
      let key = try entry.key.string("a mark").unicodeScalars
      let value = try entry.value.string("a mark").unicodeScalars
      guard key.count == 1, let from = key.first, value.count == 1, let to = value.first else {
        throw entry.key.error("expected a mark and the mark in its place")
      }
      marks[from.value] = to.value
    }
    return marks
  }

  private func readSoundArticles(_ node: YAMLNode) throws(PackError) -> SoundArticles {
    var words: [String: String] = [:]
    var lists: [String: [String]] = [:]
    let keys = [
      "before-consonant", "before-vowel", "vowel-sounds", "consonant-sounds", "either-sounds",
      "vowel-letters", "spoken-abbreviations", "vowel-numbers",
    ]
    for (key, value) in try node.entries("sound-articles", knowing: keys) {
      if key.hasPrefix("before") {
        words[key] = try value.string("an article")
      } else {
        lists[key] = try value.strings("words")
      }
    }
    guard let consonant = words["before-consonant"], let vowel = words["before-vowel"] else {
      throw node.error("expected before-consonant and before-vowel")
    }
    return SoundArticles(
      beforeConsonant: consonant, beforeVowel: vowel,
      exceptions: [
        .vowel: lists["vowel-sounds"] ?? [], .consonant: lists["consonant-sounds"] ?? [],
        .either: lists["either-sounds"] ?? [],
      ],
      vowelLetters: lists["vowel-letters"] ?? [],
      spokenAbbreviations: lists["spoken-abbreviations"] ?? [],
      vowelNumbers: lists["vowel-numbers"] ?? [])
  }

  private func readConfidence(_ node: YAMLNode, into pack: inout Pack) throws(PackError) {
    for entry in try node.entries("confidence.yaml") {
      guard let rule = RuleID(try entry.key.string("a rule id")) else {
        throw entry.key.error("expected a rule id: lower-case words joined by hyphens")
      }
      for (key, value) in try entry.value.entries(
        "a rule's confidence", knowing: Certainty.allCases.map(\.rawValue))
      {
        let figures = try value.strings("two shares").map { Double($0) }
        guard figures.count == 2, let right = figures[0], let restored = figures[1],
          (0...1).contains(right), (0...1).contains(restored),
          let certainty = Certainty(rawValue: key)
        else { throw value.error("expected two shares from 0 to 1: right, restored") }
        pack.confidence[rule, certainty] = .init(right: right, restored: restored)
      }
    }
  }
}
