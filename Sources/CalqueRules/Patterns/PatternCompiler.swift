import CalqueText

/// Turns the syntax of a pattern into steps, with a language's words looked up.
struct PatternCompiler {
  private static let longestMatch = 256
  private static let mostSteps = 2_000

  private let vocabulary: PatternVocabulary
  /// The keys of the rule's table of corrections.
  private let listed: [[PatternToken]]
  private var words: [PatternWords] = []
  private var steps: [PatternStep] = []
  private var captureLengths: [ClosedRange<Int>] = []

  init(vocabulary: PatternVocabulary, listed: [[PatternToken]]) {
    self.vocabulary = vocabulary
    self.listed = listed
  }

  /// A part of a pattern with its words looked up.
  private indirect enum Node {
    case token(PatternToken)
    case words(Int)
    case kind(PatternKind)
    case place(PatternPlace)
    case same(Int)
    case sequence([Node])
    case alternatives([Node])
    case capture(Int, Node)
    /// Up to so many rounds, or none; as few as will match where it is lazy.
    case optional(Node, rounds: Int, isLazy: Bool)
    case anchor(Node)
  }

  /// The program of a pattern.
  mutating func program(
    _ syntax: PatternSyntax, captures: Int, isException: Bool, _ hasher: inout WordHasher
  ) throws(PatternError) -> PatternProgram {
    captureLengths = Array(repeating: 0...0, count: captures)
    let node = try resolve(syntax, &hasher)
    if captures > 0, !isException {
      guard Self.isInEveryMatch(0, node) else {
        throw PatternError(
          "the first parenthesis is what a finding covers, so it must be in every match", at: 0)
      }
      guard captureLengths[0].lowerBound > 0 else {
        throw PatternError("the first parenthesis must hold at least a word", at: 0)
      }
    }
    var anchor: Anchor?
    if !isException {
      anchor = anchors(node, leading: 0...0, path: []).min { $0.cost < $1.cost }
      guard anchor != nil else {
        throw PatternError("every match must hold a certain word or a word of a class", at: 0)
      }
    }
    let beside = anchor.map { neighbours(of: $0.path[...], in: node) }
    try emit(anchor.map { Self.anchored(node, $0.path[...]) } ?? node)
    steps.append(.accept)
    return PatternProgram(
      steps: steps, words: words, anchors: anchor?.hashes ?? [], leading: anchor?.leading ?? 0...0,
      before: NeighbourSet(beside?.before ?? nil), after: NeighbourSet(beside?.after ?? nil),
      longest: length(node).upperBound)
  }

  // MARK: Looking words up

  private mutating func resolve(
    _ syntax: PatternSyntax, _ hasher: inout WordHasher
  ) throws(PatternError) -> Node {
    switch syntax {
    case .literal(let text, let offset):
      let tokens = PatternToken.sequence(hasher.tokens(of: text))
      guard !tokens.isEmpty else { throw PatternError("this is no word or mark", at: offset) }
      return tokens.count == 1 ? .token(tokens[0]) : .sequence(tokens.map { .token($0) })
    case .wordClass(let path, let features, let offset):
      guard let found = vocabulary.words(in: path, features) else {
        let known = vocabulary.paths + PatternKind.allCases.map(\.rawValue)
        throw PatternError(
          "‘\(path)’ is no class of words" + Spelling.hint(path, among: known), at: offset)
      }
      words.append(found)
      return .words(words.count - 1)
    case .verb(let name, let features, let offset):
      guard let found = vocabulary.forms(of: name, features) else {
        throw PatternError(
          "‘\(name)’ is no verb of words.yaml" + Spelling.hint(name, among: vocabulary.verbNames),
          at: offset)
      }
      words.append(found)
      return .words(words.count - 1)
    case .listed(let offset):
      guard !listed.isEmpty else {
        throw PatternError("<listed> stands for the keys of a table in ‘becomes’", at: offset)
      }
      words.append(PatternWords(listed))
      return .words(words.count - 1)
    case .kind(let kind): return .kind(kind)
    case .place(let place): return .place(place)
    case .same(let number, _): return .same(number - 1)
    case .sequence(let parts):
      var nodes: [Node] = []
      for part in parts { nodes.append(try resolve(part, &hasher)) }
      return .sequence(nodes)
    case .alternatives(let choices):
      var nodes: [Node] = []
      for choice in choices { nodes.append(try resolve(choice, &hasher)) }
      nodes = classed(nodes)
      return nodes.count == 1 ? nodes[0] : .alternatives(nodes)
    case .capture(let number, let part):
      let node = try resolve(part, &hasher)
      captureLengths[number - 1] = length(node)
      return .capture(number - 1, node)
    case .repeated(let part, let range):
      let node = try resolve(part, &hasher)
      let longest = length(node).upperBound
      guard longest > 0, longest * range.upperBound <= Self.longestMatch else {
        throw PatternError("this repeats a place, or too much", at: 0)
      }
      var nodes = Array(repeating: node, count: range.lowerBound)
      if range.upperBound > range.lowerBound {
        let rounds = range.upperBound - range.lowerBound
        nodes.append(.optional(node, rounds: rounds, isLazy: range.upperBound > 1))
      }
      return nodes.count == 1 ? nodes[0] : .sequence(nodes)
    }
  }

  /// Choices with those in a row that are one token each made a class, of which one look tells whether
  /// any fits.
  private mutating func classed(_ choices: [Node]) -> [Node] {
    var nodes: [Node] = []
    var row: [PatternToken] = []
    func joined(_ row: [PatternToken]) -> Node {
      guard row.count > 1 else { return .token(row[0]) }
      words.append(PatternWords(row.map { [$0] }))
      return .words(words.count - 1)
    }
    for choice in choices {
      if case .token(let token) = choice, !token.isJoined {
        row.append(token)
      } else {
        if !row.isEmpty { nodes.append(joined(row)) }
        nodes.append(choice)
        row = []
      }
    }
    if !row.isEmpty { nodes.append(joined(row)) }
    return nodes
  }

  /// How many tokens a part takes.
  private func length(_ node: Node) -> ClosedRange<Int> {
    switch node {
    case .token: return 1...1
    case .words(let number): return 1...words[number].longest
    case .kind(let kind): return 1...(kind == .number ? vocabulary.longestNumber : 1)
    case .place: return 0...0
    case .same(let number): return captureLengths[number]
    case .sequence(let parts):
      return parts.map { length($0) }.reduce(0...0) {
        ($0.lowerBound + $1.lowerBound)...($0.upperBound + $1.upperBound)
      }
    case .alternatives(let choices):
      let lengths = choices.map { length($0) }
      return (lengths.map(\.lowerBound).min() ?? 0)...(lengths.map(\.upperBound).max() ?? 0)
    case .capture(_, let part), .anchor(let part): return length(part)
    case .optional(let part, let rounds, _): return 0...(length(part).upperBound * rounds)
    }
  }

  private static func isInEveryMatch(_ capture: Int, _ node: Node) -> Bool {
    switch node {
    case .capture(let number, let part): number == capture || isInEveryMatch(capture, part)
    case .anchor(let part): isInEveryMatch(capture, part)
    case .sequence(let parts): parts.contains { isInEveryMatch(capture, $0) }
    default: false
    }
  }

  // MARK: The word that wakes

  private struct Anchor {
    let hashes: Set<UInt64>
    let leading: ClosedRange<Int>
    let path: [Int]
    let cost: Int
  }

  /// The tokens that may stand at a place; nil for any.
  private typealias Choice = Set<UInt64>?

  private static func either(_ first: Choice, _ second: Choice) -> Choice {
    guard let first, let second else { return nil }
    return first.union(second)
  }

  /// The parts that are in every match and start with one of certain tokens.
  private func anchors(_ node: Node, leading: ClosedRange<Int>, path: [Int]) -> [Anchor] {
    switch node {
    case .sequence(let parts):
      var found: [Anchor] = []
      var leading = leading
      for (index, part) in parts.enumerated() {
        let own = length(part)
        found += anchors(part, leading: leading, path: path + [index])
        leading = (leading.lowerBound + own.lowerBound)...(leading.upperBound + own.upperBound)
      }
      return found
    case .capture(_, let part):
      return anchors(part, leading: leading, path: path + [0])
    default:
      guard let hashes = firsts(node, then: nil) else { return [] }
      let cost = hashes.reduce(0) { $0 + vocabulary.frequency($1) }
      return [
        Anchor(
          hashes: hashes, leading: leading, path: path,
          cost: cost * (leading.upperBound - leading.lowerBound + 1))
      ]
    }
  }

  /// What may stand right before and right behind the token that wakes: the first of the part at a path, where
  /// `before` and `after` may stand beside the whole.
  private func neighbours(
    of path: ArraySlice<Int>, in node: Node, before: Choice = nil, after: Choice = nil
  ) -> (before: Choice, after: Choice) {
    guard let index = path.first else { return (before, seconds(node, then: after)) }
    switch node {
    case .sequence(let parts):
      return neighbours(
        of: path.dropFirst(), in: parts[index],
        before: lasts(.sequence(Array(parts[..<index])), behind: before),
        after: firsts(.sequence(Array(parts[(index + 1)...])), then: after))
    case .capture(_, let part):
      return neighbours(of: path.dropFirst(), in: part, before: before, after: after)
    default: return (nil, nil)
    }
  }

  /// The tokens that a part can start with, or what follows it where it can be empty.
  private func firsts(_ node: Node, then next: Choice) -> Choice {
    switch node {
    case .token(let token): return [token.hash]
    case .words(let number): return words[number].firsts
    case .kind, .same: return nil
    case .place: return next
    case .sequence(let parts): return parts.reversed().reduce(next) { firsts($1, then: $0) }
    case .alternatives(let choices):
      return choices.reduce([]) { Self.either($0, firsts($1, then: next)) }
    case .capture(_, let part), .anchor(let part): return firsts(part, then: next)
    case .optional(let part, _, _): return Self.either(firsts(part, then: next), next)
    }
  }

  /// The tokens that can stand second where a part starts; any where it may have none.
  private func seconds(_ node: Node, then next: Choice) -> Choice {
    switch node {
    case .token: return next
    case .words(let number):
      return words[number].hasSingles
        ? Self.either(words[number].seconds, next) : words[number].seconds
    case .sequence(let parts):
      return parts.first.flatMap {
        seconds($0, then: firsts(.sequence(Array(parts.dropFirst())), then: next))
      }
    case .alternatives(let choices):
      return choices.reduce([]) { Self.either($0, seconds($1, then: next)) }
    case .capture(_, let part), .anchor(let part): return seconds(part, then: next)
    case .kind, .place, .same, .optional: return nil
    }
  }

  /// The tokens that a part can end with, or what precedes it where it can be empty.
  private func lasts(_ node: Node, behind previous: Choice) -> Choice {
    switch node {
    case .token(let token): return [token.hash]
    case .words(let number): return words[number].lasts
    case .kind, .same: return nil
    case .place: return previous
    case .sequence(let parts): return parts.reduce(previous) { lasts($1, behind: $0) }
    case .alternatives(let choices):
      return choices.reduce([]) { Self.either($0, lasts($1, behind: previous)) }
    case .capture(_, let part), .anchor(let part): return lasts(part, behind: previous)
    case .optional(let part, _, _): return Self.either(lasts(part, behind: previous), previous)
    }
  }

  private static func anchored(_ node: Node, _ path: ArraySlice<Int>) -> Node {
    guard let index = path.first else { return .anchor(node) }
    switch node {
    case .sequence(var parts):
      parts[index] = anchored(parts[index], path.dropFirst())
      return .sequence(parts)
    case .capture(let number, let part):
      return .capture(number, anchored(part, path.dropFirst()))
    default:
      return .anchor(node)
    }
  }

  // MARK: Steps

  private mutating func emit(_ node: Node) throws(PatternError) {
    guard steps.count < Self.mostSteps else {
      throw PatternError("this pattern is too long", at: 0)
    }
    switch node {
    case .token(let token): steps.append(.token(token))
    case .words(let number): steps.append(.words(number))
    case .kind(let kind): steps.append(.kind(kind))
    case .place(let place): steps.append(.place(place))
    case .same(let number): steps.append(.same(number))
    case .sequence(let parts): for part in parts { try emit(part) }
    case .capture(let number, let part):
      steps.append(.open(number))
      try emit(part)
      steps.append(.close(number))
    case .anchor(let part):
      steps.append(.anchor)
      try emit(part)
    case .alternatives(let choices):
      var jumps: [Int] = []
      for (index, choice) in choices.enumerated() {
        let branch = steps.count
        let isLast = index == choices.count - 1
        if !isLast { steps.append(.branch(branch + 1, 0)) }
        try emit(choice)
        if !isLast {
          jumps.append(steps.count)
          steps.append(.jump(0))
          steps[branch] = .branch(branch + 1, steps.count)
        }
      }
      for jump in jumps { steps[jump] = .jump(steps.count) }
    case .optional(let part, let rounds, let isLazy):
      var branches: [Int] = []
      for _ in 0..<rounds {
        branches.append(steps.count)
        steps.append(.branch(0, 0))
        try emit(part)
      }
      for branch in branches {
        steps[branch] =
          isLazy ? .branch(steps.count, branch + 1) : .branch(branch + 1, steps.count)
      }
    }
  }
}
